import ArgumentParser
import BrokerProcess
import Foundation
import HouseFiles
import HouseRules
import HubService
import TerminalService
import Vocabulary
import Wire

/// How the file that makes a machine a terminal is written.
struct CarryingOptions: ParsableArguments {
    @Option(
        help: """
            The name or address by which the device reaches the broker. (default: the first of \
            'names' in house.yaml, else this machine's loopback)
            """)
    var host: String?

    @Option(help: "Where to write its file, 0600. (default: DATA/devices/NAME.json)")
    var out: String?

    /// Asks for a secret of a device and writes its file.
    func carry(
        _ request: AdminRequest, _ device: DeviceID, _ options: HouseOptions
    ) throws(Fault) {
        let (config, _) = try options.read()
        let data = options.houseData
        let ground = try options.ground(config.house)
        // What cannot be reached is told before the old secret is void.
        try ground.checkHost(host)
        let answer = try DeviceAccess.ask(request, options)
        let port = try Preparation.brokerFiles(data, house: config.house).port
        let way = try BrokerWay(to: host, on: ground, port: port)
        guard let role = answer.role, let secret = answer.secret else {
            throw Fault(
                "enrol a device", at: "\(device)", cause: "the open house is of another version",
                hint: "close it and open it again")
        }
        let url = out.map { URL(fileURLWithPath: $0) } ?? DeviceAccess.file(of: device, in: data)
        try DeviceAccess.write(
            DeviceFile(way, house: config.house, device: device, role: role, secret: secret),
            to: url)
        Screen.show(
            "\(device) may come in as \(role.rawValue), at \(way.host):\(way.port)"
                + (way.authority == nil ? "" : " over TLS")
                + ". Carry this file to it: \(url.path)")
        guard case .broker = ground.network, let lines = answer.report else { return }
        Screen.show(
            "Add this line to the broker's password file:\n\(lines[0])\n"
                + "and this section to its access file, and let it read both again:\n\(lines[1])")
    }
}

extension DeviceFile {
    /// The file of a device that takes this way.
    init(_ way: BrokerWay, house: DeviceID, device: DeviceID, role: DeviceRole, secret: String) {
        self.init(
            house: house, device: device, role: role, host: way.host, port: way.port,
            user: device.text, secret: secret, authority: way.authority)
    }
}
