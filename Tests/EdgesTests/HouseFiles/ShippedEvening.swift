import Amounts
import Checks
import HouseRules
import Menus
import Testing
import Vocabulary

/// A shipped house at work: commands of its manager, judged by its own menu and config.
struct ShippedEvening {
    let shipped: ShippedHouse
    private(set) var house = House()
    private let books: HouseBooks
    private let manager: StaffID
    private var lastID: UInt128 = 0

    /// The house with its first day open, and a price for whatever is sold at the market's.
    init(_ shipped: ShippedHouse) throws {
        self.shipped = shipped
        books = HouseBooks(
            config: shipped.config, menus: ["menu": MenuIndex(shipped.menu)],
            candidate: shipped.config)
        manager = try #require(shipped.config.staff.first { $0.roles.contains(.manager) }).id
        try tell(.adoptBooks(AdoptBooks(menu: "menu", config: "config")), by: .house)
        try tell(.openDay(OpenDay(day: BusinessDay(number: 20_778))), by: .house)
        for item in shipped.menu.items {
            guard case .market = item.pricing else { continue }
            try tell(.setMarketPrice(SetMarketPrice(item: item.id, price: Money(minor: 9800))))
        }
    }

    /// Tells a command that the house must take.
    ///
    /// - Returns: What happened.
    @discardableResult
    mutating func tell(_ command: HouseCommand, by actor: Actor? = nil) throws -> [HouseFact] {
        let facts = try house.decide(
            command, by: actor ?? .staff(manager), books, closed: nil,
            at: Moment(milliseconds: 1_795_280_400_000))
        for fact in facts { house.evolve(fact) }
        return facts
    }

    /// A number that was not given before.
    private mutating func next() -> UInt128 {
        lastID += 1
        return lastID
    }

    /// Opens a check at the counter.
    mutating func open() throws -> CheckID {
        let check = CheckID(bits: next())
        try tell(.openCheck(OpenCheck(check: check, covers: 2)))
        return check
    }

    /// Orders lines on a check.
    mutating func order(_ lines: [LineDraft], on check: CheckID) throws {
        try tell(.sendRound(SendRound(check: check, menu: nil, lines: lines)))
    }

    /// Pays all of a check in cash and closes it.
    ///
    /// - Returns: Its receipt.
    mutating func close(_ check: CheckID, given: Money) throws -> GuestPaper {
        try tell(
            .takeCash(
                TakeCash(check: check, tender: TenderID(bits: next()), given: given, balance: nil)))
        let papers = try tell(.closeCheck(OnCheck(check: check))).compactMap { fact in
            if case .paperIssued(let issued) = fact { issued.paper } else { nil }
        }
        return try #require(papers.first)
    }

    // MARK: Lines

    /// A dish in one of its sizes, with the first answers to what must be asked.
    mutating func line(_ item: MenuItem, size: SizeID? = nil) -> LineDraft {
        let quantity = item.pricing.weighing.map { Quantity(thousandths: $0.step.thousandths * 10) }
        return LineDraft(
            id: LineID(bits: next()), item: item.id, quantity: quantity ?? .one,
            modifiers: answers(item), price: item.pricing == .open ? Money(minor: 5000) : nil,
            size: size)
    }

    /// A set meal in which each group is chosen from, beginning with the choice of this number.
    mutating func line(_ set: ComboMeal, from number: Int) throws -> LineDraft {
        let parts = try set.groups.flatMap { group in
            try (0..<group.choose).map { offset in
                let choice = group.choices[(number + offset) % group.choices.count]
                let item = try #require(books.menus["menu"]?.item(choice.item))
                return PartDraft(
                    group: group.id, item: item.id,
                    size: choice.size ?? item.pricing.sizes.first?.id, modifiers: answers(item))
            }
        }
        return LineDraft(id: LineID(bits: next()), item: set.id, parts: parts)
    }

    private func answers(_ item: MenuItem) -> [ModifierID] {
        shipped.menu.groups.filter { item.groups.contains($0.id) }
            .flatMap { $0.modifiers.prefix($0.minimum).map(\.id) }
    }
}
