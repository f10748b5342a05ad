public import Vocabulary

/// A check that ended without a receipt: what is left to know of it, for those who still ask.
public struct EndedCheck: Hashable, Sendable, Codable {
    /// The check.
    public let check: CheckID
    /// The check that it was merged into; `nil` when its guests left before anything stood on it.
    public let into: CheckID?

    /// The most that are remembered; an older one is forgotten.
    public static let most = 500
}

extension House {
    /// How a check ended that has no receipt; `nil` when nothing is known of that.
    func end(of check: CheckID) -> EndedCheck? {
        ended.first { $0.check == check }
    }

    /// The open check that a merged one is a part of now; `nil` when it is none.
    func whole(of check: CheckID) -> CheckID? {
        var into = end(of: check)?.into
        // Each one was merged once: there are no circles, and no more steps than checks.
        for _ in ended {
            guard let next = into, checks[next] == nil else { break }
            into = end(of: next)?.into
        }
        return into.flatMap { checks[$0] == nil ? nil : $0 }
    }

    /// Why nothing can be asked of a check that is not open and has no record.
    func absence(of check: CheckID) -> HouseRefusal {
        if let whole = whole(of: check) { return .checkIsMerged(check, into: whole) }
        guard var last = end(of: check) else { return .checkIsUnknown(check) }
        // What a check was merged into may have been cleared, or closed with a receipt.
        for _ in ended {
            guard let into = last.into else { return .checkIsCleared(check) }
            guard let next = end(of: into) else { break }
            last = next
        }
        return .checkIsClosed(check)
    }

    mutating func remember(_ end: EndedCheck) {
        ended.append(end)
        ended.removeFirst(max(0, ended.count - EndedCheck.most))
    }

    mutating func forget(_ check: CheckID) {
        ended.removeAll { $0.check == check }
    }
}
