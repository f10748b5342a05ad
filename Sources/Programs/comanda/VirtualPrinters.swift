import EscPos
import Foundation
import HouseFolder
import HouseRules
import HouseTesting
import HubService
import Printing
import Synchronization
import Vocabulary

/// Virtual printers in place of a house's own: only the address is theirs; name and profile stay.
final class VirtualPrinters {
    private(set) var printers: [PrinterID: VirtualPrinter] = [:]

    /// Starts one for each of the house's printers, or forgets those of an earlier time.
    ///
    /// - Parameters:
    ///   - opening: The house.
    ///   - shown: Whether there are any at all, their paper shown on standard output.
    ///   - speed: Millimetres of paper a second; `nil` for no limit.
    init(_ opening: HouseOpening, shown: Bool, speed: Int? = 150) throws {
        guard shown else {
            VirtualPrinterPorts.remove(opening.data)
            return
        }
        let font = PictureFont.installed()
        var ports: [PrinterID: UInt16] = [:]
        for setup in opening.config.printers {
            var own = VirtualPrinter.Setup()
            own.columns = setup.columns
            own.language = PrinterLanguage(PrinterProfile(setup))
            own.speed = speed
            own.font = font
            own.folder = opening.data.paper.appendingPathComponent(setup.id.text).path
            let isShown = speed != nil
            let printer = try VirtualPrinter(own) { slip in
                if isShown { PaperShow.show(slip, of: setup.id) }
            }
            printers[setup.id] = printer
            ports[setup.id] = printer.port
        }
        try VirtualPrinterPorts.write(ports, opening.data)
    }

    /// Stops all of them, which takes until their paper is drawn.
    ///
    /// - Returns: What went wrong in keeping and drawing it.
    @discardableResult
    func stop() -> [String] {
        for printer in printers.values { printer.stop() }
        return printers.values.flatMap(\.faults)
    }
}

extension PrinterLanguage {
    /// What the model that a virtual printer stands for would make of its bytes; a model of which
    /// no code pages are known has Epson's.
    init(_ profile: PrinterProfile) {
        let hanzi: String? =
            switch profile.encoding {
            case .gb18030: "GB18030"
            case .big5: "BIG5"
            case .latin: nil
            }
        let pages = profile.codePages.map { ($0.value, $0.key.rawValue.uppercased()) }
        self.init(
            codePages: pages.isEmpty
                ? Self.epson.codePages : Dictionary(pages) { first, _ in first },
            hanzi: hanzi)
    }
}

/// Shows paper in the terminal, one slip at a time.
enum PaperShow {
    private static let lock = Mutex(())

    static func show(_ slip: Slip, of printer: PrinterID) {
        let text = slip.text
        let width = text.split(separator: "\n").map(\.count).max() ?? 0
        let edge = String(repeating: "─", count: max(24, min(width, 64)))
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map {
            "│ \($0)"
        }
        let picture = ["┌ \(printer) \(edge)"] + rows + ["└\(edge)"]
        lock.withLock { _ in Screen.show(picture.joined(separator: "\n")) }
    }
}
