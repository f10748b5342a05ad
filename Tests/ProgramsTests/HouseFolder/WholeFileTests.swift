import Foundation
import Testing
import Vocabulary

@testable import HouseFolder
@testable import HubService

/// Small files that are there whole or not at all.
final class WholeFileTests {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("comanda-whole-\(UUID().uuidString.prefix(8))")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path) }
    }

    @Test func `a file is its owner's alone and is replaced whole`() throws {
        let file = folder.appendingPathComponent("file")
        try WholeFile.keep("a longer text", at: file)
        try WholeFile.keep("short", at: file)
        #expect(try String(contentsOf: file, encoding: .utf8) == "short")
        let facts = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect(facts[.posixPermissions] as? Int == 0o600)
        #expect(try names == ["file"])
    }

    @Test func `what could not be put in its place leaves nothing behind, and says why`() throws {
        let taken = folder.appendingPathComponent("taken")
        try FileManager.default.createDirectory(
            at: taken.appendingPathComponent("in the way"), withIntermediateDirectories: true)
        let fault = #expect(throws: Fault.self) { try WholeFile.keep("secret", at: taken) }
        #expect(
            fault
                == Fault(
                    "write a file", at: taken.path, cause: "Is a directory",
                    hint: "make sure this user may write there and the disk has room"))
        let key = #expect(throws: Fault.self) { try SecretFile.key(at: taken) }
        #expect(key?.operation == "read a key")
        #expect(try names == ["taken"])
    }
}
