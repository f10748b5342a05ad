import FoundationEssentials
import HouseFolder
import HubService
import Vocabulary

/// Waits until every paper of an open house is proven to be out.
struct PaperWatch {
    let data: HouseData

    /// Asks the house until nothing waits for a printer.
    ///
    /// - Throws: A fault when papers still wait when patience ends.
    func waitUntilAllIsOut(within patience: Duration) async throws {
        let deadline = ContinuousClock.now + patience
        while true {
            let answer = try AdminSocket.ask(.countWaitingPapers, at: data.adminSocket)
            let waiting = answer?.count ?? 0
            if answer != nil, waiting == 0 { return }
            guard ContinuousClock.now < deadline else {
                throw Fault(
                    "wait for the printers", at: data.paper.path,
                    cause: "\(waiting) papers are not out")
            }
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}
