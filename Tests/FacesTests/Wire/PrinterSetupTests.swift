import HouseRules
import Testing
import Vocabulary
import Wire

/// Printers in the config as it is stored: older configs keep their text, and so their hash.
@Suite struct PrinterSetupTests {
    private let old = """
        {"columns":48,"encoding":"gb18030","host":"192.0.2.10","id":"hot",\
        "names":{"en":"Hot"},"port":9100,"proof":"process-id"}
        """

    private func setup(_ codePages: [String: Int]) -> PrinterSetup {
        PrinterSetup(
            id: "hot", names: LocalizedText([.english: "Hot"]), host: "192.0.2.10", port: 9100,
            columns: 48, encoding: .gb18030, proof: .processID, codePages: codePages)
    }

    @Test func `a printer without code pages is written as before there were any`() throws {
        #expect(String(decoding: Canonical.bytes(setup([:])), as: UTF8.self) == old)
        let read = try Canonical.value(PrinterSetup.self, parsing: Array(old.utf8), strict: true)
        #expect(read == setup([:]))
        #expect(read.codePages.isEmpty)
    }

    @Test func `code pages are written by name, in one order`() throws {
        let setup = setup(["cp858": 19, "cp1252": 16, "cp437": 0])
        let bytes = Canonical.bytes(setup)
        #expect(
            String(decoding: bytes, as: UTF8.self).contains(
                #""code_pages":{"cp1252":16,"cp437":0,"cp858":19}"#))
        #expect(try Canonical.value(PrinterSetup.self, parsing: bytes, strict: true) == setup)
    }
}
