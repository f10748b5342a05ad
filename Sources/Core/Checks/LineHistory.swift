public import Vocabulary

/// What was done to a line since it was sent, as far as everybody should see it: of each sort the
/// newest. The journal tells all of it.
public struct LineHistory: Hashable, Sendable, Codable {
    /// Who fired it, when it was sent held.
    public internal(set) var fired: LineMark?
    /// Who took something of it off, and why.
    public internal(set) var voided: LineMark?
    /// Who asked the kitchen to hurry.
    public internal(set) var rushed: LineRush?
    /// Who brought it here from another check.
    public internal(set) var moved: LineMove?
    /// The work dockets it stands on; `nil` before it stands on one, and for a line of a program
    /// that did not remember them.
    public internal(set) var dockets: [LineDocket]?

    var isEmpty: Bool {
        fired == nil && voided == nil && rushed == nil && moved == nil && dockets == nil
    }
}

/// Who did something to a line, and when.
public struct LineMark: Hashable, Sendable, Codable {
    /// Who.
    public let by: StaffID
    /// When.
    public let at: Moment
    /// Why; of a void only, and only the newest `Check.mostReasons` of a check are kept.
    public internal(set) var reason: Note?

    private enum CodingKeys: String, CodingKey {
        case by, at = "at_ms", reason
    }
}

/// That the kitchen was asked to hurry.
public struct LineRush: Hashable, Sendable, Codable {
    /// Who asked last.
    public let by: StaffID
    /// When.
    public let at: Moment
    /// How often it was asked in all, 1 or more.
    public let times: Int

    private enum CodingKeys: String, CodingKey {
        case by, at = "at_ms", times
    }

    /// For how long after it was asked the same line is not asked for again: a minute.
    public static let patience: Int64 = 60_000
}

/// That a line came from another check.
public struct LineMove: Hashable, Sendable, Codable {
    /// The check it came from.
    public let from: CheckID
    /// That check's number.
    public let checkNumber: Int
    /// Who moved it.
    public let by: StaffID
    /// When.
    public let at: Moment

    private enum CodingKeys: String, CodingKey {
        case from, checkNumber = "check_number", by, at = "at_ms"
    }
}

/// A work docket that a line stands on.
public struct LineDocket: Hashable, Sendable, Codable {
    /// The docket's number.
    public let number: Int
    /// Which dish of a set stands there, counted from 1; `nil` for a line that is no set.
    public let part: Int?
    /// Whether the docket is proven to be on paper.
    public internal(set) var isOnPaper: Bool
    /// The first table printed on it; `nil` at the counter, and for a docket of a program that did
    /// not remember it.
    public let table: TableID?
    /// The tables named on the newest paper about the dish, this docket or a notice that followed
    /// it: where the kitchen takes it. None at the counter; `nil` when nobody remembers, as of more
    /// than eight.
    public internal(set) var told: [TableID]?

    private enum CodingKeys: String, CodingKey {
        case number, part, isOnPaper = "on_paper", table, told = "told_tables"
    }

    /// Tables as they are remembered of each dish: state that shows a check stays short.
    static func remembered(_ tables: [TableID]?) -> [TableID]? {
        tables.flatMap { $0.count > 8 ? nil : $0 }
    }

    /// Whether what the kitchen reads sends the dish to a table that is none of these, or to none.
    public func isAstray(from tables: [TableID]) -> Bool {
        guard let told, !told.isEmpty else { return true }
        return !told.allSatisfy(tables.contains)
    }
}

/// What of a line is given away: it stays on the check, and nobody pays for it.
public struct LineComp: Hashable, Sendable, Codable {
    /// How much of the line; above 0, at most what stands of it.
    public internal(set) var quantity: Quantity
    /// Why; it stands on the guest's bill.
    public let reason: Note
    /// Who gave it away.
    public let by: StaffID
    /// When.
    public let at: Moment

    private enum CodingKeys: String, CodingKey {
        case quantity = "quantity_thousandths", reason, by, at = "at_ms"
    }

    /// The most Unicode scalars that a reason on a guest's bill may have.
    public static let longestReason = 60
}

extension CheckLine {
    /// Writes something into the line's history.
    mutating func note(_ body: (inout LineHistory) -> Void) {
        var history = history ?? LineHistory()
        body(&history)
        self.history = history.isEmpty ? nil : history
    }

    /// The work docket that this dish of the line stands on.
    ///
    /// - Parameter part: Which dish of a set, counted from 1; `nil` for a line that is no set.
    public func docket(of part: Int?) -> LineDocket? {
        history?.dockets?.first { $0.part == part }
    }
}

extension Check {
    /// Of how many voids a check keeps the reasons: with more its state would not fit into one
    /// message.
    public static let mostReasons = 50

    /// A dish of a check: its line and, of a set, which of its dishes, counted from 1; `nil` for a
    /// line that is no set.
    public typealias Dish = (line: LineID, part: Int?)

    /// These dishes stand on this work docket now.
    ///
    /// Nothing happens to a line that is not on the check: a fact from a disk may name any.
    ///
    /// - Parameters:
    ///   - dishes: What stands there.
    ///   - number: The docket's number.
    ///   - table: The first table printed on it, when that is to be remembered.
    ///   - told: All tables printed on it, when those are to be remembered.
    public mutating func put(
        _ dishes: [Dish], onDocket number: Int, table: TableID? = nil, told: [TableID]? = nil
    ) {
        let told = LineDocket.remembered(told)
        for dish in dishes {
            // It was sent just now, or waited among those that were.
            guard let index = lines.lastIndex(where: { $0.id == dish.line }) else { continue }
            let docket = LineDocket(
                number: number, part: dish.part, isOnPaper: false, table: table, told: told)
            lines[index].note { $0.dockets = ($0.dockets ?? []) + [docket] }
        }
    }

    /// A notice about these dishes named the tables they are for.
    ///
    /// Nothing happens to a line that is not on the check, as for `put`.
    ///
    /// - Parameters:
    ///   - dishes: What it spoke of.
    ///   - tables: The tables, the first one first; none at the counter.
    public mutating func tell(_ dishes: [Dish], _ tables: [TableID]) {
        let tables = LineDocket.remembered(tables)
        for dish in dishes {
            guard let index = lines.lastIndex(where: { $0.id == dish.line }),
                let dockets = lines[index].history?.dockets,
                let place = dockets.firstIndex(where: { $0.part == dish.part }),
                dockets[place].told != tables
            else { continue }
            lines[index].note { $0.dockets?[place].told = tables }
        }
    }

    /// Whether one of its lines stands on this work docket.
    public func isOn(docket number: Int) -> Bool { isOn(anyOf: [number]) }

    /// Whether one of its lines stands on one of these work dockets.
    public func isOn(anyOf numbers: Set<Int>) -> Bool {
        lines.indices.contains { index in
            lines[index].history?.dockets?.contains { numbers.contains($0.number) } ?? false
        }
    }

    /// A work docket is proven to be on paper; a check that has no line on it stays as it is.
    public mutating func prove(docket number: Int) {
        for index in lines.indices {
            guard let dockets = lines[index].history?.dockets,
                dockets.contains(where: { $0.number == number })
            else { continue }
            lines[index].note { history in
                history.dockets = dockets.map { docket in
                    var docket = docket
                    if docket.number == number { docket.isOnPaper = true }
                    return docket
                }
            }
        }
    }

    /// Lets the kitchen be asked to hurry with anything, as if it never had been.
    public mutating func forgetRushes() {
        for index in lines.indices { lines[index].note { $0.rushed = nil } }
    }

    /// Lets go of the oldest reasons of voids where there are too many.
    mutating func forgetReasons() {
        let reasoned = lines.indices.filter { lines[$0].history?.voided?.reason != nil }
        guard reasoned.count > Self.mostReasons else { return }
        let byAge = reasoned.sorted { one, other in
            (voidedAt(one), one) < (voidedAt(other), other)
        }
        for oldest in byAge.dropLast(Self.mostReasons) {
            lines[oldest].note { $0.voided?.reason = nil }
        }
    }

    private func voidedAt(_ index: Int) -> Int64 {
        lines[index].history?.voided?.at.milliseconds ?? 0
    }
}
