import ArgumentParser
import BrokerProcess
import Foundation
import HouseFiles
import HouseFolder
import HouseRules
import HouseStore
import HubService
import OrderHub
import PrinterLink
import Vocabulary

/// `comanda hub`: the child of `comanda open` that holds the house.
struct HubCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hub", abstract: "The hub itself; 'comanda open' starts it.",
        shouldDisplay: false)

    @OptionGroup var options: HouseOptions

    /// A hub that ends with this status is not started again.
    static let hopeless = ExitCode(3)

    func run() throws {
        let data = options.houseData
        let log = HouseLog(at: data.log, echoes: true)
        do {
            try work(data, log)
        } catch let fault as Fault {
            log.write(fault)
            throw Self.hopeless
        }
    }

    /// The lock of the data; another command may hold it for a moment while no hub runs.
    private static func lock(_ data: HouseData) throws(Fault) -> HouseLock {
        let deadline = Date(timeIntervalSinceNow: 5)
        while true {
            do { return try HouseLock(folder: data.folder) } catch {
                guard Date() < deadline else { throw error }
                usleep(50_000)
            }
        }
    }

    /// Nobody may forget what the house stands on.
    private static func sentence(ofDamage count: Int) -> String {
        count == 0 ? "" : " OVER DAMAGE: \(count) findings, 'comanda audit' tells them"
    }

    private func work(_ data: HouseData, _ log: HouseLog) throws {
        // What takes long and needs no lock is done while the parent proves the data; whatever is
        // wrong with it is told only if the house is to be opened.
        let files = Result { () throws(Fault) in try options.read() }
        let kept = KeptCheckpoint(data)
        guard let goAhead = try GoAhead.wait() else { return }
        let (config, menu) = try files.get()
        let lock = try Self.lock(data)
        let opening = Hub.Opening(
            config: config, menu: menu,
            sessions: Sessions(key: try SecretFile.key(at: data.sessionKey)))
        let ground = OpenHouse.Ground(
            data: data, broker: try Preparation.brokerFiles(data, house: config.house),
            hubSecret: try Preparation.hubSecret(data),
            printers: try VirtualPrinterPorts.read(data),
            backup: readBackupPlan(named: options.house, root: try options.rootFolder()),
            configured: goAhead.hasOwnBroker
                ? nil : try options.ground(config.house).configured(),
            damage: goAhead.damage)
        // The parent has proven the file; whoever waits for a hub that died waits for its day only.
        let store = try HouseStore(folder: data.folder, isProven: true)
        let house = try OpenHouse(
            ground, store: store, opening: opening, kept: kept, log: log)
        try WholeFile.keep("\(getpid())\n", at: data.hubProcess)
        Lifeline.onEndOfInput { house.stop() }
        Lifeline.onSignals { house.stop() }
        do {
            try house.run {
                log.write(.opened(config.house), isSaid: false)
                if !goAhead.isQuiet {
                    let damage = Self.sentence(ofDamage: goAhead.damage)
                    Screen.show("comanda: \(config.house) is open\(damage).")
                }
                if goAhead.isTrial { Screen.show(TrialAccess.whatNext(options, config)) }
            }
        } catch {
            // What the disk holds is known again only after it was read anew: the parent restarts
            // us.
            log.write(error)
            throw ExitCode.failure
        }
        withExtendedLifetime(lock) {}
    }
}

/// Ends a process in order.
enum Lifeline {
    /// Where the handler leaves word of a signal.
    private nonisolated(unsafe) static var signalEnd: Int32 = -1

    /// Calls the body at SIGTERM, SIGINT or SIGHUP, on a thread of its own, instead of dying. Call
    /// it once.
    ///
    /// Blocking the signals would not do: the runtime has threads before us, and one of them that
    /// does not block them would die of them. A handler is there for all threads, and is not handed
    /// on to the children.
    static func onSignals(_ body: @escaping @Sendable () -> Void) {
        var ends: [Int32] = [-1, -1]
        precondition(pipe(&ends) == 0, "no pipe for signals could be made")
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        signalEnd = ends[1]
        var action = sigaction()
        action.sa_flags = SA_RESTART
        action.__sigaction_handler.sa_handler = { _ in
            var byte: UInt8 = 0
            _ = write(Lifeline.signalEnd, &byte, 1)
        }
        sigaction(SIGTERM, &action, nil)
        sigaction(SIGINT, &action, nil)
        sigaction(SIGHUP, &action, nil)
        let end = ends[0]
        Thread {
            var byte: UInt8 = 0
            while read(end, &byte, 1) == 1 { body() }
        }.start()
    }

    /// Calls the body once when standard input ends: the parent that held its other end is gone.
    static func onEndOfInput(_ body: @escaping @Sendable () -> Void) {
        Thread {
            var byte: UInt8 = 0
            while read(0, &byte, 1) > 0 {}
            body()
        }.start()
    }
}
