import Foundation
import HouseTesting
import Testing
import Vocabulary

@testable import BrokerProcess

@Suite(.timeLimit(.minutes(1)))
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

    @Test func `reloading a broker that is gone is a fault`() throws {
        let fault = #expect(throws: Fault.self) {
            try BrokerSignal.reload(processID: 0x3fff_fff0)
        }
        #expect(fault?.cause == "No such process")
    }
}
