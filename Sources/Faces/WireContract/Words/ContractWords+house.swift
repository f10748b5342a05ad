extension ContractWords {
    /// The house as a terminal draws it.
    static let drawn: [String: String] = [
        "answer.house": "The house itself: what a terminal must know to be used in it.",
        "answer.house.config":
            "A hash: another one when the owner has changed something of the house.",
        "answer.house.languages": "The languages of its paper, the first one first.",
        "answer.house.currency": "Its currency.",
        "answer.house.zone": "Its time zone.",
        "answer.house.day_cut_min":
            "At how many minutes after local midnight a business day begins.",
        "answer.house.cash_rounding": "How cash is rounded.",
        "answer.house.prices_include_tax":
            "Whether prices on the menu include tax; otherwise it is added on the bill.",
        "answer.house.stations": "The places in the kitchen.",
        "answer.house.tax_classes":
            "The tax classes, one of which a dish that is not on the menu has.",
        "answer.house.printers": "The printers.",
        "answer.house.staff": "Who may sign in.",
        "Currency": "A currency, and how people write an amount of it.",
        "Currency.code": "Its ISO 4217 code.",
        "Currency.minor_digits": "The decimals of its major unit, 0 to 3.",
        "Currency.symbol": "What stands beside an amount.",
        "Currency.decimal_sign":
            "What parts whole units from decimals; left out, it is a point.",
        "Currency.symbol_stands":
            "On which side of an amount the symbol stands; left out, it is before.",
        "ZoneRules": "A time zone as data.",
        "ZoneRules.name": "Its name in the world's time zone database.",
        "ZoneRules.transitions":
            "Offsets in the order of time; the first also holds before it begins.",
        "ZoneRules.Transition": "An offset from a moment on.",
        "ZoneRules.Transition.from_ms": "The moment.",
        "ZoneRules.Transition.offset_s": "Seconds east of UTC.",
        "CashRounding": "How the cash part of a bill is rounded.",
        "CashRounding.step_minor": "The smallest step of cash, in minor units.",
        "CashRounding.direction":
            "`nearest`: to the nearest step, half away from zero. `down`: towards zero.",
        "StationName": "A place in the kitchen.",
        "StationName.id": "Its id.",
        "StationName.pass":
            "Whether nothing is made there, as at the pass; left out where dishes are made.",
        "TaxClassName": "A tax class.",
        "TaxClassName.id": "Its id.",
        "PrinterName": "A printer.",
        "PrinterName.id": "Its id.",
        "StaffName": "A member of staff.",
        "StaffName.id": "The name to sign in with.",
        "StaffName.name": "The name people read.",
        "StaffName.serves":
            "`false` for who may not seat guests and order, so that no check can be handed over to "
            + "them; left out for everybody else.",
        "answer.section": "A section of the house with its tables.",
        "answer.section.id": "The section's id.",
        "answer.section.tables": "Its tables.",
        "TablePlan": "A table as it is drawn.",
        "TablePlan.id": "The table's id.",
        "TablePlan.seats": "How many it seats.",
        "TablePlan.spot": "Where it stands.",
        "TableSpot":
            "A spot on the plan of the house: a grid of places as large as a small table each, "
            + "one plan for all sections.",
        "TableSpot.row": "Its topmost row, counted from 1.",
        "TableSpot.column": "Its leftmost column, counted from 1.",
        "TableSpot.rows": "How many rows it takes; left out, it is 1.",
        "TableSpot.columns": "How many columns it takes; left out, it is 1.",
    ]
}
