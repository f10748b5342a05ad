import Foundation
import HubService
import Testing
import Vocabulary

@testable import HouseFolder

/// Keys in files of their own.
final class SecretFileTests {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("comanda-keys-\(UUID().uuidString.prefix(8))")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    private func file(_ name: String) -> URL { folder.appendingPathComponent(name) }

    private func mode(_ name: String) throws -> Int? {
        let facts = try FileManager.default.attributesOfItem(atPath: file(name).path)
        return facts[.posixPermissions] as? Int
    }

    private func fault(reading name: String) -> Fault? {
        #expect(throws: Fault.self) { try SecretFile.key(at: file(name)) }
    }

    @Test func `a key is made once, for its owner alone`() throws {
        let key = try SecretFile.key(at: file("key"))
        #expect(key.count == 32)
        #expect(Set(key).count > 8)
        #expect(try SecretFile.key(at: file("key")) == key)
        #expect(try SecretFile.key(at: file("other")) != key)
        #expect(try mode("key") == 0o600)
    }

    @Test(arguments: [0o640, 0o604, 0o660, 0o644])
    func `a key that others may read is not used`(mode: Int) throws {
        _ = try SecretFile.key(at: file("key"))
        chmod(file("key").path, mode_t(mode))
        let path = file("key").path
        #expect(
            fault(reading: "key")
                == Fault(
                    "read a key", at: path, cause: "others may read it too",
                    hint: "chmod 600 '\(path)', and think about who may have read it"))
    }

    @Test(arguments: [0, 31, 33, 64])
    func `a key of another length is not used`(count: Int) throws {
        _ = FileManager.default.createFile(
            atPath: file("key").path, contents: Data(count: count),
            attributes: [.posixPermissions: 0o600])
        #expect(fault(reading: "key")?.cause == "it does not hold 32 bytes")
    }

    @Test func `a key is not read through a link, nor made in a folder that is not there`() throws {
        _ = try SecretFile.key(at: file("key"))
        try FileManager.default.createSymbolicLink(
            at: file("link"), withDestinationURL: file("key"))
        #expect(fault(reading: "link")?.operation == "read a key")
        #expect(fault(reading: "nowhere/key")?.cause == "No such file or directory")
    }
}
