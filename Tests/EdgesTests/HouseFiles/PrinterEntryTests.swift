import EscPos
import HouseFiles
import HouseRules
import Testing

/// What an entry of `printers.yaml` says of its printer.
@Suite struct PrinterEntryTests {
    private let known = "port: 9100, columns: 48,\n     encoding: gb18030, proof: process-id"

    /// The printer of the small house, described so.
    private func printer(_ abilities: String) throws -> PrinterSetup {
        let house = try SmallHouse()
        try house.replace(known, with: "port: 9100, \(abilities)", in: SmallHouse.printers)
        guard case .house(let config, _) = house.reading() else {
            throw SmallHouse.NotThereOnce(text: "\(house.reading().texts)")
        }
        return config.printers[0]
    }

    @Test(arguments: PrinterProfile.models)
    func `a model says everything of a printer`(model: PrinterProfile) throws {
        let printer = try printer("profile: \(model.name)")
        #expect(printer.columns == model.columns)
        #expect(printer.encoding.rawValue == "\(model.encoding)")
        #expect((printer.proof == .processID) == model.supportsProcessID)
        let numbers = model.codePages.map { ($0.key.rawValue, Int($0.value)) }
        #expect(printer.codePages == Dictionary(uniqueKeysWithValues: numbers))
    }

    @Test func `what an entry says itself goes before its model`() throws {
        let printer = try printer(
            "profile: star-80, columns: 32, proof: process-id, code_pages: {cp858: 40}")
        #expect(printer.columns == 32)
        #expect(printer.encoding == .latin)
        #expect(printer.proof == .processID)
        #expect(printer.codePages == ["cp858": 40], "its own pages stand instead of all others")
    }

    @Test func `two printers do not stand at one address`() throws {
        let house = try SmallHouse()
        try house.replace(
            "encoding: gb18030, proof: process-id}", with: """
                encoding: gb18030, proof: process-id}
                  - {id: back, name: {zh-Hans: 后厨}, host: 10.0.7.9, port: 9100, profile: pos-58}
                """, in: SmallHouse.printers)
        let texts = house.reading().texts
        #expect(texts.count == 1)
        #expect(texts.first?.contains("printer 'front' has this address already") == true)
    }

    @Test func `a printer without a model is described in full`() throws {
        let printer = try printer(
            "columns: 42, encoding: big5, proof: status, code_pages: {cp437: 0, cp1252: 16}")
        #expect(printer.columns == 42)
        #expect(printer.encoding == .big5)
        #expect(printer.proof == .status)
        #expect(printer.codePages == ["cp437": 0, "cp1252": 16])
    }
}
