import Foundation
import HouseFiles
import HouseRules
import Kitchen
import Menus
import Testing
import Vocabulary

/// A house that comes with the product, as its files have it.
struct ShippedHouse {
    /// All of them.
    static let names = ["bistro", "gasthaus", "sichuan"]

    let config: HouseConfig
    let menu: Menu

    init(_ name: String) throws {
        let reading = readHouse(named: name, root: try Self.root())
        try #require(reading.texts == [])
        guard case .house(let config, let menu) = reading else {
            throw CocoaError(.fileReadUnknown)
        }
        self.config = config
        self.menu = menu
    }

    /// The folder of the product: the nearest one above this file that holds menus.
    static func root() throws -> URL {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Menus").path) {
                return folder
            }
            folder.deleteLastPathComponent()
        }
        throw CocoaError(.fileNoSuchFile)
    }

    /// Every name there is.
    var names: [LocalizedText] {
        [menu.names, config.names] + menu.categories.map(\.names) + menu.items.map(\.names)
            + menu.items.flatMap(\.pricing.sizes).map(\.names)
            + menu.groups.map(\.names) + menu.groups.flatMap(\.modifiers).map(\.names)
            + config.tables.map(\.names) + config.sections.map(\.names)
            + config.stations.map(\.names) + config.printers.map(\.names)
            + config.taxClasses.map(\.names) + menu.combos.map(\.names)
            + menu.combos.flatMap(\.groups).map(\.names)
    }
}

extension Pricing {
    /// The sizes of a dish; none when it has none.
    var sizes: [PortionSize] {
        if case .sizes(let sizes, _) = self { sizes } else { [] }
    }
}
