public import Vocabulary

/// The ids of a check's lines, ascending. They follow from its lines: they are not written, and two
/// checks are as equal without them.
public struct LineIDs: Hashable, Sendable {
    /// `nil` for a check that was read and not changed since.
    private let ids: WorkedOut<[LineID]>

    init(of lines: [CheckLine]? = nil) {
        var ids = WorkedOut<[LineID]>()
        ids.value = lines?.map(\.id).sorted()
        self.ids = ids
    }

    /// Whether they were worked out; else any id may be among them.
    public var areKnown: Bool { ids.value != nil }

    /// Whether one of these ids, or one between them, may be among them; false says that none is.
    public func mayHold(from least: LineID, to most: LineID) -> Bool {
        guard let ids = ids.value else { return true }
        var (low, high) = (0, ids.count)
        while low < high {
            let middle = (low + high) / 2
            if ids[middle] < least { low = middle + 1 } else { high = middle }
        }
        return low < ids.count && ids[low] <= most
    }
}
