public import HouseRules
import Vocabulary

extension PrinterProfile {
    /// The profile of a printer as the house has set it up.
    public init(_ setup: PrinterSetup) {
        self.init(
            name: setup.id.text, columns: setup.columns, dotsPerLine: setup.columns * 12,
            encoding: Encoding(setup.encoding))
        for (name, number) in setup.codePages {
            guard let page = CodePage(rawValue: name) else { continue }
            codePages[page] = UInt8(clamping: number)
        }
        // A bill of the most lines a check may hold still prints.
        maximumJobBytes = 1 << 20
        switch setup.proof {
        case .processID: proof = .processID
        case .status: proof = .paperStatus
        }
    }
}

extension PrinterProfile.Encoding {
    fileprivate init(_ encoding: PrinterSetup.Encoding) {
        switch encoding {
        case .gb18030: self = .gb18030
        case .big5: self = .big5
        case .latin: self = .latin
        }
    }
}
