extension ContractWords {
    /// What is asked of single lines after they were sent, and how it shows.
    static let lines: [String: String] = [
        "*.lines": "The lines, by id.",
        "command.fireLines": "Sends held lines to the kitchen, each by itself.",
        "command.rush": "Asks the kitchen to hurry with what is fired.",
        "command.rush.course": "Only the lines of this course; left out, all courses.",
        "command.rush.lines": "Only these lines, by id; left out, all of them.",
        "command.compLine": "Gives a line, or part of it, away: it stays, and nobody pays for it.",
        "command.compLine.line": "The line's id.",
        "command.compLine.quantity_thousandths":
            "How much of it, in whole portions unless it is weighed; left out, all that is "
            + "charged still.",
        "command.compLine.reason": "Why; it stands on the guest's bill, in at most 60 characters.",
        "command.undoComp": "Charges all of a line again.",
        "command.undoComp.line": "The line's id.",
        "command.moveLines":
            "Moves lines, or parts of them, to another open check or to another seat. Lines of a "
            + "check of somebody else that another waiter gets so need the right `hand-over`.",
        "command.moveLines.to": "The id of the check they go to; left out, they stay on theirs.",
        "command.moveLines.seat":
            "The guest they are for from now on; left out, they are for the table.",
        "command.moveLines.lines": "The lines.",
        "LineMoving": "A line, or part of it, that is to move.",
        "LineMoving.line": "The line's id.",
        "LineMoving.quantity_thousandths":
            "How much of it, in whole portions; left out, all that stands.",
        "LineMoving.new_line":
            "The id of the part that goes, made by the terminal: a UUIDv7. Left out for a whole "
            + "line, which keeps its own.",
        "command.sendNote": "Sends a note to everybody who serves, or to one of them.",
        "command.sendNote.note": "The note's id, made by the terminal: a UUIDv7.",
        "command.sendNote.text": "What it says.",
        "command.sendNote.to": "Who should read it, of the staff; left out, everybody.",
        "command.reprintDocket":
            "Prints what still stands of a work docket again, on a marked paper of its own.",
        "command.reprintDocket.docket_number": "The number of the work docket.",

        "LineDraft.open":
            "A dish that is not on the menu: `item` is `open-item` then, and it takes a price and "
            + "the right `open-price`.",
        "OpenItem": "A dish that is not on the menu.",
        "OpenItem.name": "What it is called on every paper, in at most 60 characters.",
        "OpenItem.tax_class": "How it is taxed.",

        "CheckLine.comp": "What of it is given away; left out when all of it is charged.",
        "LineComp": "What of a line is given away.",
        "LineComp.quantity_thousandths": "How much of the line.",
        "LineComp.reason": "Why.",
        "CheckLine.history":
            "What was done to it since it was sent, of each sort the newest; left out when "
            + "nothing was.",
        "LineHistory": "What was done to a line since it was sent.",
        "LineHistory.fired": "Who fired it, when it was sent held.",
        "LineHistory.voided": "Who took something of it off, and why.",
        "LineHistory.rushed": "Who asked the kitchen to hurry with it.",
        "LineHistory.moved": "Who brought it here from another check.",
        "LineHistory.dockets": "The work dockets it stands on; a set has one for each dish.",
        "LineMark": "Who did something, and when.",
        "LineMark.reason": "Why; of a void alone, and only of the newest voids of a check.",
        "LineRush": "That the kitchen was asked to hurry.",
        "LineRush.times": "How often it was asked in all.",
        "LineMove": "That a line came from another check.",
        "LineMove.from": "The id of the check it came from.",
        "LineDocket": "A work docket that a line stands on.",
        "LineDocket.number": "The docket's number.",
        "LineDocket.part": "Which of a set's dishes stands there, counted from 1.",
        "LineDocket.on_paper": "Whether the docket is proven to be on paper.",
        "LineDocket.table":
            "The first table printed on it; left out at the counter, or when nobody remembers.",
        "LineDocket.told_tables":
            "The tables named on the newest paper about the dish: where the kitchen takes it; "
            + "left out when nobody remembers, or when they are many.",

        "Docket.from_check_number":
            "For `moved` dishes, the number of the check they were on; left out when the whole "
            + "party moved.",
        "DocketLine.docket_number":
            "On a notice, the number of the work docket that ordered it.",
        "DocketLine.docket_table":
            "On a notice, the first table printed on that work docket; left out when the notice "
            + "names it as a table of its own, and when nobody remembers.",

        "NoteState": "A note between people who work here.",
        "NoteState.note": "The note's id.",
        "NoteState.text": "What it says.",
        "NoteState.to": "Who should read it; left out for everybody.",
    ]
}
