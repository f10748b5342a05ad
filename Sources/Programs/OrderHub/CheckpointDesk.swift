import Dispatch
import Foundation
public import HouseFolder
import HouseStore
import Synchronization
import Vocabulary

/// The newest checkpoint of a house, read before anybody may touch its data: where it stands in the
/// journal is looked up only by the hub that starts from it.
public final class KeptCheckpoint: Sendable {
    private let checkpoint: Mutex<Checkpoint?>

    /// What is kept of a house; nothing when it is missing, damaged or of another program.
    public init(_ data: HouseData) { checkpoint = Mutex(CheckpointDesk.read(data)) }

    /// Hands it over: a house that was kept here too would be in memory twice, as it was and is.
    public func take() -> Checkpoint? {
        checkpoint.withLock { checkpoint in
            defer { checkpoint = nil }
            return checkpoint
        }
    }
}

/// Writes checkpoints beside the hub's thread, one at a time, from copies of the house.
final class CheckpointDesk: Sendable {
    private struct State {
        /// Facts there were at the last checkpoint that was begun.
        var lastFact: Int64 = 0
        var isBusy = false
        var notBefore = ContinuousClock.now
        var fault: Fault?
    }

    private let url: URL
    private let log: HouseLog
    private let every: Int64
    private let rest: Int
    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "comanda.checkpoint")

    /// A desk for a house whose newest checkpoint is of the fact with this number.
    ///
    /// - Parameters:
    ///   - every: How many facts there are from one checkpoint to the next.
    ///   - rest: How many times longer than the last one took the next one waits.
    init(_ data: HouseData, after fact: Int64, every: Int64, rest: Int, log: HouseLog) {
        self.rest = rest
        url = data.checkpoint
        self.log = log
        self.every = every
        state.withLock { $0.lastFact = fact }
    }

    /// What is kept of a house; `nil` when it is missing, damaged or of another program.
    static func read(_ data: HouseData) -> Checkpoint? {
        WholeFile.read(data.checkpoint, most: Checkpoint.mostBytes).flatMap(Checkpoint.reading)
    }

    /// Takes a checkpoint when enough has happened since the last one.
    func offer(_ checkpoint: @autoclosure () -> Checkpoint, at fact: Int64) {
        let isDue = state.withLock { state in
            guard fact - state.lastFact >= every, !state.isBusy,
                ContinuousClock.now >= state.notBefore
            else { return false }
            state.lastFact = fact
            state.isBusy = true
            return true
        }
        guard isDue else { return }
        let checkpoint = checkpoint()
        queue.async { [self] in
            let began = ContinuousClock.now
            write(checkpoint)
            state.withLock { state in
                state.isBusy = false
                // On a busy evening the whole house would else be written without a pause.
                state.notBefore = .now + (.now - began) * rest
            }
        }
    }

    /// Takes a checkpoint whether one is due or not.
    func keep(_ checkpoint: Checkpoint) {
        queue.async { [self] in write(checkpoint) }
    }

    /// Waits for what was begun.
    func wait() { queue.sync {} }

    /// Throws when the disk failed: what it holds must be read anew.
    func checkDisk() throws(Fault) {
        if let fault = state.withLock({ $0.fault }) { throw fault }
    }

    private func write(_ checkpoint: Checkpoint) {
        do { try WholeFile.write(checkpoint.bytes(), to: url) } catch {
            let fault = error.fault("keep a checkpoint")
            // It is only a cache: a full disk has more need of its room. One that fails is no place
            // to go on writing the journal to.
            if error.isForRoom {
                log.write(fault)
            } else {
                state.withLock { $0.fault = fault }
            }
        }
    }
}
