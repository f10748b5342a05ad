extension ContractWords {
    /// What terminals ask for.
    static let sent: [String: String] = [
        "CommandFields":
            "A command as it travels. The same id is the same command for ever: send it again, "
            + "unchanged, until its reply comes.",
        "CommandFields.id": "The command's id, made by the terminal: a UUIDv7.",
        "CommandFields.epoch":
            "The epoch of the terminal's store: a UUIDv7 made with it. Counting begins anew under "
            + "a newer one, and closes the older ones.",
        "CommandFields.seq":
            "The command's place in its epoch, counted from 1 without a gap; commands are decided "
            + "in this order.",
        "CommandFields.session": "The token that the sign-in was answered with.",
        "CommandFields.at_ms":
            "When the terminal says it was drafted; 0 when it does not know.",
        "CommandFields.command": "What is asked.",
        "CommandFields.answered":
            "Only to a house that was restored since: what it had answered. Such a command may "
            + "have twice as many bytes.",

        "FirstAnswer": "What a terminal was told of a command before the house was restored.",
        "FirstAnswer.outcome": "What had become of it; `unknown` when no answer came.",
        "FirstAnswer.sequence": "Its place in the journal then.",
        "FirstAnswer.hub_ms": "House time of that decision.",
        "FirstAnswer.refusal": "Why it was refused.",
        "FirstAnswer.numbers": "The numbers it was given.",

        "command.any": "What can be asked of the house, told apart by its kind.",
        "command.seatParty": "Seats a party at a table and opens its check.",
        "command.seatParty.check": "The id of the check to open, made by the terminal: a UUIDv7.",
        "command.seatParty.table": "The table.",
        "command.openCheck": "Opens a check without a table, as at the counter.",
        "command.openCheck.check": "The id of the check to open, made by the terminal: a UUIDv7.",
        "command.sendRound":
            "Brings a round to a check: dishes for the kitchen, or held until they are fired.",
        "command.sendRound.menu":
            "The hash of the menu it was drafted under; left out, the menu in force.",
        "command.sendRound.lines": "Its lines.",
        "command.fireCourse": "Sends the held lines of a course to the kitchen.",
        "command.voidLine": "Takes a line, or part of it, off a check.",
        "command.voidLine.line": "The line's id.",
        "command.voidLine.quantity_thousandths":
            "How much of it, in whole portions unless it is weighed; left out, all that is left.",
        "command.voidLine.reason": "Why; the kitchen reads it.",
        "command.transferCheck": "Moves a check and its party to another table.",
        "command.transferCheck.table": "The table to move to.",
        "command.printPreBill": "Prints the bill before paying.",
        "command.takeCash": "Takes cash for a check.",
        "command.takeCash.given_minor":
            "What the guest hands over; what is above the amount due comes back as change.",
        "command.takeCash.balance_minor":
            "The balance the cashier saw: refused when it has changed. Left out, it is not judged.",
        "command.takeCard": "Records a card payment made on a card terminal of its own.",
        "command.takeCard.amount_minor": "What was charged; at most the balance.",
        "command.takeCard.balance_minor":
            "The balance the cashier saw: refused when it has changed. Left out, it is not judged.",
        "command.takeCard.reference": "What the card terminal's slip says.",
        "command.closeCheck": "Closes a settled check and prints its receipt.",
        "command.reprintReceipt": "Prints the receipt of a closed check again, marked as a copy.",
        "command.setPortions":
            "Says how many portions of a dish are left; rounds count them down from then on.",
        "command.setPortions.portions_thousandths":
            "Portions, units of weight or sets; 0 is sold out. Left out, counting ends.",
        "command.setMarketPrice": "Sets today's price of a dish sold at the market's.",
        "command.setMarketPrice.price_minor":
            "What a portion or a unit of its weight costs; 0 needs the right `comp` as well. Left "
            + "out, the price is taken back.",
        "command.settlePaper":
            "Has a paper printed that is held back (`recovered`, `unsettable`), or says that it "
            + "was seen on paper or passed on by word.",
        "command.settlePaper.paper_number": "The number of the docket or guest paper.",
        "command.settlePaper.seen": "Whether it was seen or passed on: it does not print then.",

        "LineDraft": "A line as a terminal drafts it: the house looks up names, prices and taxes.",
        "LineDraft.id": "The line's id, made by the terminal: a UUIDv7.",
        "LineDraft.quantity_thousandths":
            "Whole portions or sets, or units of weight; left out, one. A weight is always said.",
        "LineDraft.modifiers": "The modifiers chosen, by id; left out, none.",
        "LineDraft.course": "The course; left out, the dish's own.",
        "LineDraft.held":
            "Whether it is kept from the kitchen until its course is fired; left out, it is not.",
        "LineDraft.price_minor":
            "A price by hand for one portion, unit of weight or set; needs the right `open-price`, "
            + "and `comp` as well when the line then costs nothing.",
        "LineDraft.size": "The size, by id; left out when the dish has none, or for its usual one.",
        "LineDraft.parts":
            "The dishes of a set meal; a group that none is chosen for takes its usual ones.",

        "PartDraft": "A dish chosen for a set meal.",
        "PartDraft.group": "The group of the set it is chosen for, by id.",
        "PartDraft.item": "The dish's number.",
        "PartDraft.size": "Its size, by id; left out, the set's or the dish's usual one.",
        "PartDraft.modifiers": "The modifiers chosen, by id; left out, none.",
        "PartDraft.course": "The course it is served in; left out, the dish's own.",
    ]
}
