import Foundation
import Testing
import Vocabulary

@testable import HouseAuthority

final class HouseAuthorityTests {
    private let place = FileManager.default.temporaryDirectory
        .appendingPathComponent("comanda authority \(UUID().uuidString.prefix(8))")
    private let authority: HouseAuthority
    private let names = ["hub.lan", "10.0.7.2", "fd00::2"]
    private let opening = Date(timeIntervalSince1970: 1_795_000_000)
    private static let day: TimeInterval = 86_400

    init() {
        authority = HouseAuthority(folder: place, house: "trattoria")
    }

    deinit {
        try? FileManager.default.removeItem(at: place)
    }

    private func mode(_ url: URL) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
    }

    @Test func `it is made once, for the current user alone`() throws {
        #expect(try authority.status() == nil)
        #expect(try authority.prepare(for: names, at: opening))
        let status = try #require(try authority.status())
        #expect(status.names == names)
        #expect(status.fingerprint.count == 32 * 3 - 1)
        #expect(try authority.prepare(for: names, at: opening) == false)
        #expect(try authority.status() == status)
        #expect(try mode(place) == 0o700)
        for name in try FileManager.default.contentsOfDirectory(atPath: place.path) {
            #expect(try mode(place.appendingPathComponent(name)) == 0o600)
        }
        #expect(try !authority.certificate().contains("PRIVATE KEY"))
    }

    @Test
    func `the broker's certificate is renewed in its last thirty days, by the same authority`()
        throws
    {
        _ = try authority.prepare(for: names, at: opening)
        let first = try #require(try authority.status())
        let end = try #require(first.serverExpires)
        #expect(try authority.prepare(for: names, at: end - 31 * Self.day) == false)
        #expect(try authority.prepare(for: names, at: end - 29 * Self.day))
        let later = try #require(try authority.status())
        #expect(try #require(later.serverExpires) > end + 300 * Self.day)
        #expect(later.fingerprint == first.fingerprint)
    }

    @Test func `other names need another certificate, the same in another order do not`() throws {
        _ = try authority.prepare(for: names, at: opening)
        #expect(try authority.prepare(for: names.reversed(), at: opening) == false)
        #expect(
            try authority.prepare(for: ["FD00:0::2", "10.0.7.2", "hub.lan"], at: opening) == false)
        #expect(try authority.prepare(for: ["hub.lan"], at: opening))
        #expect(try authority.status()?.names == ["hub.lan"])
    }

    @Test func `a broker's certificate that is damaged or of another authority is replaced`() throws
    {
        _ = try authority.prepare(for: names, at: opening)
        try Data("nothing".utf8).write(to: authority.serverFile)
        #expect(try authority.prepare(for: names, at: opening))
        let other = HouseAuthority(
            folder: place.appendingPathComponent("other"), house: "osteria")
        _ = try other.prepare(for: names, at: opening)
        try Data(contentsOf: other.serverFile).write(to: authority.serverFile)
        #expect(try authority.prepare(for: names, at: opening))
    }

    @Test func `a damaged authority is told of and never replaced`() throws {
        _ = try authority.prepare(for: names, at: opening)
        let file = place.appendingPathComponent("authority.pem")
        let text = try String(contentsOf: file, encoding: .utf8)
        let other = HouseAuthority(
            folder: place.appendingPathComponent("other"), house: "osteria")
        _ = try other.prepare(for: names, at: opening)
        // Its key with the certificate of another one.
        let key = text.prefix(while: { _ in true }).components(separatedBy: "-----BEGIN CERT")[0]
        for damaged in ["", key, key + (try other.certificate())] {
            try Data(damaged.utf8).write(to: file)
            let fault = #expect(throws: Fault.self) {
                try self.authority.prepare(for: self.names, at: self.opening)
            }
            #expect(fault?.place == file.path)
            #expect(try String(contentsOf: file, encoding: .utf8) == damaged)
        }
    }

    @Test func `a key that could not be put in its place does not lie beside it`() throws {
        // A folder that holds something stands where the key belongs.
        let key = place.appendingPathComponent("authority.pem")
        try FileManager.default.createDirectory(
            at: key.appendingPathComponent("in the way"), withIntermediateDirectories: true)
        let fault = #expect(throws: Fault.self) {
            try self.authority.renew(for: self.names, newKey: true, at: self.opening)
        }
        #expect(fault?.cause == "Is a directory")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
                == ["authority.pem", "lock"])
    }

    @Test func `renewed with its key it is the same one, with a new key another`() throws {
        _ = try authority.prepare(for: names, at: opening)
        func key() throws -> String {
            let text = try String(
                contentsOf: place.appendingPathComponent("authority.pem"), encoding: .utf8)
            return text.components(separatedBy: "-----BEGIN CERT")[0]
        }
        let first = try key()
        try authority.renew(for: names, newKey: false, at: opening)
        #expect(try key() == first)
        try authority.renew(for: names, newKey: true, at: opening)
        #expect(try key() != first)
        #expect(try authority.prepare(for: names, at: opening) == false)
    }
}
