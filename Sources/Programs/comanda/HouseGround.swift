import BrokerLink
import BrokerProcess
import CoreFoundation
import Foundation
import HouseAuthority
import HouseFiles
import HouseFolder
import HubService
import Vocabulary

/// Where a house's broker is, and who vouches for it.
struct HouseGround {
    let data: HouseData
    let house: DeviceID
    let network: HouseNetwork

    /// The house's authority.
    var authority: HouseAuthority { HouseAuthority(folder: data.authority, house: house.text) }

    /// What the broker's certificate must be for: where it listens, and what terminals call it by.
    var names: [String] {
        guard case .listener(let listener) = network else { return [] }
        let isEverywhere = ["0.0.0.0", "::"].contains(listener.address)
        let own = isEverywhere || listener.names.contains(listener.address)
        return listener.names + (own ? [] : [listener.address])
    }

    /// The listener on the house network; its certificates are made and renewed if need be.
    func listener(at now: Date) throws(Fault) -> BrokerNetwork? {
        guard case .listener(let listener) = network else { return nil }
        _ = try authority.prepare(for: names, at: now)
        return try BrokerNetwork(
            address: listener.address, port: listener.port,
            authority: authority.certificateFile.path, server: authority.serverFile.path)
    }

    /// The configured broker and the hub's way to it; `nil` when the house has its own.
    func configured() throws(Fault) -> BrokerAddress? {
        guard case .broker(let broker) = network else { return nil }
        return BrokerAddress(
            host: broker.host, port: broker.port, user: broker.user,
            secret: try OperatorFile.secret(at: broker.secret),
            clientID: OpenHouse.freshClientID(of: broker.user),
            authority: try broker.authority.map { (path) throws(Fault) in
                try OperatorFile.certificate(at: path)
            })
    }

    /// The hub's secret at the broker: the operator's, else the one that the house made.
    func hubSecret() throws(Fault) -> String {
        if let configured = try configured() { return configured.secret }
        return try Preparation.hubSecret(data)
    }

    /// Throws a fault when terminals cannot reach the broker by a name that was asked for.
    func checkHost(_ host: String?) throws(Fault) {
        guard let host, !names.contains(host), !["127.0.0.1", "localhost"].contains(host) else {
            return
        }
        if case .broker = network { return }
        throw Fault(
            "write a device's file", at: host,
            cause: "the house's broker is not reached by that name",
            hint: "write it under 'network' in house.yaml, in 'names', and open the house again")
    }

    /// The hub's name at the broker.
    var hubUser: String {
        if case .broker(let broker) = network { broker.user } else { HouseOffice.hubUser }
    }
}

/// The way a terminal takes to the house's broker, as its file says it.
struct BrokerWay {
    let host: String
    let port: UInt16
    /// The certificate of the authority that vouches for the broker; `nil` on the loopback.
    let authority: String?

    /// The way from this machine alone.
    static func loopback(port: UInt16) -> BrokerWay {
        BrokerWay(host: "127.0.0.1", port: port, authority: nil)
    }

    /// The way to a host that was asked for, else the one that the house's files name first.
    ///
    /// - Parameter port: The supervised broker's port on the loopback.
    init(to asked: String?, on ground: HouseGround, port: UInt16) throws(Fault) {
        try ground.checkHost(asked)
        switch ground.network {
        case .broker(let broker):
            self.init(
                host: asked ?? broker.host, port: broker.port,
                authority: try ground.configured()?.authority)
        case .listener(let listener) where asked.map(ground.names.contains) ?? true:
            _ = try ground.authority.prepare(for: ground.names, at: Date())
            self.init(
                host: asked ?? listener.names[0], port: listener.port,
                authority: try ground.authority.certificate())
        default: self = .loopback(port: port)
        }
    }

    private init(host: String, port: UInt16, authority: String?) {
        self.host = host
        self.port = port
        self.authority = authority
    }
}

/// Files that the operator made for the house.
enum OperatorFile {
    private static let mostBytes = 64 * 1024

    /// The one line of a file that only this user can read.
    static func secret(at path: String) throws(Fault) -> String {
        let secret = try text(of: path, "read the hub's secret at the configured broker")
            .trimmingCharacters(in: .whitespacesAndNewlines)
        let facts = try? FileManager.default.attributesOfItem(atPath: path)
        guard let mode = facts?[.posixPermissions] as? Int, mode & 0o077 == 0 else {
            throw Fault(
                "read the hub's secret at the configured broker", at: path,
                cause: "others may read it too", hint: "chmod 600 '\(path)'")
        }
        guard !secret.isEmpty, !secret.contains(where: \.isNewline) else {
            throw Fault(
                "read the hub's secret at the configured broker", at: path,
                cause: "it does not hold one line", hint: "write the secret alone into it")
        }
        return secret
    }

    /// An authority's certificate.
    static func certificate(at path: String) throws(Fault) -> String {
        let text = try text(of: path, "read the configured broker's authority")
        guard text.contains("-----BEGIN CERTIFICATE-----") else {
            throw Fault(
                "read the configured broker's authority", at: path,
                cause: "there is no certificate in it", hint: "give a file in PEM form")
        }
        return text
    }

    private static func text(of path: String, _ operation: String) throws(Fault) -> String {
        guard let bytes = FileManager.default.contents(atPath: path), bytes.count <= mostBytes,
            let text = String(data: bytes, encoding: .utf8)
        else {
            throw Fault(
                operation, at: path, cause: "there is no such text to read",
                hint: "name another file under 'broker' in house.yaml")
        }
        return text
    }
}
