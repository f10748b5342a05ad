import HouseRules
import HouseStore
import Kitchen
import Testing
import Vocabulary
import Wire

/// What must still leave the house, and who may come in.
struct EffectsAndPeopleTests {
    private let folder: StoreFolder
    private let store: HouseStore
    private var evening: StoredEvening

    init() throws {
        folder = try StoreFolder()
        store = try folder.open()
        evening = try StoredEvening(store)
        try evening.tell(.takeUpBooks, .openTheDay)
        for check in [UInt128(1), 2] {
            for command in HouseCommand.meal(check).prefix(2) { try evening.tell(command) }
        }
    }

    @Test func `paper waits in the order it was issued`() throws {
        let waiting = try store.pendingPapers()
        #expect(waiting.map(\.paper) == [1, 2])
        #expect(waiting.map(\.command) == [4, 6])
        #expect(waiting.map(\.attempts) == [0, 0])
        #expect(waiting.map(\.mayBeOut) == [false, false])
    }

    @Test func `an attempt is noted before it is made`() throws {
        try store.begin(paper: 1)
        try store.begin(paper: 1)
        let waiting = try store.pendingPapers()
        #expect(waiting.map(\.attempts) == [2, 0])
        #expect(waiting.map(\.mayBeOut) == [true, false])
    }

    @Test func `an attempt of which nothing left the house is taken back`() throws {
        try store.begin(paper: 1)
        try store.takeBack(paper: 1)
        let waiting = try store.pendingPapers()
        #expect(waiting.map(\.attempts) == [1, 0])
        #expect(waiting.map(\.mayBeOut) == [false, false])
    }

    @Test mutating func `paper that is proven to be out waits no more`() throws {
        let confirmed = ReportPaper(paper: 1, outcome: .confirmed, trouble: nil)
        try evening.tell(.reportPaper(confirmed))
        #expect(try store.pendingPapers().map(\.paper) == [2])
    }

    @Test func `what waits is still there when the house opens again`() throws {
        try store.begin(paper: 2)
        let again = try folder.open()
        #expect(try again.pendingPapers() == store.pendingPapers())
        #expect(try again.pendingPapers().map(\.mayBeOut) == [false, true])
    }

    @Test func `a menu is stored once, under its hash`() throws {
        let menu = Array("the menu".utf8)
        let hash = try store.keep(content: menu, kind: "menu")
        #expect(hash == HouseStore.hash(menu))
        #expect(try store.keep(content: menu, kind: "menu") == hash)
        #expect(try store.content(hash) == menu)
        #expect(try store.content(HouseStore.hash([])) == nil)
    }

    @Test func `a stored menu that was changed by hand is not read`() throws {
        let menu = Array("the menu".utf8)
        let hash = try store.keep(content: menu, kind: "menu")
        try folder.tamper("UPDATE content SET body = CAST('the mena' AS BLOB)")
        let fault = #expect(throws: Fault.self) { try store.content(hash) }
        #expect(fault?.cause == "it was changed: its hash is not \(hash)")
    }

    @Test func `a device is enrolled once, with its newest role and secret`() throws {
        #expect(try store.devices() == [])
        try store.enrol(DeviceRow(id: "waiter-2", role: .waiter, password: "one"))
        try store.enrol(DeviceRow(id: "till", role: .cashier, password: "two"))
        try store.enrol(DeviceRow(id: "waiter-2", role: .host, password: "three"))
        #expect(
            try store.devices() == [
                DeviceRow(id: "till", role: .cashier, password: "two"),
                DeviceRow(id: "waiter-2", role: .host, password: "three"),
            ])
    }

    @Test(arguments: DeviceRole.allCases)
    func `every role can be enrolled`(role: DeviceRole) throws {
        try store.enrol(DeviceRow(id: "device", role: role, password: "secret"))
        #expect(try store.devices().map(\.role) == [role])
    }

    @Test func `a removed device is forgotten`() throws {
        try store.enrol(DeviceRow(id: "till", role: .cashier, password: "two"))
        #expect(try store.remove(device: "till"))
        #expect(try store.devices() == [])
        #expect(try !store.remove(device: "till"))
    }

    @Test func `the newest PIN of each name stands`() throws {
        #expect(try store.pinHash(of: "mei") == nil)
        try store.setPIN(hash: "first", of: "mei")
        try store.setPIN(hash: "second", of: "mei")
        try store.setPIN(hash: "other", of: "tom")
        #expect(try store.pinHash(of: "mei") == "second")
        #expect(try store.pinHash(of: "tom") == "other")
    }
}
