import ArgumentParser
import BrokerProcess
import Foundation
import HouseFolder
import HubService
import Processes
import Synchronization
import Vocabulary

/// The small parent of two children, the broker and the hub: starts them, starts them again with
/// growing pauses when they die, and ends them.
final class HouseSupervisor: Sendable {
    /// The files of the broker; `nil` when the house has none of its own to look after.
    private let files: BrokerFiles?
    private let hubs: HubStarter
    private let goAhead: GoAhead
    private let data: HouseData
    private let watch: HouseWatch
    private let isEnding = Mutex(false)

    /// A parent for a house that was prepared.
    ///
    /// - Parameter goAhead: What the first hub is told; the next ones need not say how to try the
    ///   house.
    init(
        files: BrokerFiles?, data: HouseData, hubs: HubStarter, goAhead: GoAhead,
        watch: HouseWatch
    ) {
        self.files = files
        self.hubs = hubs
        self.goAhead = goAhead
        self.data = data
        self.watch = watch
    }

    /// The pause before a child is started again; doubled for one that dies before it has served.
    private static let firstPause = Duration.milliseconds(200)
    /// How long the first hub is kept waiting for a broker that does not come.
    private static let brokerPatience = Duration.milliseconds(500)
    /// A child that lived this long has served: whatever ended it, guests wait for the next one.
    private static let served = Duration.seconds(1)

    /// One child with its way to start again.
    private struct Charge {
        let name: LogEvent.Child
        let start: () throws(Fault) -> ChildProcess
        /// Told how a child ended, before the next one is started.
        var hasEnded: (ChildProcess.Ending) -> Void = { _ in }
        var child: ChildProcess?
        var since = ContinuousClock.now
        /// Whether one of these children ever lived long enough to have served.
        var hasServed = false
        var pause = HouseSupervisor.firstPause
        var notBefore = ContinuousClock.now

        /// A house that cannot open stays closed; one that was open is opened again whatever ails
        /// it: a file being edited, a lock held for a moment.
        var isHopeless: Bool {
            !hasServed && child?.ended == .exited(HubCommand.hopeless.rawValue)
        }
    }

    /// Asks `run` to end.
    func end() { isEnding.withLock { $0 = true } }

    /// Works until `end`, or until a child says that starting it again is hopeless.
    ///
    /// - Returns: `false` when the house could not be kept open.
    func run() throws(Fault) -> Bool {
        var broker = files.map { files in
            Charge(name: .broker) { () throws(Fault) in
                let launch = try files.launch(endsWithParent: true)
                return try ChildProcess(
                    launch.executable, launch.arguments, output: .file(BrokerLog(of: files).path))
            }
        }
        var brokerLog = files.map { BrokerLog(of: $0) }
        var isFirst = true
        var hub = Charge(name: .hub) { [self] () throws(Fault) in
            defer { isFirst = false }
            if isFirst { waitForBroker() }
            return try hubs.start(isFirst ? goAhead : goAhead.again)
        }
        hub.hasEnded = judge(hub:)
        defer {
            hub.child?.end(within: 5000)
            broker?.child?.end(within: 2000)
        }
        watch.begin()
        defer { watch.end() }
        while !isEnding.withLock({ $0 }) {
            watch.turn()
            brokerLog?.look()
            if var charge = broker {
                try look(after: &charge)
                broker = charge
            }
            try look(after: &hub)
            if hub.isHopeless { return false }
            usleep(20_000)
        }
        return true
    }

    /// A first hub that finds no broker would make a pause, and say so: brokers are there at once.
    private func waitForBroker() {
        guard let files else { return }
        let deadline = ContinuousClock.now + Self.brokerPatience
        while !LoopbackPort.isServed(files.port), !isEnding.withLock({ $0 }),
            ContinuousClock.now < deadline
        { usleep(1000) }
    }

    /// A hub that fell in a trap of its own may have been brought down by what it was deciding.
    private func judge(hub ending: ChildProcess.Ending) {
        let log = HouseLog(at: data.log, echoes: true)
        do {
            for sentence in try Suspects.judgeEnd(of: data, byTrap: ending.isTrap) {
                log.write(.alarm(sentence))
            }
        } catch { log.write(error) }
    }

    private func look(after charge: inout Charge) throws(Fault) {
        let now = ContinuousClock.now
        if let child = charge.child {
            if now - charge.since > Self.served { charge.hasServed = true }
            guard let ending = child.ended, !charge.isHopeless else { return }
            if now - charge.since > Self.served { charge.pause = Self.firstPause }
            watch.ended(charge.name, ending.sentence)
            charge.hasEnded(ending)
            charge.notBefore = now + charge.pause
            charge.pause = min(charge.pause * 2, .seconds(5))
            charge.child = nil
        }
        guard now >= charge.notBefore else { return }
        charge.child = try charge.start()
        charge.since = now
        watch.started(charge.name)
    }
}

extension ChildProcess.Ending {
    /// Whether the program fell in a trap: a broken rule of its own, not somebody's kill.
    fileprivate var isTrap: Bool {
        guard case .killed(let signal) = self else { return false }
        return [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE].contains(signal)
    }

    fileprivate var sentence: String {
        switch self {
        case .exited(let status): "ended with status \(status)"
        case .killed(let signal): "was ended by signal \(signal)"
        }
    }
}
