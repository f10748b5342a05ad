import BrokerProcess
import Foundation
import HouseTesting
import HubService
import Processes
import Testing
import Vocabulary

@testable import HouseFolder

extension EndToEndTests {
    /// A folder that even root cannot make, and a file in the folder's place.
    @Test(arguments: ["/proc/comanda", "FILE"])
    func `data that cannot be written is named, with a way out`(place: String) async throws {
        let house = try TestHouse()
        let file = try house.folder.write("not a folder", to: "file")
        let data = place == "FILE" ? file : place
        let run = try await Program.run(["open", "--data", data, "--root", house.root.path])
        #expect(run.ending == .exited(1))
        #expect(run.errors.contains(data))
        #expect(run.errors.contains("hint: choose a folder you may write to with --data"))
        #expect(SystemView.processes(speakingOf: data).isEmpty)
    }

    @Test func `a taken port is named, with a way out`() async throws {
        let house = try TestHouse()
        // Any of our printers listens on a port of its own.
        let taken = try #require(house.printers["wok"]).port
        let run = try await Program.run(["open", "--port", "\(taken)"] + house.options)
        #expect(run.ending == .exited(1))
        #expect(
            run.errors == """
                comanda: cannot take the broker's port (127.0.0.1:\(taken)): another program \
                listens there
                  hint: end that program or give the broker another port

                """)
        #expect(SystemView.processes(speakingOf: house.data.folder.path).isEmpty)
    }

    @Test func `a house is opened once`() async throws {
        let house = try TestHouse()
        try await house.open()
        let run = try await Program.run(["open"] + house.options)
        #expect(run.ending == .exited(1))
        #expect(
            run.errors == """
                comanda: cannot lock the data folder (\(house.data.folder.path)): another house \
                is open on this data
                  hint: close that one first, or use another folder with --data

                """)
        // The first is none the worse for it.
        let list = try await Program.run(["device", "list"] + house.options)
        #expect(list.isWell, "\(list.errors)")
        try await house.close(with: SIGINT)
    }

    @Test func `a menu with mistakes is not opened; each is named with its line`() async throws {
        let house = try TestHouse()
        let menu = "Menus/sichuan.yaml"
        try house.edit(menu, replacing: "price: 42.00", with: "price: 42.005")
        try house.edit(menu, replacing: "station: bar", with: "station: baar")
        let run = try await Program.run(["open"] + house.options)
        #expect(run.ending == .exited(1))
        let named = run.errors.split(separator: "\n").filter { $0.contains("sichuan.yaml:") }
        #expect(named.count > 2)
        #expect(named.contains { $0.contains("42.005") })
        #expect(named.contains { $0.contains("baar") })
        #expect(run.errors.contains("hint: mend these lines"))
        #expect(SystemView.processes(speakingOf: house.folder.url.path).isEmpty)
    }

    @Test func `an unknown house is named, with those there are`() async throws {
        let house = try TestHouse()
        let run = try await Program.run(["open", "--house", "hunan"] + house.options)
        #expect(run.ending == .exited(1))
        #expect(run.errors.contains("hunan"))
        #expect(run.errors.contains("sichuan"))
        #expect(SystemView.processes(speakingOf: house.data.folder.path).isEmpty)
    }

    @Test func `what is sent to a closed house fails and says how to open it`() async throws {
        let desk = try await SendingDesk()
        try await desk.house.close()
        let run = try await desk.send(
            [#"{"kind":"openCheck","check":"$a","covers":1}"#], ["--wait", "2"])
        #expect(run.ending == .exited(1))
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("the hub did not answer"))
        #expect(run.errors.contains("hint: is the house open ('comanda open'), and"))
        #expect(SystemView.processes(speakingOf: desk.house.data.folder.path).isEmpty)
    }

    @Test func `a device's file that others can read is not used`() async throws {
        let desk = try await SendingDesk()
        let file = desk.house.data.devices.appendingPathComponent("till-1.json").path
        chmod(file, 0o644)
        let run = try await desk.send([#"{"kind":"openCheck","check":"$a","covers":1}"#])
        #expect(run.ending == .exited(1))
        #expect(run.errors.contains("hint: chmod 600 '\(file)'"))
        try await desk.house.close()
    }

    @Test(.timeLimit(.minutes(10)))
    func `a house whose parent is killed leaves neither hub nor broker behind`() async throws {
        let house = try TestHouse()
        try await house.open()
        try await house.killParent()
        try await eventually("the end of all that the parent started") {
            SystemView.processes(speakingOf: house.data.folder.path).isEmpty
        }
        try await house.open()
        try await house.close()
    }

    @Test(.timeLimit(.minutes(10)))
    func `a broker that an earlier life left behind is ended, and the house serves on its port`()
        async throws
    {
        let desk = try await SendingDesk()
        let house = desk.house
        let port = house.port
        try await house.close()
        let files = try BrokerFiles(
            folder: house.data.broker.path, house: "sichuan", port: port)
        let launch = try files.launch()
        let orphan = try ChildProcess(launch.executable, launch.arguments)
        defer { orphan.send(SIGKILL) }
        try await eventually("a broker that nobody looks after") {
            try #require(orphan.isRunning)
            return house.broker == orphan.processID
        }
        try await house.open()
        #expect(!orphan.isRunning)
        #expect(house.broker != orphan.processID)
        #expect(house.port == port)
        let log = try String(contentsOf: house.data.log, encoding: .utf8)
        #expect(log.contains("ended an orphaned broker"))
        let run = try await desk.send([#"{"kind":"openCheck","check":"$a","covers":1}"#])
        #expect(run.isWell, "\(run.errors)")
        try await house.close()
    }

    @Test(.timeLimit(.minutes(10)), arguments: [SIGINT, SIGTERM])
    func `a house all of whose programs are told to end leaves none of them`(
        signal: Int32
    ) async throws {
        for isParentFirst in [true, false] {
            let house = try TestHouse()
            try await house.open()
            let all = SystemView.processes(speakingOf: house.data.folder.path).sorted()
            #expect(all.count == 3)
            for process in isParentFirst ? all : all.reversed() { kill(process, signal) }
            try await eventually("the end of all of them") {
                SystemView.processes(speakingOf: house.data.folder.path).isEmpty
            }
        }
    }
}
