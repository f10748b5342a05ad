import Amounts
import Checks
import Floor
import Kitchen
import Tenders
import Vocabulary

extension House {
    /// The numbers that a house counts up to in all its life.
    static let numbers = 0...999_999_999_999

    /// What is wrong with this house as it stands between two commands, in a few words; `nil` when
    /// nothing is.
    ///
    /// No house gets there by its own decisions. One that comes from a disk may have been changed
    /// there: an audit tells of it, and no checkpoint is gone on from.
    public var flaw: String? {
        hasPossibleAmounts ? flawOfFloor ?? flawOfParts ?? flawOfTill : "amounts are beyond bounds"
    }

    /// Whether its numbers and amounts are among those of a house: going on from others would trap.
    var hasPossibleAmounts: Bool {
        let counted = [counters.check, counters.paper, counters.receipt] + copies.values
        return counted.allSatisfy(Self.numbers.contains)
            && checks.values.allSatisfy(\.isPossible)
            && till.tenders.values.joined().allSatisfy(\.isTakeable)
            && board.prices.values.allSatisfy(\.isMarketPrice)
            && board.counts.values.allSatisfy {
                $0.left.isCount && $0.kept.values.allSatisfy(\.isCount)
                    && ($0.unread ?? [:]).values.allSatisfy(\.isCount)
            }
    }

    /// Who sits where, by the floor and by the checks.
    private var flawOfFloor: String? {
        if let table = floor.impossibleTable { return "nobody can sit so at table \(table)" }
        var served: [TableID: Set<CheckID>] = [:]
        for check in checks.values {
            guard Set(check.tables).count == check.tables.count else {
                return "check \(check.number) is served twice at one table"
            }
            for table in check.tables { served[table, default: []].insert(check.id) }
        }
        for (table, parties) in floor.parties {
            let sitting = Set(parties.map(\.check))
            guard served.removeValue(forKey: table) == sitting else {
                return "who sits at table \(table) is not who is served there"
            }
            for party in parties where checks[party.check]?.covers != party.covers {
                return "a party at table \(table) is not as large as on its check"
            }
        }
        return served.keys.min().map { "nobody sits at table \($0), where a check is served" }
    }

    /// The checks that were merged into others: each into one, and open no more.
    private var flawOfParts: String? {
        var merged: Set<CheckID> = []
        var came: Set<LineID> = []
        for check in checks.values {
            let own = Set(check.merged.map(\.id))
            for part in check.merged {
                guard merged.insert(part.id).inserted, checks[part.id] == nil else {
                    return "check \(part.number) was merged, and is open or was merged again"
                }
                guard part.into.map(own.contains) ?? true else {
                    return "check \(part.number) came by a check that did not come"
                }
                for line in part.lines where !came.insert(line).inserted {
                    return "line \(line) came with two checks"
                }
            }
        }
        return ended.first { checks[$0.check] != nil }
            .map { "check \($0.check) ended, and is open" }
    }

    private var flawOfTill: String? {
        till.tenders.keys.filter { checks[$0] == nil }.min()
            .map { "something was paid on check \($0), which is not open" }
    }
}
