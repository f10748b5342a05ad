import BrokerLink
import Foundation
import Testing
import Vocabulary
import Wire

@testable import TerminalService

final class DeviceFileTests {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("comanda device \(UUID().uuidString.prefix(8))")
    private var url: URL { folder.appendingPathComponent("waiter-1.json") }
    private var path: String { url.path }

    private let file = DeviceFile(
        house: "test", device: "waiter-1", role: .waiter, host: "127.0.0.1", port: 1883,
        user: "waiter-1", secret: "hush")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    private func cause(_ body: () throws -> Void) -> String? {
        #expect(throws: Fault.self) { try body() }?.cause
    }

    @Test func `a device file is read as it was written, by its owner alone`() throws {
        try file.write(to: url)
        #expect(
            try String(contentsOfFile: path, encoding: .utf8)
                == #"{"device":"waiter-1","host":"127.0.0.1","house":"test","port":1883,"#
                + #""role":"waiter","secret":"hush","user":"waiter-1"}"# + "\n")
        var facts = stat()
        #expect(lstat(path, &facts) == 0)
        #expect(facts.st_mode & 0o777 == 0o600)
        #expect(try DeviceFile.read(url) == file)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
    }

    @Test func `a file for the network carries the authority, and a PIN may travel with it`() throws
    {
        let near = DeviceFile(
            house: "test", device: "waiter-1", role: .waiter, host: "10.0.7.2", port: 8883,
            user: "waiter-1", secret: "hush")
        #expect(file.isPrivate && !near.isPrivate)
        let far = DeviceFile(
            house: "test", device: "waiter-1", role: .waiter, host: "10.0.7.2", port: 8883,
            user: "waiter-1", secret: "hush", authority: "-----BEGIN\nCA\n")
        #expect(far.isPrivate)
        try far.write(to: url)
        #expect(try DeviceFile.read(url) == far)
        #expect(far.address.authority == "-----BEGIN\nCA\n")
    }

    @Test func `our own file is replaced`() throws {
        try Data("old".utf8).write(to: url)
        try file.write(to: url)
        #expect(try DeviceFile.read(url) == file)
    }

    @Test(arguments: [0o640, 0o604, 0o660, 0o666, 0o700] as [mode_t])
    func `a file with any mode but 600 is refused`(mode: mode_t) throws {
        try file.write(to: url)
        #expect(chmod(path, mode) == 0)
        let cause = cause { _ = try DeviceFile.read(url) }
        #expect(
            cause == "its mode is \(String(mode, radix: 8)), not 600:"
                + " others might read the secret or change it")
    }

    @Test func `links, folders and pipes are not device files`() throws {
        let target = folder.appendingPathComponent("target")
        try Data("precious".utf8).write(to: target)
        try FileManager.default.createSymbolicLink(
            at: url, withDestinationURL: target)
        #expect(cause { try self.file.write(to: self.url) } == "it is not a plain file")
        #expect(throws: Fault.self) { try DeviceFile.read(url) }
        #expect(try Data(contentsOf: target) == Data("precious".utf8))
        #expect(cause { try self.file.write(to: self.folder) } == "it is not a plain file")

        let pipe = folder.appendingPathComponent("pipe")
        #expect(mkfifo(pipe.path, 0o600) == 0)
        #expect(cause { _ = try DeviceFile.read(pipe) } == "it is not a plain file")
    }

    @Test func `a missing file says how to make one`() {
        let fault = #expect(throws: Fault.self) { try DeviceFile.read(url) }
        #expect(fault?.cause == "No such file or directory")
        #expect(fault?.hint == "make one with 'comanda device add'")
    }

    @Test(arguments: [
        "", "{}",
        #"{"device":"Waiter 1","host":"h","house":"test","port":1,"#
            + #""role":"waiter","secret":"hush","user":"u"}"#,
        #"{"device":"waiter-1","host":"h","house":"test","port":65536,"#
            + #""role":"waiter","secret":"hush","user":"u"}"#,
    ])
    func `what is no device file is told of without its secret`(text: String) throws {
        try Data(text.utf8).write(to: url)
        #expect(chmod(path, 0o600) == 0)
        let cause = cause { _ = try DeviceFile.read(self.url) }
        #expect(cause?.hasPrefix("it is not a device file: ") == true)
        #expect(cause?.contains("hush") == false)
    }

    @Test func `a device file shows no secret`() {
        #expect("\(file)" == "waiter waiter-1 of test at 127.0.0.1:1883")
    }

    @Test func `a role reads the state that the broker lets it read`() {
        #expect(DeviceRole.waiter.audiences == [.floor, .all])
        #expect(DeviceRole.host.audiences == [.floor, .all])
        #expect(DeviceRole.cashier.audiences == [.floor, .all, .cashier])
        #expect(DeviceRole.kitchen.audiences == [.kitchen, .all])
        #expect(DeviceRole.printer.audiences == [])
    }
}
