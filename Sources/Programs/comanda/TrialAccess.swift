import Foundation
import HouseRules
import HouseStore
import HubService
import TerminalService
import Vocabulary
import Wire

/// Devices and PINs with which a fresh house can be tried at once.
enum TrialAccess {
    /// One device for each kind of terminal.
    static let devices: [(DeviceID, DeviceRole)] = [
        ("waiter-1", .waiter), ("waiter-2", .waiter), ("cashier-1", .cashier),
        ("kitchen-1", .kitchen), ("host-1", .host),
    ]

    /// Enrols the devices that have no file yet, and gives random PINs to staff who have none.
    static func prepare(_ opening: HouseOpening) throws(Fault) {
        let way = try opening.localWay()
        try opening.withOffice { (office) throws(Fault) in
            for (device, role) in devices {
                let url = DeviceAccess.file(of: device, in: opening.data)
                guard !FileManager.default.fileExists(atPath: url.path) else { continue }
                let secret = try office.add(device: device, role: role)
                let file = DeviceFile(
                    way, house: opening.config.house, device: device, role: role, secret: secret)
                try DeviceAccess.write(file, to: url)
            }
            var lines = (try? String(contentsOf: opening.data.pins, encoding: .utf8)) ?? ""
            let known = lines
            for member in opening.config.staff where try !office.hasPIN(member.id) {
                let pin = String((0..<4).map { _ in "0123456789".randomElement() ?? "0" })
                try office.set(pin: pin, of: member.id)
                lines += "\(member.id) \(pin)\n"
            }
            guard lines != known else { return }
            try WholeFile.keep(lines, at: opening.data.pins)
        }
    }

    /// What to do next, for somebody who has just opened a house to try it.
    static func whatNext(_ options: HouseOptions, _ config: HouseConfig) -> String {
        let data = options.houseData.folder.path
        let table = config.tables.first?.id.text ?? "h1"
        let root = options.root.map { " --root '\($0)'" } ?? ""
        return """
            Virtual printers show their paper here; Ctrl-C closes the house.
              devices  \(data)/devices
              PINs     \(data)/pins
              paper    \(data)/paper
            Next, from another terminal, take orders as a waiter:
              \(HouseOptions.programPath) waiter --device waiter-1 --data '\(data)'
            or send one; the README shows the lines of a whole evening:
              echo '{"kind":"seatParty","check":"$a","table":"\(table)","covers":2}' | \\
                \(HouseOptions.programPath) send --as waiter-1 --staff \
            \(config.staff.first?.id.text ?? "NAME") --pin-file '\(data)/pins' \
            --house \(config.house)\(root) --data '\(data)'
            """
    }
}
