import Foundation
import HouseFolder
import HubService
import Processes
import Synchronization
import Vocabulary

/// Starts the hubs of a house. The first one is on its way while the data is still being proven: it
/// reads the house's files and its checkpoint meanwhile, and waits for the go-ahead. When that
/// never comes, for the proof fails or the parent dies, it ends without a word.
final class HubStarter: Sendable {
    private let arguments: [String]
    private let ahead: Mutex<ChildProcess?>

    /// Starts the first hub of a house.
    ///
    /// - Throws: A fault when the program cannot be started.
    init(_ options: HouseOptions) throws(Fault) {
        arguments = [
            "hub", "--house", options.house, "--data", options.houseData.folder.path,
            "--root", try options.rootFolder().path,
        ]
        ahead = Mutex(try Self.start(arguments))
    }

    private static func start(_ arguments: [String]) throws(Fault) -> ChildProcess {
        try ChildProcess(HouseOptions.programPath, arguments)
    }

    /// The house stays closed: whoever sees us end finds nobody left behind.
    deinit { ahead.withLock { _ = $0?.end(within: 1000) } }

    /// A hub that may open the house: the one that was started ahead, and then a new one each time.
    func start(_ goAhead: GoAhead) throws(Fault) -> ChildProcess {
        let first = ahead.withLock { first in
            defer { first = nil }
            return first
        }
        let child: ChildProcess
        if let first { child = first } else { child = try Self.start(arguments) }
        child.tell(goAhead.line)
        return child
    }
}
