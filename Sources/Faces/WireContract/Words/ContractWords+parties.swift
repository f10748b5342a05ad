extension ContractWords {
    /// Who sits where, who serves them, and what is put together.
    static let parties: [String: String] = [
        "*.sharing":
            "Whether the party may sit down beside others, each with a check of its own (拼桌); "
            + "left out, the table must be free.",
        "*.waiter": "The waiter who is responsible for the check.",
        "*.held_courses":
            "The courses in which something waits to be fired, ascending; left out when none.",
        "*.other_tables":
            "The tables beside `table` that were put together with it; left out when none.",

        "command.changeCovers": "Says how many guests a check is for.",
        "command.clearTable":
            "Makes a table free again whose guests left without ordering; a closed check has left "
            + "its table already.",
        "command.clearTable.table": "The table to clear.",
        "command.clearTable.check":
            "The check of the party that left; left out, all parties at the table did.",
        "command.handOver":
            "Gives one check to another waiter, or all of somebody's; checks of somebody else "
            + "need the right `hand-over`.",
        "command.handOver.from": "The waiter whose open checks are all handed over.",
        "command.handOver.to": "The waiter who is responsible from then on.",
        "command.mergeTables":
            "Puts two tables together: the second check's party and lines join the first one's. "
            + "A check of somebody else that another waiter gets so needs the right `hand-over`.",
        "command.mergeTables.check": "The check that goes on.",
        "command.mergeTables.merged": "The check that joins it and ends, without a bill.",
        "command.undoMerge":
            "Takes a merged check out again: what came with it and still stands goes back to it.",
        "command.undoMerge.check": "The check that it is a part of.",
        "command.undoMerge.merged": "The check to take out, under its old id and number.",

        "TableState":
            "A table with guests. What stands in it directly is about the party that came first.",
        "TableState.table": "The table.",
        "TableState.since_ms": "Since when somebody of the party sits at this table.",
        "TableState.tables":
            "All tables of the party, its first one first; left out when it is this one alone.",
        "TableState.others":
            "Further parties that share the table, in the order they came; left out when none.",
        "TableState.Party": "A party that shares a table, with a check of its own.",
        "TableState.Party.since_ms": "Since when somebody of the party sits at this table.",
        "TableState.Party.tables":
            "All tables of the party, its first one first; left out when it is this one alone.",

        "Check.waiter":
            "The waiter who is responsible for it; left out while that is who opened it.",
        "Check.merged":
            "Checks that were merged into it and can be taken out again; left out when none.",
        "MergedCheck": "A check that was merged into another one; its lines stand there.",
        "MergedCheck.number": "The number people call it by.",
        "MergedCheck.table": "Where it was served.",
        "MergedCheck.since_ms": "When it was opened.",
        "MergedCheck.rounds": "How many rounds were sent to it.",
        "MergedCheck.pre_bills": "How many of its pre-bills were printed.",
        "MergedCheck.waiter":
            "The waiter who was responsible for it; left out when that is who opened it.",
        "MergedCheck.lines": "The ids of its lines, in the order they were sent.",
        "MergedCheck.into":
            "The check that has to be taken out before it, for it was merged into that; left out "
            + "when it can be taken out.",
        "MergedCheck.shared":
            "Those of its tables at which the other party sat as well; left out when none.",
    ]
}
