import HouseFolder
import Synchronization
import Vocabulary

/// Sets papers while a note beside the database says which, so that none keeps the house closed.
///
/// All that were being set when the hub fell are set again before the house is open, each alone.
/// One under which it falls then is not set any more by this build of the program.
final class PaperGuard: Sendable {
    private let state: Mutex<State>

    private struct State {
        var underWay: [NotedMessage] = []
        var suspects: Suspects
    }

    private let note: DoingNote

    /// Guards the papers of a hub's new life.
    init(_ data: HouseData) throws(Fault) {
        note = try DoingNote(at: data.setting)
        state = Mutex(State(suspects: Suspects(at: data.paperSuspects)))
    }

    /// Whether the hub may have fallen under a paper.
    func suspects(_ paper: Int) -> Bool {
        state.withLock { $0.suspects.stage(of: NotedMessage(paper: paper)) == .suspected }
    }

    /// Sets a paper.
    ///
    /// - Returns: Its bytes; `nil` for one that brings the hub down whenever it is set.
    /// - Throws: A fault when what is done cannot be noted; nothing was set then.
    func bytes(of paper: Int, _ set: () -> [UInt8]) throws(Fault) -> [UInt8]? {
        let name = NotedMessage(paper: paper)
        guard try begin(name) else { return nil }
        let bytes = set()
        try end(name)
        return bytes
    }

    private func begin(_ name: NotedMessage) throws(Fault) -> Bool {
        try state.withLock { (state) throws(Fault) in
            if let stage = state.suspects.stage(of: name), stage != .suspected { return false }
            state.underWay.append(name)
            try note.write(state.underWay)
            return true
        }
    }

    private func end(_ name: NotedMessage) throws(Fault) {
        try state.withLock { (state) throws(Fault) in
            state.underWay.removeAll { $0 == name }
            try note.write(state.underWay)
            guard state.suspects.stage(of: name) != nil else { return }
            // On a disk that is full it stays suspected, and is acquitted another time.
            try? state.suspects.acquit(name)
        }
    }
}
