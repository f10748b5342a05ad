import BrokerProcess
import Foundation
import HouseFolder
import HouseRules
import HouseStore
import HubService
import PrinterLink
import TerminalService
import Vocabulary

/// What must be in place before the broker and the hub of a house are started.
enum Preparation {
    /// The broker's files, on the port that the house keeps: to change who comes in, not where.
    static func brokerFiles(_ data: HouseData, house: DeviceID) throws(Fault) -> BrokerFiles {
        let text = (try? String(contentsOf: data.brokerPort, encoding: .utf8)) ?? ""
        guard let port = UInt16(text.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw Fault(
                "find the broker's port", at: data.brokerPort.path, cause: "it was never written",
                hint: "open the house with 'comanda open'")
        }
        return try BrokerFiles(folder: data.broker.path, house: house.text, port: port)
    }

    /// The port the broker listens on: the one asked for, else the one terminals know, else a free
    /// one.
    static func choosePort(_ data: HouseData, asked: UInt16?) throws(Fault) -> UInt16 {
        let text = (try? String(contentsOf: data.brokerPort, encoding: .utf8)) ?? ""
        let known = UInt16(text.trimmingCharacters(in: .whitespacesAndNewlines))
        if let chosen = asked ?? known { return chosen }
        return try LoopbackPort.free()
    }

    /// Keeps the port that terminals find the broker on.
    static func keep(port: UInt16, _ data: HouseData) throws(Fault) {
        let known = (try? String(contentsOf: data.brokerPort, encoding: .utf8)) ?? ""
        guard known != "\(port)\n" else { return }
        try WholeFile.keep("\(port)\n", at: data.brokerPort)
        guard !known.isEmpty else { return }
        Screen.show(
            "comanda: the broker has moved to port \(port): give each device a new file with"
                + " 'comanda device rotate NAME', or mend the port in their files")
    }

    /// Gives a house that was never opened what its broker will need.
    static func begin(_ data: HouseData) throws(Fault) {
        if !FileManager.default.fileExists(atPath: data.brokerPort.path) {
            try keep(port: try LoopbackPort.free(), data)
        }
        if !FileManager.default.fileExists(atPath: data.hubSecret.path) {
            try WholeFile.keep(BrokerPassword.makeSecret() + "\n", at: data.hubSecret)
        }
    }

    /// The hub's secret at the broker.
    static func hubSecret(_ data: HouseData) throws(Fault) -> String {
        guard let text = try? String(contentsOf: data.hubSecret, encoding: .utf8) else {
            throw Fault(
                "read the hub's secret", at: data.hubSecret.path, cause: "it was never written",
                hint: "open the house with 'comanda open'")
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}

/// The ports of virtual printers that stand in for a house's own.
enum VirtualPrinterPorts {
    static func write(_ ports: [PrinterID: UInt16], _ data: HouseData) throws(Fault) {
        let lines = ports.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }
        try WholeFile.keep(lines.joined(), at: data.virtualPrinters)
    }

    /// Forgets virtual printers of an earlier time.
    static func remove(_ data: HouseData) { unlink(data.virtualPrinters.path) }

    static func read(_ data: HouseData) throws(Fault) -> [PrinterID: PrinterAddress] {
        guard let text = try? String(contentsOf: data.virtualPrinters, encoding: .utf8) else {
            return [:]
        }
        var addresses: [PrinterID: PrinterAddress] = [:]
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count == 2, let printer = PrinterID(String(words[0])),
                let port = UInt16(words[1])
            else { continue }
            addresses[printer] = PrinterAddress(host: "127.0.0.1", port: port)
        }
        return addresses
    }
}
