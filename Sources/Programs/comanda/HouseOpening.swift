import BrokerLink
import BrokerProcess
import Foundation
import HouseFiles
import HouseFolder
import HouseRules
import HouseStore
import HubService
import Machine
import Menus
import Vocabulary

/// A house made ready to be opened: files valid, data writable and ours, broker configured.
final class HouseOpening {
    let options: HouseOptions
    let data: HouseData
    let config: HouseConfig
    let menu: Menu
    let files: BrokerFiles
    /// What is wrong with the data, over which the house was told to open.
    let damage: [String]
    /// Where the broker is, and who vouches for it.
    let ground: HouseGround
    private let hubSecret: String
    private let hubs: HubStarter
    /// Held as long as the house is open, so that nobody else opens it; the hub holds the data's
    /// own.
    private let openLock: HouseLock

    /// Makes a house ready.
    ///
    /// - Parameters:
    ///   - port: The broker's port; `nil` for the one used before, else a free one.
    ///   - despiteDamage: Whether the house is to be opened on data that was tampered with.
    ///   - isAlone: Whether it keeps to this machine, whatever its files say of the network.
    /// - Throws: A fault for files that are wrong, data that is not ours to write or was changed,
    ///   another house open on it, a missing broker, or a taken port.
    init(
        options: HouseOptions, port: UInt16?, despiteDamage: Bool = false, isAlone: Bool = false
    ) throws(Fault) {
        self.options = options
        hubs = try HubStarter(options)
        data = options.houseData
        (config, menu) = try options.read()
        ground = HouseGround(
            data: data, house: config.house, network: isAlone ? .loopback : try options.network())
        let configured = try ground.configured()
        if configured == nil { _ = try BrokerExecutable.find() }
        openLock = try HouseLock(folder: data.folder, name: data.openLock.lastPathComponent)
        try AdminSocket.check(data.adminSocket)
        damage = try StartUpProof(data: data).run(despiteDamage: despiteDamage)
        let chosen = try Preparation.choosePort(data, asked: port)
        files = try BrokerFiles(
            folder: data.broker.path, house: config.house.text, port: chosen,
            network: try ground.listener(at: Date()))
        if try BrokerSignal.endOrphan(of: files) {
            HouseLog(at: data.log, echoes: true).write(.endedOrphan)
        }
        if configured == nil { try LoopbackPort.requireFree(for: files) }
        try Preparation.keep(port: chosen, data)
        hubSecret = configured?.secret ?? BrokerPassword.makeSecret()
        try WholeFile.keep(hubSecret + "\n", at: data.hubSecret)
        try withOffice { (office) throws(Fault) in try office.writeBrokerFiles() }
    }

    /// Does something with the house's data while no hub holds it.
    func withOffice(_ body: (HouseOffice) throws(Fault) -> Void) throws(Fault) {
        let lock = try HouseLock(folder: data.folder)
        let store = try HouseStore(folder: data.folder, isProven: true)
        try body(
            HouseOffice(
                store: store, pins: try PinDesk(store: store, data: data), broker: files,
                hubSecret: hubSecret, hubUser: ground.hubUser))
        withExtendedLifetime(lock) {}
    }

    /// The way of terminals that are on this machine.
    func localWay() throws(Fault) -> BrokerWay {
        if case .broker = ground.network {
            return try BrokerWay(to: nil, on: ground, port: files.port)
        }
        return .loopback(port: files.port)
    }

    /// The parent of the broker and the hub of this house.
    ///
    /// - Parameters:
    ///   - trial: Whether the hub says how to try the house once it is open.
    ///   - quiet: Whether it does not even say that it is.
    ///   - notice: The service manager, when one has started us.
    func supervisor(
        trial: Bool = false, quiet: Bool = false, notice: ServiceNotice? = nil
    ) throws(Fault) -> HouseSupervisor {
        var isOurs = true
        if case .broker = ground.network { isOurs = false }
        return HouseSupervisor(
            files: isOurs ? files : nil, data: data, hubs: hubs,
            goAhead: GoAhead(
                isTrial: trial, isQuiet: quiet, damage: damage.count, hasOwnBroker: isOurs),
            watch: HouseWatch(
                data: data, log: HouseLog(at: data.log, echoes: true), notice: notice))
    }
}
