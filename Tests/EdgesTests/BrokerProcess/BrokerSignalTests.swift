import Foundation
import HouseTesting
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
