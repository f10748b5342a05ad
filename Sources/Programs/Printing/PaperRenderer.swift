import EscPos
public import HouseRules
import Kitchen
import Paper
import PrinterLink
import Vocabulary

/// Turns what must be printed into the bytes of one printer.
public struct PaperRenderer: Sendable {
    private let profile: PrinterProfile
    private let dockets: DocketLayout
    private let bills: BillLayout

    /// The paper of a house on one of its printers.
    init(_ config: HouseConfig, on setup: PrinterSetup) {
        profile = PrinterProfile(setup)
        let paper = PaperSetup(config, on: profile.format)
        dockets = DocketLayout(paper)
        bills = BillLayout(paper)
    }

    /// The bytes of a paper as a house sets it for the printer it goes to.
    public static func bytes(_ effect: HouseEffect, in config: HouseConfig, reprint: Bool)
        -> [UInt8]
    {
        PaperRenderer(config, on: config.printer(for: effect.printer))
            .bytes(effect, reprint: reprint)
    }

    /// The bytes of a paper.
    ///
    /// - Parameter reprint: Whether an earlier attempt may be out: it is marked then.
    func bytes(_ effect: HouseEffect, reprint: Bool) -> [UInt8] {
        let page =
            switch effect {
            case .printDocket(let docket): dockets.page(for: docket, reprint: reprint)
            case .printPaper(let sheet): bills.page(for: sheet, reprint: reprint)
            }
        return encode(page, for: profile)
    }
}

extension PaperTrouble {
    /// A printer's trouble as the house knows it.
    init(_ trouble: PrinterTrouble) {
        switch trouble {
        case .unreachable: self = .unreachable
        case .paperEnd: self = .paperEnd
        case .coverOpen: self = .coverOpen
        case .cutterError, .printerError: self = .cutter
        case .offline, .tooLong: self = .offline
        case .silent, .slow: self = .silent
        case .closedByPrinter: self = .closed
        case .stopped: self = .stopped
        }
    }
}
