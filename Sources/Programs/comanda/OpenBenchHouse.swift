import Bench
import BrokerProcess
import Foundation
import HouseFolder
import HouseHealth
import HouseRules
import HouseTesting
import HubService
import OrderHub
import Processes
import Vocabulary
import Wire

/// A real open house for a bench: hub and broker are children of this program, printers are virtual
/// and as slow as real ones.
final class OpenBenchHouse {
    let data: HouseData
    /// How each terminal comes in.
    let places: [PlainClient.Place]
    private let thread: HouseThread
    private let printers: [PrinterID: VirtualPrinter]

    /// Opens it and waits until it serves.
    ///
    /// - Parameter isForPeople: Whether it has device files and PINs, as a house to be tried has.
    init(
        _ ground: BenchGround, data name: String = "busy", terminals: Int,
        isForPeople: Bool = false
    ) throws {
        let opening = try HouseOpening(
            options: try ground.options(data: name), port: nil, isAlone: true)
        if isForPeople { try TrialAccess.prepare(opening) }
        data = opening.data
        places = try Self.enrol(terminals, opening)
        var printers: [PrinterID: VirtualPrinter] = [:]
        for printer in opening.config.printers {
            var setup = VirtualPrinter.Setup()
            setup.columns = printer.columns
            // Millimetres a second, as the data sheets of kitchen printers say.
            setup.speed = 150
            printers[printer.id] = try VirtualPrinter(setup)
        }
        self.printers = printers
        try VirtualPrinterPorts.write(printers.mapValues(\.port), opening.data)
        thread = HouseThread(try opening.supervisor(quiet: true))
        thread.start()
        try wait(within: .seconds(20))
    }

    /// Enrols waiters' devices, as an administrator does.
    static func enrol(_ count: Int, _ opening: HouseOpening) throws -> [PlainClient.Place] {
        var places: [PlainClient.Place] = []
        try opening.withOffice { (office) throws(Fault) in
            for number in 1...count {
                let name = "bench-\(number)"
                guard let device = DeviceID(name) else { continue }
                let secret = try office.add(device: device, role: .waiter)
                places.append(
                    PlainClient.Place(port: opening.files.port, user: name, secret: secret))
            }
        }
        return places
    }

    private func wait(within patience: Duration) throws(Fault) {
        let deadline = ContinuousClock.now + patience
        while true {
            let answer = try? AdminSocket.ask(.health, at: data.adminSocket, within: 2000)
            if answer?.health?.broker.isConnected == true { return }
            guard ContinuousClock.now < deadline else {
                throw Fault(
                    "open a house to bench", at: data.folder.path,
                    cause: "it was not open within \(patience.components.seconds) s")
            }
            usleep(10_000)
        }
    }

    /// Where the hub's time went since this was last asked.
    func work() throws(Fault) -> HubWork {
        guard let work = try AdminSocket.ask(.work, at: data.adminSocket)?.work else {
            throw Fault(
                "ask the hub where its time goes", at: data.adminSocket.path,
                cause: "it is not open any more")
        }
        return work
    }

    /// The memory of the hub.
    var memory: ResidentMemory? { HubProcess.memory(data) }

    /// Closes it; what waits for the printers is let go with the data.
    func close() {
        thread.wait()
        for printer in printers.values { printer.stop() }
    }
}

/// The hub's process, as it says itself.
enum HubProcess {
    static func memory(_ data: HouseData) -> ResidentMemory? {
        let text = (try? String(contentsOf: data.hubProcess, encoding: .utf8)) ?? ""
        return Int32(text.trimmingCharacters(in: .whitespacesAndNewlines))
            .flatMap { ResidentMemory(of: $0) }
    }
}

/// A broker with nobody behind it but an echo, and the terminals that talk through it.
final class BareBroker {
    let rush: Rush
    private let broker: ChildProcess
    private let echo: Echo

    /// Starts all of them.
    ///
    /// - Parameter reply: What the echo answers: as long as the hub's.
    init(_ ground: BenchGround, terminals: Int, reply: [UInt8]) throws {
        let files = try BrokerFiles(
            folder: ground.folder.appendingPathComponent("bare").path, house: BenchGround.house,
            port: try LoopbackPort.free())
        let secret = BrokerPassword.makeSecret()
        let hash = try BrokerPassword.hash(secret)
        let names = (1...terminals).map { "bench-\($0)" }
        let devices = try names.map {
            try BrokerDevice(name: $0, role: .waiter, passwordHash: hash)
        }
        let hub = try BrokerDevice(name: "hub", role: .hub, passwordHash: hash)
        try files.write(devices: devices + [hub])
        let launch = try files.launch(endsWithParent: true)
        broker = try ChildProcess(
            launch.executable, launch.arguments, output: .file(files.folder + "/log"))
        func place(_ name: String) -> PlainClient.Place {
            PlainClient.Place(port: files.port, user: name, secret: secret)
        }
        echo = try Echo(place("hub"), house: BenchGround.house, reply: reply)
        rush = try Rush(names.map(place), house: BenchGround.house)
    }

    /// Ends all of them.
    func stop() {
        rush.stop()
        echo.stop()
        broker.end(within: 2000)
    }
}
