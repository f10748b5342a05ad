import Foundation
import HouseBackups
import HouseRules
import HubService
import Kitchen
import OrderHub
import Vocabulary
import Wire

/// One evening at work: everything that is simulated, and the events that drive it.
///
/// It has no clock but its own and draws all chance from one generator, so it happens the same way
/// every time.
final class Evening {
    /// What can be planned.
    enum Event {
        /// Somebody does something on a terminal.
        case act(Int)
        /// A terminal's machine has something due.
        case due(Int)
        case connect(Int)
        case switchOn(Int)
        /// The terminal finds that its connection is dead.
        case giveUp(Int, connection: Int)
        case toHub(DeviceID, UpChannel, [UInt8], broker: Int)
        case toTerminal(Int, topic: String, [UInt8], connection: Int)
        case hubWorks(life: Int)
        case hubStarts
        case hubConnects(life: Int)
        case hubLooksAtClock(life: Int)
        /// A PIN was checked.
        case signedIn(SignInRequest, life: Int)
        /// A printer's queue takes its next step.
        case print(PrinterID, life: Int)
        /// What became of a paper.
        case printed(PrinterID, ReportPaper, life: Int)
        case mend(PrinterID)
        case fault(PlannedFault)
        case hubIsRestored
        /// A restored hub looks whether it has gathered all.
        case hubRecovers(life: Int)
    }

    let options: SimulationOptions
    let chance: Chance
    let night: Night
    var began: Moment { night.began }
    let hub: SimulatedHub
    let terminals: [SimulatedTerminal]
    let printers: [SimulatedPrinter]
    let topics = Topics(house: SmallEvening.config.house)
    let commandsToSend: Int
    var faultLevels: FaultLevels
    var faultPlan: [PlannedFault.Stroke] = []

    var now: Int64 = 0
    var queue = EventQueue<Event>()
    var log = EveningLog()
    var report: SimulationReport
    var trace = Trace()
    var lineCount = 0
    /// Counts the broker's lives.
    var brokerLife = 0
    /// What the broker keeps for whoever comes later.
    var retained: [String: [UInt8]] = [:]
    var isDraining = false
    /// How many landmarks of the night the house has grown quiet for.
    var landmarksPassed = 0
    /// Counts the shifts: whoever worked in an earlier one signs in anew.
    var shift = 0
    /// The work that commands gave the kitchen, and how many dockets were made of it again: for a
    /// defect that doubles them.
    var issued: [CommandID: [Docket]] = [:]
    var forged = 0
    /// Hears what happens, as it happens.
    private let listener: ((String) -> Void)?
    /// When the hub is put back from a backup; `nil` for never.
    let restorePlan: RestorePlan?
    var backup: HouseBackup?
    var isRestored = false
    /// What the restored hub said somebody must look into.
    var alarms: [String] = []
    /// Until when the house is empty and nobody asks for anything.
    var quietUntil: Int64 = 0

    init(
        seed: UInt64, options: SimulationOptions, folder: URL, listener: ((String) -> Void)?
    ) {
        self.options = options
        self.listener = listener
        let chance = Chance(seed: seed)
        self.chance = chance
        report = SimulationReport(seed: seed, options: options)
        // Terminals keep what was answered for two business days: no longer can a restore reach.
        night = options.isRestored ? .ordinary : chance.oneOf(Night.all)
        report.night = night.name
        commandsToSend = chance.number(options.commands)
        hub = SimulatedHub(
            folder: folder.appendingPathComponent("hub"), night: night,
            defect: options.defect)
        let waiters = chance.number(3...5)
        let cashiers = chance.number(1...2)
        terminals = (0..<waiters + cashiers).map { number in
            SimulatedTerminal(
                number: number, isCashier: number >= waiters, folder: folder,
                skew: chance.milliseconds(-600_000...600_000))
        }
        printers = SmallEvening.printers.map { SimulatedPrinter(id: $0, chance: chance) }
        faultLevels = .none
        restorePlan = options.isRestored ? .drawn(chance, commands: commandsToSend) : nil
        guard options.hasFaults else { return }
        faultLevels = .drawn(chance)
        faultPlan = PlannedFault.plan(chance, commands: commandsToSend, night: night)
    }

    /// A clock that shows simulated time, so far ahead.
    func clock(ahead milliseconds: Int64 = 0) -> Moment { began.later(by: now + milliseconds) }

    func plan(_ event: Event, in milliseconds: Int64) {
        queue.add(event, at: now + milliseconds)
    }

    /// Plays the evening to its end, then lets everything come to rest.
    func play() throws(Fault) {
        faultPlan.filter { $0.after == 0 }.forEach { plan(.fault($0.fault), in: $0.time) }
        try openHub()
        try enrolTerminals()
        connectHub()
        for terminal in terminals {
            try terminal.start(now: clock(ahead: terminal.skew))
            plan(.connect(terminal.number), in: chance.milliseconds(0...2_000))
            plan(.act(terminal.number), in: chance.milliseconds(1_000...5_000))
        }
        while !isDraining, let (time, event) = queue.next(until: .max) {
            now = time
            try happen(event)
        }
        let end = now + options.drain
        while let (time, event) = queue.next(until: end) {
            now = time
            try happen(event)
        }
        now = end
    }

    private func happen(_ event: Event) throws(Fault) {
        switch event {
        case .act(let number): try act(on: terminals[number])
        case .due(let number): try wake(terminals[number])
        case .connect(let number): try connect(terminals[number])
        case .switchOn(let number): try switchOn(terminals[number])
        case .giveUp(let number, let connection): try giveUp(terminals[number], connection)
        case .toHub(let device, let channel, let bytes, let broker):
            if broker == brokerLife { arrive(.message(device, channel, bytes)) }
        case .toTerminal(let number, let topic, let bytes, let connection):
            try deliver(topic, bytes, to: terminals[number], connection)
        case .hubWorks(let life) where life == hub.life: try work()
        case .hubStarts: try startHub()
        case .hubConnects(let life) where life == hub.life: connectHub()
        case .hubLooksAtClock(let life) where life == hub.life: lookAtClock()
        case .signedIn(let request, let life) where life == hub.life: answer(request)
        case .print(let printer, let life) where life == hub.life: try step(printer)
        case .printed(let printer, let report, let life) where life == hub.life:
            settle(report, of: printer)
        case .mend(let id): printers.first { $0.id == id }?.mend()
        case .fault(let fault): try strike(fault)
        case .hubIsRestored: try restoreHub()
        case .hubRecovers(let life) where life == hub.life: try recover()
        case .hubRecovers, .hubWorks, .hubConnects, .hubLooksAtClock, .signedIn, .print, .printed:
            break
        }
    }

    func note(_ text: @autoclosure () -> String) {
        let text = text()
        trace.note("\(now) \(text)")
        listener?("\(Self.time(now)) \(text)")
    }

    func count(_ what: Happening, _ number: Int = 1) {
        report.counts.add(what, number)
    }

    /// Hours, minutes and seconds since the evening began.
    private static func time(_ milliseconds: Int64) -> String {
        let parts = [
            milliseconds / 3_600_000, milliseconds / 60_000 % 60, milliseconds / 1000 % 60,
        ].map { $0 < 10 ? "0\($0)" : "\($0)" }
        let rest = String(1000 + milliseconds % 1000).dropFirst()
        return "\(parts.joined(separator: ":")).\(rest)"
    }

    func fail(_ what: String) {
        report.failures.append(what)
    }
}
