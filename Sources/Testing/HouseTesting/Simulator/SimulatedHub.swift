import Foundation
import HouseRules
import HouseStore
import HubService
import Kitchen
import OrderHub
import Printing
import Vocabulary

/// The hub's process: a real hub over its real store, what waits for it, and its printers' queues.
final class SimulatedHub {
    /// One printer's queue, worked off in order.
    struct Line {
        var waiting: [EffectRow] = []
        /// What is known of the first one's attempts; `nil` before them.
        var attempt: PaperAttempt?
        /// How long it waits before it tries again, in milliseconds.
        var pause: Int64 = 500
        /// Whether its next step is planned already.
        var isBusy = false
    }

    let folder: URL
    let opening: Hub.Opening
    private let defect: SimulationOptions.Defect?
    let admit: @Sendable (Admission.Case) -> Admission
    private(set) var store: HouseStore?
    private(set) var hub: Hub?
    /// Counts its lives: what was planned in an older one does not happen.
    private(set) var life = 0
    /// Whether it stands at the broker.
    var isConnected = false
    var inbox: [Incoming] = []
    var isWorkPlanned = false
    var lines: [PrinterID: Line] = [:]
    /// How far its clock is off, in milliseconds.
    var jump: Int64 = 0

    /// The house as it was after its last commit: what a new life must find again.
    var lastHouse: House?

    init(folder: URL, night: Night, defect: SimulationOptions.Defect?) {
        self.folder = folder
        self.defect = defect
        let key = [UInt8](repeating: 7, count: 32)
        opening = Hub.Opening(
            config: SmallEvening.config(on: night, late: defect == .lateCut ? 60 : 0),
            menu: SmallEvening.menu, sessions: Sessions(key: key),
            // Whoever is switched off or out of reach comes back by then.
            patience: 600_000)
        admit = Self.admission(defect)
    }

    /// How commands are admitted; a planted defect stands in the house's way from outside.
    private static func admission(
        _ defect: SimulationOptions.Defect?
    ) -> @Sendable (Admission.Case) -> Admission {
        switch defect {
        case .noDedup:
            { this in
                if case .answered = Admission.judge(this) { return .decide }
                return Admission.judge(this)
            }
        case .noOrder:
            { this in
                switch Admission.judge(this) {
                case .missing, .turnedAway: .decide
                case let judged: judged
                }
            }
        default: Admission.judge
        }
    }

    func start(now: Moment) throws(Fault) {
        let store = try HouseStore(folder: folder)
        let hub = try Hub(store: store, opening: opening, now: now, admit: admit)
        self.store = store
        self.hub = hub
        lines = Dictionary(uniqueKeysWithValues: SmallEvening.printers.map { ($0, Line()) })
        for paper in try hub.pendingPrints() { try enqueue(paper) }
    }

    func enqueue(_ paper: EffectRow) throws(Fault) {
        var row = paper
        if defect == .unevenAllocation {
            row = EffectRow(effect: try paper.effect.withUnevenTaxes(), command: paper.command)
            row.attempts = paper.attempts
            row.mayBeOut = paper.mayBeOut
        }
        lines[paper.effect.printer]?.waiting.append(row)
    }

    /// Ends at once; only what is on its disk is left.
    func kill() {
        hub = nil
        store = nil
        life += 1
        isConnected = false
        inbox = []
        isWorkPlanned = false
        lines = [:]
    }
}
