import Foundation
import HouseRules
import TerminalService
import TerminalStore
import Vocabulary

/// One device: a real terminal machine over its real store, and what surrounds them.
final class SimulatedTerminal {
    let number: Int
    let device: DeviceID
    let isCashier: Bool
    let folder: URL
    /// How far its clock is ahead, in milliseconds.
    var skew: Int64
    /// Who is signed in here, or signs in next.
    var staff: StaffID

    private var store: TerminalStore?
    /// `nil` while it is switched off.
    private(set) var machine: Terminal?
    var view = TerminalView()
    var isConnected = false
    /// Counts its connections: what was meant for an older one does not arrive.
    var connection = 0
    /// Until when nothing gets through in either direction.
    var partitionedUntil: Int64 = -1
    /// When it is woken next.
    var wake: Int64?
    /// The shift in which somebody last signed in or out here.
    var shift = 0
    /// How many commands the terminals had kept when this one got the disk it has now.
    private(set) var diskSince = 0
    /// The epochs it has said hello in since it got that disk.
    var epochs: Set<Epoch> = []
    /// Whether somebody is signed in.
    var isSignedIn = false
    /// The sign-in that waits for its answer, and when it was asked.
    var signIn: (id: CommandID, since: Int64)?

    init(
        number: Int, isCashier: Bool, folder: URL, skew: Int64
    ) {
        self.number = number
        self.isCashier = isCashier
        self.folder = folder.appendingPathComponent("terminal-\(number)")
        self.skew = skew
        let people = isCashier ? SmallEvening.cashiers : SmallEvening.waiters
        staff = people[number % people.count]
        guard let device = DeviceID("\(isCashier ? "till" : "waiter")-\(number)") else {
            preconditionFailure("devices are named by a kind and a number")
        }
        self.device = device
    }

    func start(now: Moment) throws(Fault) {
        let owner = StoreOwner(house: SmallEvening.config.house, device: device)
        let store = try TerminalStore(folder: folder, owner: owner, now: now.milliseconds)
        self.store = store
        let machine = Terminal(store: store, owner: owner)
        self.machine = machine
        isSignedIn = try machine.session() != nil
        view = TerminalView()
    }

    /// Takes the disk away from a terminal that is off: the next one is empty.
    func loseDisk(after submissions: Int) throws(Fault) {
        diskSince = submissions
        epochs = []
        do { try FileManager.default.removeItem(at: folder) } catch {
            throw Fault("replace a terminal", at: folder.path, cause: "\(error)")
        }
    }

    /// Ends at once; only what is on its disk is left.
    func kill() {
        machine = nil
        store = nil
        isConnected = false
        connection += 1
        wake = nil
        signIn = nil
    }
}
