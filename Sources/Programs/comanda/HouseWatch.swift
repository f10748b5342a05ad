import Foundation
import HouseFolder
import HouseHealth
import HubService
import Machine
import Synchronization
import Vocabulary
import Wire

/// Tells others how the house's parent and its children fare: the log, the note beside the data
/// that `comanda health` reads, and the service manager.
final class HouseWatch: Sendable {
    private let data: HouseData
    private let log: HouseLog
    private let notice: ServiceNotice?
    private let state: Mutex<State>

    private struct State {
        var note: ParentNote
        var endings: [LogEvent.Child: String] = [:]
        var nextBeat = ContinuousClock.now
        var isEnding = false
    }

    /// A watch over a house.
    ///
    /// - Parameter notice: The service manager, when one has started us.
    init(data: HouseData, log: HouseLog, notice: ServiceNotice?) {
        self.data = data
        self.log = log
        self.notice = notice
        state = Mutex(State(note: ParentNote(opened: OpenHouse.now)))
    }

    /// The children are about to be started: the manager hears when the hub answers. A broker that
    /// somebody else runs may be away then: papers are on their way all the same, and a manager
    /// that waited for it would end the house.
    func begin() {
        guard let notice else { return }
        Thread { [self] in
            var isReady = false
            while !state.withLock({ $0.isEnding }) {
                if let hub {
                    if !isReady { notice.ready() }
                    guard !hub.broker.isConnected else {
                        notice.status("open")
                        return
                    }
                    if !isReady { notice.status("open, and waits for its broker") }
                    isReady = true
                }
                usleep(100_000)
            }
        }.start()
    }

    /// What the hub says of itself; `nil` while it does not answer.
    private var hub: HubHealth? {
        (try? AdminSocket.ask(.health, at: data.adminSocket, within: 2000))?.health
    }

    /// The parent came round: to be called often.
    func turn() {
        log.tick()
        guard let notice, let heartbeat = notice.heartbeat else { return }
        let isDue = state.withLock { state in
            let now = ContinuousClock.now
            guard now >= state.nextBeat else { return false }
            state.nextBeat = now + heartbeat
            return true
        }
        if isDue { notice.alive() }
    }

    /// A child ended and will be started again.
    func ended(_ child: LogEvent.Child, _ sentence: String) {
        log.write(.ended(child, sentence))
        state.withLock { $0.endings[child] = sentence }
    }

    /// A child was started.
    func started(_ child: LogEvent.Child) {
        let now = OpenHouse.now
        let note = state.withLock { state in
            let path = child == .hub ? \ParentNote.hub : \ParentNote.broker
            if let ending = state.endings.removeValue(forKey: child) {
                state.note[keyPath: path]?.restart(at: now, ending: ending)
            } else {
                state.note[keyPath: path] = ParentNote.Child(started: now)
            }
            return state.note
        }
        do {
            let text = String(decoding: Canonical.bytes(note), as: UTF8.self)
            try WholeFile.keep(text + "\n", at: data.parentNote)
        } catch { log.write(error) }
    }

    /// The children are about to be ended.
    func end() {
        state.withLock { $0.isEnding = true }
        notice?.stopping()
        unlink(data.parentNote.path)
        log.flush()
    }
}
