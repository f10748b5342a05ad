import Dispatch
import Foundation
import HubService
import Synchronization
import Testing
import Vocabulary
import Wire

/// The socket through which other commands talk to an open house.
final class AdminSocketTests {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("comanda-\(UUID().uuidString.prefix(8))")
    private var url: URL { folder.appendingPathComponent("admin.sock") }

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    @Test(arguments: [
        AdminRequest.addDevice("till", .cashier), .removeDevice("till"), .rotateDevice("till"),
        .listDevices, .setPIN("mei", "4711"), .audit, .countWaitingPapers, .health, .backUp(nil),
        .backUp("/a b"), .settlePapers(areSeen: true), .settlePapers(areSeen: false),
        .story(StoryRequest(check: "41", day: HubHouse.day, language: .english, isJSON: true)),
    ])
    func `a request arrives as it was asked and its answer comes back`(
        request: AdminRequest
    ) throws {
        var answer = AdminAnswer()
        answer.secret = "ä secret\nwith lines"
        answer.count = 3
        answer.report = (1...500).map { "line \($0)" }
        answer.isWell = true
        let heard = Mutex<[AdminRequest]>([])
        let socket = try AdminSocket(at: url) { [answer] request in
            heard.withLock { $0.append(request) }
            return answer
        }
        defer { socket.close() }
        #expect(try AdminSocket.ask(request, at: url) == answer)
        #expect(heard.withLock { $0 } == [request])
    }

    @Test func `what went wrong in the house is told`() throws {
        let told = Fault("remove a device", at: "till", cause: "no device has that name")
        let socket = try AdminSocket(at: url) { _ in
            var answer = AdminAnswer()
            answer.fault = told
            return answer
        }
        defer { socket.close() }
        let fault = #expect(throws: Fault.self) {
            try AdminSocket.ask(.removeDevice("till"), at: url)
        }
        #expect(fault == told)
    }

    @Test func `a long answer keeps nobody waiting`() throws {
        let (asked, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let socket = try AdminSocket(at: url) { request in
            if request == .audit {
                asked.signal()
                mayEnd.wait()
            }
            return AdminAnswer()
        }
        defer { socket.close() }
        let url = url
        let audit = Task.detached { try AdminSocket.ask(.audit, at: url) }
        asked.wait()
        #expect(try AdminSocket.ask(.health, at: url, within: 5000) == AdminAnswer())
        mayEnd.signal()
        _ = audit
    }

    @Test func `whoever asks gives up when its time is over`() throws {
        let mayEnd = DispatchSemaphore(value: 0)
        let socket = try AdminSocket(at: url) { _ in
            mayEnd.wait()
            return AdminAnswer()
        }
        defer { socket.close() }
        let began = ContinuousClock.now
        let fault = #expect(throws: Fault.self) {
            try AdminSocket.ask(.health, at: url, within: 200)
        }
        let waited = ContinuousClock.now - began
        #expect(waited >= .milliseconds(200) && waited < .seconds(5))
        #expect(fault?.operation == "ask the open house")
        mayEnd.signal()
    }

    @Test func `nobody answers for a house that is closed`() throws {
        #expect(try AdminSocket.ask(.listDevices, at: url) == nil)
        let socket = try AdminSocket(at: url) { _ in AdminAnswer() }
        socket.close()
        #expect(try AdminSocket.ask(.listDevices, at: url) == nil)
        #expect(!FileManager.default.fileExists(atPath: url.path))
    }

    @Test func `a socket that a killed house left behind is replaced`() throws {
        try Data().write(to: url)
        let socket = try AdminSocket(at: url) { _ in AdminAnswer() }
        defer { socket.close() }
        #expect(try AdminSocket.ask(.audit, at: url) == AdminAnswer())
    }

    @Test func `only its owner may talk to the house`() throws {
        let socket = try AdminSocket(at: url) { _ in AdminAnswer() }
        defer { socket.close() }
        var facts = stat()
        #expect(stat(url.path, &facts) == 0)
        #expect(facts.st_mode & 0o777 == 0o600)
        #expect(facts.st_mode & S_IFMT == S_IFSOCK)
    }

    @Test(arguments: ["{\"ask\":\"dance\"}", "{\"ask\":\"audit\",\"loud\":true}", "[", ""])
    func `a request nobody understands is answered and does nothing`(line: String) throws {
        let heard = Mutex(0)
        let socket = try AdminSocket(at: url) { _ in
            heard.withLock { $0 += 1 }
            return AdminAnswer()
        }
        defer { socket.close() }
        let answer = try say(line)
        #expect(answer.fault?.operation == "understand what is asked")
        #expect(heard.withLock { $0 } == 0)
        #expect(try AdminSocket.ask(.audit, at: url) == AdminAnswer())
    }

    @Test func `a path that is too long for a socket says what to do`() {
        let long = folder.appendingPathComponent(String(repeating: "x", count: 100))
        let expected = Fault(
            "open the admin socket", at: long.path, cause: "the path is too long for a socket",
            hint: "use a shorter --data folder, of at most 90 characters")
        let opening = #expect(throws: Fault.self) {
            try AdminSocket(at: long) { _ in AdminAnswer() }
        }
        #expect(opening == expected)
        let asking = #expect(throws: Fault.self) { try AdminSocket.ask(.audit, at: long) }
        #expect(asking == expected)
    }

    /// Says a line to the house and reads what it answers, as a program of another kind would.
    private func say(_ line: String) throws -> AdminAnswer {
        let peer = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(peer) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { target in
            target.copyBytes(from: Array(url.path.utf8CString.map(UInt8.init(bitPattern:))))
        }
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(peer, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        #expect(connected == 0)
        let bytes = Array((line + "\n").utf8)
        #expect(send(peer, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count)
        var answer = [UInt8](repeating: 0, count: 4096)
        let count = recv(peer, &answer, answer.count, Int32(MSG_WAITALL))
        return try Canonical.value(parsing: Array(answer.prefix(count)), strict: true)
    }
}
