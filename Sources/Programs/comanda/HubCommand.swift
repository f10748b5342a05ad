import HouseRules
import ArgumentParser
import BrokerProcess
import Foundation
import HouseStore
import HubService
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

    private func work(_ data: HouseData, _ log: HouseLog) throws {
        let (config, menu) = try options.read()
        let lock = try HouseLock(folder: data.folder)
        let opening = Hub.Opening(
            config: config, menu: menu,
            sessions: Sessions(key: try SecretFile.key(at: data.sessionKey)))
        let ground = OpenHouse.Ground(
            data: data, broker: try Preparation.brokerFiles(data, house: config.house),
            hubSecret: try Preparation.hubSecret(data),
            printers: try VirtualPrinterPorts.read(data))
        let store = try HouseStore(folder: data.folder)
        let house = try OpenHouse(
            ground, store: store, config: config, opening: opening, log: log)
        try Data("\(getpid())\n".utf8).write(to: data.hubProcess)
        Lifeline.onEndOfInput { house.stop() }
        Lifeline.onSignals { house.stop() }
        do {
            try house.run { print("comanda: \(config.house) is open.") }
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
    /// Calls the body at SIGTERM or SIGINT, on a thread of its own, instead of dying. Call it
    /// before any other thread is started.
    static func onSignals(_ body: @escaping @Sendable () -> Void) {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGTERM)
        sigaddset(&signals, SIGINT)
        // Blocked in every thread that is started from here on; `sigwait` takes them.
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        let wanted = signals
        Thread {
            var wanted = wanted
            var signal: Int32 = 0
            while sigwait(&wanted, &signal) == 0 { body() }
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
