import Foundation
import HouseFolder
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
            for member in opening.config.staff where try !office.hasPIN(member.id) {
                try office.set(pin: try written(for: member.id, opening.data), of: member.id)
            }
        }
    }

    /// Somebody's PIN as the file says that people look it up in. It is there before it is set: of
    /// a house that is killed in between nobody has a PIN that nobody knows.
    private static func written(for staff: StaffID, _ data: HouseData) throws(Fault) -> String {
        let lines = (try? String(contentsOf: data.pins, encoding: .utf8)) ?? ""
        let known = lines.split(separator: "\n").map { $0.split(separator: " ") }
            .last { $0.count == 2 && $0[0] == staff.text }
        if let known, SignIn.isPIN(String(known[1])) { return String(known[1]) }
        let pin = String((0..<4).map { _ in "0123456789".randomElement() ?? "0" })
        try WholeFile.keep(lines + "\(staff) \(pin)\n", at: data.pins)
        return pin
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
