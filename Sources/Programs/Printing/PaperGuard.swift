import HouseFolder
import Synchronization
import Vocabulary

/// Sets papers while a note beside the database says which: one under which the hub falls twice is
/// not set a third time, so that no paper keeps the house closed.
///
/// One that falls alone the second time is set no more by this build of the program; until then all
/// that were being set when it fell are tried again.
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
            if state.suspects.stage(of: name) != nil { try state.suspects.acquit(name) }
        }
    }
}
