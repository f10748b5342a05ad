import Foundation
import HouseFiles

/// A house as small as a house can be, in a folder of its own; tests spoil it one word at a time.
struct SmallHouse {
    /// The folder with `config` and `Menus`.
    let root: URL

    /// Writes a house without mistakes.
    init() throws {
        root = FileManager.default.temporaryDirectory
            .appendingPathComponent("small-house-\(UUID().uuidString)")
        for (file, text) in Self.files { try write(text, to: file) }
    }

    /// Reads it, and takes it off the disk again.
    func reading() -> HouseReading {
        defer { try? FileManager.default.removeItem(at: root) }
        return readHouse(named: "small", root: root)
    }

    /// Replaces one text, which must be there once.
    func replace(_ old: String, with new: String, in file: String) throws {
        let text = try String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)
        let parts = text.components(separatedBy: old)
        guard parts.count == 2 else { throw NotThereOnce(text: old) }
        try write(parts.joined(separator: new), to: file)
    }

    /// Writes a file, with its folder.
    func write(_ text: String, to file: String) throws {
        try write(Data(text.utf8), to: file)
    }

    /// Writes the bytes of a file, with its folder.
    func write(_ bytes: Data, to file: String) throws {
        let url = root.appendingPathComponent(file)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: url)
    }

    /// Takes a file off the disk.
    func remove(_ file: String) throws {
        try FileManager.default.removeItem(at: root.appendingPathComponent(file))
    }

    /// A test asked for a text that the small house does not have exactly once.
    struct NotThereOnce: Error { let text: String }

    static let house = "config/small/house.yaml"
    static let printers = "config/small/printers.yaml"
    static let staff = "config/small/staff.yaml"
    static let menu = "Menus/small.yaml"

    private static let files = [
        house: """
        name: {zh-Hans: 小馆, en: Small House}
        languages: [zh-Hans, en]
        currency: {code: CNY, decimals: 2, symbol: ￥}
        time_zone: Asia/Shanghai
        day_cut: 05:00
        cash_rounding: {step: 0.10, direction: down}
        menu: small
        menu_grace_minutes: 120
        prices_include_tax: yes
        tax_classes:
          - {id: food, name: {zh-Hans: 餐饮}, rate: 6%}
        stations:
          - {id: wok, name: {zh-Hans: 炒锅}, printer: front, purpose: work, style: per-dish}
          - {id: pass, name: {zh-Hans: 传菜}, printer: front, purpose: expo, style: together}
        receipt_printer: front
        sections:
          - {id: hall, name: {zh-Hans: 大厅}}
        tables:
          - {id: h1, name: {zh-Hans: 大厅1号}, section: hall, seats: 4}

        """,
        printers: """
        printers:
          - {id: front, name: {zh-Hans: 前台}, host: 10.0.7.9, port: 9100, columns: 48,
             encoding: gb18030, proof: process-id}

        """,
        staff: """
        staff:
          - {id: wang, name: 王芳, roles: [waiter], language: zh-Hans}
        rights:
          waiter: [seat, order]
          cashier: [settle]
          host: [seat]
          cook: []
          manager: [seat, order, void, settle]

        """,
        menu: """
        name: {zh-Hans: 菜单}
        categories:
          - {id: hot, name: {zh-Hans: 热菜}}
        groups:
          - id: spice
            name: {zh-Hans: 辣度}
            minimum: 1
            maximum: 1
            modifiers:
              - {id: mild, name: {zh-Hans: 微辣}}
              - {id: fierce, name: {zh-Hans: 特辣}, price: 1.5}
        dishes:
          - number: 012
            name: {zh-Hans: 回锅肉}
            category: hot
            price: 48.00
            tax: food
            station: wok
            course: 2
            prep_minutes: 10
            allergens: [soy]
            groups: [spice]

        """,
    ]
}

extension HouseReading {
    /// The problems as people read them.
    var texts: [String] {
        if case .problems(let problems) = self { return problems.map(\.description) }
        return []
    }
}
