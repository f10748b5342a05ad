import BrokerProcess
import Foundation
import Processes
import Testing

/// What a broker says never fills the disk.
final class BrokerLogTests {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("comanda-\(UUID().uuidString.prefix(8))")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func size(_ log: BrokerLog) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: log.path)[.size] as? Int
    }

    @Test func `what a broker that lives for weeks says is cut once a minute`() throws {
        let files = try BrokerFiles(folder: folder.path, house: "tiny", port: 1883)
        var log = BrokerLog(of: files)
        let start = ContinuousClock.now
        log.look(at: start)
        #expect(!FileManager.default.fileExists(atPath: log.path))
        func say(_ bytes: Int) throws {
            let line = "head -c \(bytes) /dev/zero"
            try ChildProcess("/bin/sh", ["-c", line], output: .file(log.path)).wait()
        }
        try say(BrokerLog.mostBytes)
        log.look(at: start + .seconds(60))
        #expect(try size(log) == BrokerLog.mostBytes)
        try say(1)
        log.look(at: start + .seconds(119))
        #expect(try size(log) == BrokerLog.mostBytes + 1)
        log.look(at: start + .seconds(120))
        #expect(try size(log) == 0)
    }

    @Test func `a broker that goes on writing fills no hole`() throws {
        let files = try BrokerFiles(folder: folder.path, house: "tiny", port: 1883)
        var log = BrokerLog(of: files)
        let go = folder.appendingPathComponent("go").path
        let line =
            "head -c \(BrokerLog.mostBytes + 1) /dev/zero; touch '\(go)1';"
            + " until [ -e '\(go)2' ]; do :; done; echo again"
        let writer = try ChildProcess(
            "/usr/bin/timeout", ["20", "/bin/sh", "-c", line], output: .file(log.path))
        let deadline = ContinuousClock.now + .seconds(20)
        while !FileManager.default.fileExists(atPath: go + "1"), .now < deadline {}
        log.look()
        _ = FileManager.default.createFile(atPath: go + "2", contents: nil)
        writer.wait()
        #expect(try String(contentsOfFile: log.path, encoding: .utf8) == "again\n")
    }
}
