import Dispatch
import FoundationEssentials
import Pictures
import Synchronization

/// Draws the slips of a printer, on one thread for all printers of the program: paper never waits
/// for its picture.
final class SlipPainter: Sendable {
    private static let bench = DispatchQueue(label: "comanda.pictures", qos: .utility)
    private static let mostWaiting = 10_000

    private let font: GlyphFont
    private let panel: PrinterPanel
    private let waiting = Mutex(0)

    init(_ font: GlyphFont, _ panel: PrinterPanel) {
        self.font = font
        self.panel = panel
    }

    /// Has a slip drawn into a file, soon. What goes wrong stands among the printer's faults.
    func paint(_ slip: Slip, to path: String) {
        let hasRoom = waiting.withLock { waiting in
            guard waiting < Self.mostWaiting else { return false }
            waiting += 1
            return true
        }
        guard hasRoom else {
            return report("\(path) not drawn: \(Self.mostWaiting) pictures wait before it")
        }
        Self.bench.async { [self] in
            draw(slip, to: path)
            waiting.withLock { $0 -= 1 }
        }
    }

    /// Waits until everything is drawn.
    func finish() {
        Self.bench.sync {}
    }

    private func draw(_ slip: Slip, to path: String) {
        let picture = slip.picture(in: font)
        for character in picture.missing {
            let numbers = character.unicodeScalars.map {
                "U+" + String($0.value, radix: 16, uppercase: true)
            }
            report("\(path): the font has no '\(character)' (\(numbers.joined(separator: " ")))")
        }
        do {
            try Data(picture.bitmap.png).write(to: URL(filePath: path), options: .atomic)
        } catch {
            report("picture not written: \(error)")
        }
    }

    private func report(_ fault: String) {
        panel.state.withLock { $0.keep(fault, in: \.faults) }
    }
}
