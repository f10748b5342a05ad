/// What the contract says of objects and of their fields, in words. What a field is called, whether
/// it may be left out and what it holds is not said here: the types say it themselves.
///
/// By type or kind and field; `*` is any. A field without words, and words without a field, fail a
/// test.
enum ContractWords {
    static let all = everywhere.merging(sent) { _, new in new }
        .merging(said) { _, new in new }
        .merging(menu) { _, new in new }
        .merging(shown) { _, new in new }
        .merging(parties) { _, new in new }
        .merging(lines) { _, new in new }
        .merging(drawn) { _, new in new }

    /// Fields that mean the same wherever they stand.
    private static let everywhere: [String: String] = [
        "*.v": "The version of the contract this message is written in: 1.",
        "*.sequence": "The place in the hub's journal that it shows; higher is newer.",
        "*.check": "The check's id, made by the terminal that opened it: a UUIDv7.",
        "*.check_number": "The number people call the check by.",
        "*.table": "The table; left out at the counter.",
        "*.item": "The number of the dish or the set meal, as it stands on the menu.",
        "*.names": "What it is called.",
        "*.course": "The course.",
        "*.covers": "How many guests.",
        "*.seat": "The guest it is for; left out when it is for the table.",
        "*.note": "What the kitchen should read.",
        "*.allergy": "What must not be in it.",
        "*.by": "Who did it, of the staff.",
        "*.at_ms": "When it was done, in house time.",
        "*.day": "The business day; left out before the first one was opened.",
        "*.hub_ms": "House time at the hub.",
        "*.station": "The place in the kitchen where it is made.",
        "*.tender": "The id of the payment, made by the terminal: a UUIDv7.",
        "*.tax_rate_ppm": "The tax rate it was ordered under.",
        "*.call":
            "Only while a restored house gathers what its terminals hold: the number of this "
            + "call. Every terminal answers a new one with a hello.",
        "*.args":
            "What the sentence for it needs, by name; names ending in `_minor` are amounts, in "
            + "`_thousandths` quantities, in `_ms` durations; `unit` is a weight's.",
    ]
}
