import EscPos
import HouseRules
import Vocabulary

/// Reads `printers.yaml`.
struct PrintersFile {
    /// The keys of the file itself.
    static let keys = [printers]

    /// The first language of the house; `nil` when it could not be read.
    let first: Language?
    /// The printers there are.
    let ids = IDRegister<PrinterKind>(noun: "printer", key: Key("id", "wok"))
    private let places = Places()

    /// Whose printer stands at each address.
    private final class Places {
        var taken: [String: PrinterID] = [:]
    }

    /// The printers; `nil` when something is wrong, which is noted.
    func read(_ file: YamlMap?) -> [PrinterSetup]? {
        guard let list = file?.value(Self.printers) else {
            ids.isWhole = false
            return nil
        }
        let keys = [ids.key, Self.name, Self.host, Self.port] + PrinterAbilities.keys
        return list.entries(keys, in: ids, read: printer)
    }

    private func printer(_ entry: YamlMap, id: PrinterID?) -> PrinterSetup? {
        let names = entry.names(Self.name, first: first)
        let host = entry.word(Self.host).flatMap(host)
        let port = entry.word(Self.port)?.number(1...65_535)
        let abilities = PrinterAbilities(entry)
        guard let id, let names, let host, let port, let abilities else { return nil }
        if let other = places.taken.updateValue(id, forKey: "\(host):\(port)") {
            entry.word(Self.host)?.refuse(
                "printer '\(other)' has this address already; stations that share a printer all"
                    + " name that one")
            return nil
        }
        return PrinterSetup(
            id: id, names: names, host: host, port: port, columns: abilities.columns,
            encoding: abilities.encoding, proof: abilities.proof, codePages: abilities.codePages)
    }

    /// A host name, an IPv4 or an IPv6 address; whether it answers is found out when printing.
    private func host(_ word: Word) -> String? {
        let isHost =
            word.text.utf8.count <= 253
            && word.text.unicodeScalars.allSatisfy {
                $0.isASCII
                    && ($0.properties.isAlphabetic || "0123456789.:-".unicodeScalars.contains($0))
            }
        if isHost { return word.text }
        word.refuse("\(word.said) is neither a host name nor an address")
        return nil
    }

    private static let printers = Key.list("printers")
    private static let name = Key("name", "{zh-Hans: 炒锅打印机, en: Wok Printer}")
    private static let host = Key("host", "10.0.7.21")
    private static let port = Key("port", "9100")
}
