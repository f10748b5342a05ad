public import Checks
public import Floor
public import Kitchen
public import Tenders
public import Vocabulary

/// Everything that is open in the restaurant, as one value.
///
/// Invariants: a party's check is open and names its tables; a check with tenders is open; numbers
/// that people see only grow.
public struct House: Hashable, Sendable, Codable {
    /// The numbers that the house counts.
    public struct Counters: Hashable, Sendable, Codable {
        /// The newest check's number.
        public internal(set) var check = 0
        /// The newest docket's or guest paper's number.
        public internal(set) var paper = 0
        /// The newest receipt's number; without gaps but those that a restore explains.
        public internal(set) var receipt = 0
    }

    /// A menu that was in force, and until when.
    public struct PastMenu: Hashable, Sendable, Codable {
        /// The menu's hash.
        public let menu: String
        /// When another one took its place.
        public let until: Moment

        private enum CodingKeys: String, CodingKey {
            case menu, until = "until_ms"
        }
    }

    /// The business day; `nil` before the first one.
    public internal(set) var day: BusinessDay?
    /// Hash of the menu in force.
    public internal(set) var menu: String?
    /// Hash of the config in force.
    public internal(set) var config: String?
    /// Menus that rounds may still be drafted under, oldest first; the last eight.
    public internal(set) var pastMenus: [PastMenu]
    /// The numbers that the house counts.
    public internal(set) var counters: Counters
    /// Who sits where.
    public internal(set) var floor: Seating
    /// The open checks.
    public internal(set) var checks: Drawers<CheckID, Check>
    /// On which of them each line stands.
    var places = WorkedOut<Drawers<LineID, CheckID>>()
    /// The dockets that are not proven to be on paper.
    public internal(set) var kitchen: DocketRail
    /// The tenders of the open checks.
    public internal(set) var till: Till
    /// Guest papers that are not proven to be on paper, by number.
    public internal(set) var papers: [Int: GuestPaper]
    /// The newest copy of each receipt that was printed again, by receipt number: 2 or more. Only
    /// the `mostCopied` newest receipts among them are remembered; an older one counts from 2 anew.
    public internal(set) var copies: [Int: Int]
    /// Today's market prices, and what is counted down.
    public internal(set) var board: DayBoard {
        get { chalked ?? DayBoard() }
        _modify {
            // Taken down while it is changed: what nobody else holds is changed where it is.
            var board = chalked ?? DayBoard()
            chalked = nil
            defer { chalked = board.isEmpty ? nil : board }
            yield &board
        }
    }
    /// `nil` while nothing stands on the board, so that such a house is written as it always was.
    private var chalked: DayBoard?
    /// The notes that people who work here sent each other today, oldest first.
    public internal(set) var notes: [StaffNote] {
        get { pinned ?? [] }
        set { pinned = newValue.isEmpty ? nil : newValue }
    }
    /// `nil` while there are none, so that such a house is written as it always was.
    private var pinned: [StaffNote]?
    /// Numbers that a restore stepped over; `nil` when there are none.
    public internal(set) var gaps: NumberGaps?
    /// The checks that ended without a receipt, oldest first: merged ones, and those whose guests
    /// left before anything stood on them. Only the `EndedCheck.most` newest are remembered.
    public internal(set) var ended: [EndedCheck] {
        get { withoutReceipt ?? [] }
        set { withoutReceipt = newValue.isEmpty ? nil : newValue }
    }
    private var withoutReceipt: [EndedCheck]?
    /// The checks beside its own to which lines of a waiting work docket went, by its number.
    var strays: [Int: [CheckID]] {
        get { gone ?? [:] }
        set { gone = newValue.isEmpty ? nil : newValue }
    }
    /// `nil` while there are none, so that such a house is written as it always was.
    private var gone: [Int: [CheckID]]?

    /// For how many receipts copies are counted.
    public static let mostCopied = 1000

    private enum CodingKeys: String, CodingKey {
        case day, menu, config, pastMenus = "past_menus", counters, floor, checks, kitchen, till
        case papers, copies, chalked = "board", pinned = "notes", gaps, withoutReceipt = "ended"
        case gone = "strays"
    }

    /// A house in which nothing ever happened.
    public init() {
        pastMenus = []
        counters = Counters()
        floor = Seating()
        checks = [:]
        kitchen = DocketRail()
        till = Till()
        papers = [:]
        copies = [:]
    }

    /// The amounts of an open check.
    public func bill(of check: Check, _ books: HouseBooks) -> Bill {
        Bill(of: check.lines, taxIncluded: books.config.pricesIncludeTax)
    }

    /// The sums of an open check.
    public func sums(of check: Check, _ books: HouseBooks) -> Bill.Sums {
        Bill.Sums(of: check.lines, taxIncluded: books.config.pricesIncludeTax)
    }
}
