import Dispatch
import HouseRules
import HouseStore
import Synchronization
import Vocabulary

/// Brings decided batches to the disk: writes their rows, and has SQLite commit them.
struct BatchWriter: Sendable {
    let store: HouseStore

    /// What was written, and how long each part of it took.
    struct Written: Sendable {
        /// `nil` when nothing had to be written.
        var sealed: SealedCommit?
        var encode = Duration.zero
        var sqlite = Duration.zero
    }

    /// Returns once the batch is on the disk.
    func write(_ batch: Commit, after head: JournalHead) throws(Fault) -> Written {
        guard !batch.commands.isEmpty || !batch.positions.isEmpty else { return Written() }
        let began = ContinuousClock.now
        let sealed = SealedCommit(batch, after: head)
        let wasSealed = ContinuousClock.now
        _ = try store.commit(sealed)
        return Written(
            sealed: sealed, encode: wasSealed - began, sqlite: ContinuousClock.now - wasSealed)
    }
}

/// A batch that is being brought to the disk on a thread of its own, while the next one is decided.
final class BatchUnderWay: Sendable {
    let batch: PreparedBatch
    private let result = Mutex<Result<BatchWriter.Written, Fault>?>(nil)
    private let writing = DispatchGroup()

    /// Begins to write a batch.
    ///
    /// - Parameters:
    ///   - queue: Where; one batch is written after the other.
    ///   - whenWritten: Told there, once `wait` need not wait.
    init(
        _ batch: PreparedBatch, after head: JournalHead, with writer: BatchWriter,
        on queue: DispatchQueue, whenWritten: @escaping @Sendable () -> Void
    ) {
        self.batch = batch
        writing.enter()
        queue.async { [self] in
            let written = Result { () throws(Fault) in
                try writer.write(batch.commit, after: head)
            }
            result.withLock { $0 = written }
            writing.leave()
            whenWritten()
        }
    }

    /// Whether it is on the disk, or was found not to get there.
    var isWritten: Bool { result.withLock { $0 != nil } }

    /// Returns once it is on the disk.
    func wait() throws(Fault) -> BatchWriter.Written {
        writing.wait()
        guard let written = result.withLock(\.self) else {
            preconditionFailure("who is done has a result")
        }
        return try written.get()
    }
}
