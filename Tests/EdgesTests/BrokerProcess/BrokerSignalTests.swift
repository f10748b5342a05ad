import Foundation
import HouseTesting
import Processes
import Testing
import Vocabulary

@testable import BrokerProcess

@Suite(.timeLimit(.minutes(10)))
struct BrokerSignalTests {
    @Test func `a listening broker's port is taken, and free again after its end`() throws {
        let broker = try TestBroker(devices: [:])
        defer { broker.end() }
        let fault = #expect(throws: Fault.self) {
            try LoopbackPort.requireFree(broker.port)
        }
        #expect(fault?.operation == "take the broker's port")
        #expect(fault?.cause == "another program listens there")
        #expect(fault?.place == "127.0.0.1:\(broker.port)")
        broker.kill()
        try LoopbackPort.requireFree(broker.port)
    }

    @Test func `a broker left behind on our files is ended, even one that ignores being asked`()
        throws
    {
        let broker = try TestBroker(devices: [:])
        defer { broker.end() }
        #expect(try BrokerSignal.endOrphan(of: broker.files))
        try LoopbackPort.requireFree(broker.port)
        #expect(try BrokerSignal.endOrphan(of: broker.files) == false)

        try broker.start()
        // A stopped process hears SIGKILL only.
        broker.freeze()
        #expect(try BrokerSignal.endOrphan(of: broker.files))
        try LoopbackPort.requireFree(broker.port)
    }

    @Test func `a broker that is to end with its parent ends, however that does`() throws {
        let broker = try TestBroker(devices: [:])
        defer { broker.end() }
        broker.kill()
        let launch = try broker.files.launch(endsWithParent: true)
        let words = ([launch.executable] + launch.arguments).map { "'\($0)'" }
        let said = broker.files.folder + "/said"
        try #require(mkfifo(said, 0o600) == 0)
        let reader = open(said, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        defer { close(reader) }
        let parent = try ChildProcess(
            "/bin/sh", ["-c", words.joined(separator: " ") + " & wait"], output: .file(said))
        // The broker says that it starts; what it says ends when it does, whoever else is gone.
        #expect(try hears(from: reader))
        parent.send(SIGKILL)
        while try hears(from: reader) {}
        try LoopbackPort.requireFree(broker.port)
    }

    /// Reads what comes next, and waits for it for at most ten seconds; false at the end.
    private func hears(from reader: Int32) throws -> Bool {
        var waiting = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
        try #require(poll(&waiting, 1, 10_000) == 1)
        var bytes = [UInt8](repeating: 0, count: 4096)
        return read(reader, &bytes, bytes.count) > 0
    }

    @Test func `a process that merely got an old broker's number is left alone`() throws {
        let broker = try TestBroker(devices: [:])
        defer { broker.end() }
        let stranger = try TestBroker(devices: [:])
        defer { stranger.end() }
        let number = try String(contentsOfFile: stranger.files.processID, encoding: .utf8)
        try number.write(toFile: broker.files.processID, atomically: true, encoding: .utf8)
        #expect(try BrokerSignal.endOrphan(of: broker.files) == false)
        let fault = #expect(throws: Fault.self) {
            try LoopbackPort.requireFree(stranger.port)
        }
        #expect(fault?.operation == "take the broker's port")
        #expect(fault?.cause == "another program listens there")
    }

    @Test func `reloading a broker that is gone touches nobody else`() throws {
        let broker = try TestBroker(devices: [:])
        defer { broker.end() }
        broker.kill()
        // The number in the pid file belongs to somebody else by now: to this very process.
        try "\(getpid())".write(
            toFile: broker.files.processID, atomically: true, encoding: .utf8)
        let heard = SignalCount.heard
        BrokerSignal.reload(broker.files)
        #expect(SignalCount.heard == heard)
    }
}

/// How often this process was sent SIGHUP, which would otherwise end it.
private enum SignalCount {
    nonisolated(unsafe) private static var count = 0

    static var heard: Int {
        signal(SIGHUP) { _ in SignalCount.count += 1 }
        return count
    }
}
