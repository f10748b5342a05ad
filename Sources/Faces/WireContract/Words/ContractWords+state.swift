extension ContractWords {
    /// What is open, as it is shown.
    static let shown: [String: String] = [
        "CheckState": "An open check as terminals show it.",
        "CheckState.check": "The check.",
        "answer.check.check": "The check.",
        "*.subtotal_minor": "The sum of its lines.",
        "*.taxes": "The tax per rate, lowest rate first.",
        "*.total_minor": "What the guest owes.",
        "*.tenders": "What was paid so far.",
        "*.balance_minor": "What is still due.",
        "Bill.Tax": "The tax of all goods of one rate, rounded once.",
        "Bill.Tax.rate_ppm": "The rate.",
        "Bill.Tax.gross_minor": "What guests pay for these goods, tax included.",
        "Bill.Tax.tax_minor": "The tax in it.",
        "Tender": "What a guest handed over for a check.",
        "Tender.id": "The payment's id, made by the terminal.",
        "Tender.kind": "The way it was paid.",
        "Tender.settled_minor": "How much of the balance it settles.",
        "Tender.rounding_minor": "What cash rounding added to what was settled.",
        "Tender.given_minor": "What the guest handed over.",
        "Tender.change_minor": "What went back to the guest.",
        "Tender.reference": "What the card terminal's slip says.",

        "Check": "Everything one party owes, while it is open.",
        "Check.id": "The check's id, made by the terminal that opened it.",
        "Check.number": "The number people call it by.",
        "Check.since_ms": "When it was opened.",
        "Check.lines": "Its lines in the order they were sent.",
        "Check.rounds": "How many rounds were sent.",
        "Check.pre_bills": "How many pre-bills were printed.",
        "CheckLine": "One dish on a check, with everything frozen that it was ordered by.",
        "CheckLine.id": "The line's id, made by the terminal.",
        "CheckLine.price_minor":
            "Price of one portion, unit of weight or set, without modifiers and surcharges.",
        "CheckLine.modifiers": "Its modifiers, in the order of the menu.",
        "CheckLine.quantity_thousandths":
            "How much was ordered, in portions, units of weight or whole sets.",
        "CheckLine.round": "The round it came with, counted from 1.",
        "CheckLine.stage":
            "`held`: kept from the kitchen until it is fired. `fired`: the kitchen knows.",
        "CheckLine.voided_thousandths": "How much of it was voided.",
        "CheckLine.serving": "How it is served; left out for plain portions of one dish.",
        "CheckLine.Modifier": "A modifier as it was ordered.",
        "CheckLine.Modifier.id": "The modifier's id.",
        "CheckLine.Modifier.price_minor": "What it adds to the price of one portion.",
        "Serving": "How a line is served: in a size, by weight, or as a set meal.",
        "Serving.size": "The size.",
        "Serving.unit": "The unit of the line's quantity: kg, 斤 (500 g), 两 (50 g) or g.",
        "Serving.parts": "The dishes of the set meal.",
        "Serving.Size": "A size as it was ordered.",
        "Serving.Size.id": "The size's id.",
        "Serving.Size.portions_thousandths":
            "How many portions of the kitchen's count one of it takes.",
        "Serving.Part": "One dish of a set meal as it was ordered.",
        "Serving.Part.item": "The dish's number.",
        "Serving.Part.size": "Its size; left out when it has none.",
        "Serving.Part.portions": "How many portions of it one set has.",
        "Serving.Part.surcharge_minor": "What choosing it added to the price of one set.",
        "Serving.Part.modifiers": "Its modifiers, in the order of the menu.",
        "Serving.Part.share_minor":
            "What one set pays for it; the shares sum up to the set's price.",

        "DocketState": "A docket that is not on paper yet.",
        "DocketState.docket": "The docket.",
        "Docket": "Paper that one station works from, frozen as it was issued.",
        "Docket.number": "The number on the paper.",
        "Docket.kind":
            "`work`: cook this; nothing else orders food. `expo`: what was fired, for the pass. "
            + "`void`: stop, or bin it. `moved`: the party, or its dishes, went elsewhere. "
            + "`rush`: hurry with these. `reprint`: a work docket again, which orders nothing new.",
        "Docket.station": "Who works from it.",
        "Docket.printer": "Where it prints.",
        "Docket.from_table": "For `moved`, the table before.",
        "Docket.lines": "Its dishes.",
        "Docket.reason": "Why something was voided.",
        "Docket.state": "How far it got.",
        "DocketLine": "One dish on a docket.",
        "DocketLine.line": "The id of the line it stands for.",
        "DocketLine.quantity_thousandths": "How much of it, in portions or in `unit`.",
        "DocketLine.modifiers": "What is changed about it.",
        "DocketLine.unit":
            "The unit of a weight: kg, 斤 (500 g), 两 (50 g) or g; left out for portions.",
        "DocketLine.set": "The set meal it belongs to; left out when it stands for itself.",
        "DocketLine.SetMark": "The place of a dish in a set meal.",
        "DocketLine.SetMark.part": "Which of the set's dishes this is, counted from 1.",
        "PaperState": "How far a paper got on its way out of the house.",
        "PaperState.progress":
            "`queued`: it waits. `failed`: not a byte left the house. `unsure`: some left, and "
            + "nothing proves that it came out.",
        "PaperState.trouble": "What is wrong; left out while it is queued.",

        "HouseState": "The house as every terminal shows it.",
        "HouseState.menu": "The hash of the menu in force.",
        "HouseState.house_epoch": "The epoch of the house's store; new after every restore.",
        "PortionsState": "How many portions of a counted dish are left.",
        "PortionsState.left_thousandths":
            "Portions, units of weight or sets that may still be ordered; 0 is sold out.",
        "PriceState": "What a dish sold at the market's price costs today.",
        "PriceState.price_minor": "What a portion or a unit of its weight costs.",
    ]
}
