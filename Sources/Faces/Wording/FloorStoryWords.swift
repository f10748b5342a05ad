/// Sentences in which a story tells how parties, tables and waiters changed.
public struct FloorStoryWords: Sendable {
    /// The check is for another number of guests.
    public let coversChanged: @Sendable (_ from: Int, _ to: Int) -> String
    /// The check was given to another waiter.
    public let handedOver: @Sendable (_ from: String, _ to: String) -> String
    /// The guests left and the check ended without a bill.
    public let cleared: String
    /// Another check was merged into this one, with the table it was served at.
    public let merged: @Sendable (_ check: Int, _ table: String) -> String
    /// This check was merged into another one and ended.
    public let joined: @Sendable (_ check: Int) -> String
    /// Another check was taken out of this one again, back to its table.
    public let unmerged: @Sendable (_ check: Int, _ table: String) -> String
    /// This check was taken out of another one again and goes on.
    public let takenOut: @Sendable (_ check: Int) -> String
    /// What somebody asked for, by the kind of the command.
    let deed: @Sendable (FloorDeed) -> String
}

/// What people ask of the floor.
enum FloorDeed: String, CaseIterable {
    case changeCovers, clearTable, handOver, mergeTables, undoMerge
}
