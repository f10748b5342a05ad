import BrokerProcess
import Dispatch
import Foundation
import HouseAuthority
import HouseFiles
import HouseFolder
import HubService
import Vocabulary

/// Renews the broker's certificate while the house is open, long before it ends: a house that is
/// never closed must not lose its terminals one morning.
final class AuthorityUpkeep {
    /// Looking costs nothing; a machine that was asleep at the hour looks an hour later.
    private static let pause = 3600

    private let timer: any DispatchSourceTimer

    /// Looks once an hour until `stop`.
    init(_ opening: HouseOpening, log: HouseLog) {
        let (options, ground, files) = (opening.options, opening.ground, opening.files)
        timer = DispatchSource.makeTimerSource(queue: .global())
        timer.schedule(deadline: .now() + .seconds(Self.pause), repeating: .seconds(Self.pause))
        timer.setEventHandler {
            Self.look(Self.current(options, since: ground), files: files, log: log, at: Date())
        }
        timer.resume()
    }

    /// What the house's files say now: a device may have been added under a new name since it was
    /// opened. Files that are being edited, or take it off the network, count from the next
    /// opening.
    static func current(_ options: HouseOptions, since opened: HouseGround) -> HouseGround {
        guard let now = try? options.ground(opened.house), case .listener = now.network,
            case .listener = opened.network
        else { return opened }
        return now
    }

    func stop() { timer.cancel() }

    /// Renews what is due; the broker then reads it, and nobody who is connected notices.
    static func look(_ ground: HouseGround, files: BrokerFiles, log: HouseLog, at now: Date) {
        guard case .listener = ground.network else { return }
        do {
            guard try ground.authority.prepare(for: ground.names, at: now) else { return }
            BrokerSignal.reload(files)
            log.write(.certificateRenewed)
        } catch { log.write(error) }
    }
}
