import Foundation
import HouseAuthority
import HouseFiles
import HouseFolder
import HouseHealth
import HouseRules
import HouseStore
import HubService
import Machine
import Vocabulary
import Wire

/// Reads what there is to see of a house, open or closed, without changing anything.
struct HealthCollection {
    let options: HouseOptions
    /// Milliseconds that the hub has to answer.
    static let patience = 2000

    private var data: HouseData { options.houseData }

    /// What is seen now.
    ///
    /// - Throws: A fault when there is no such data, or it is not ours to read.
    func reading() throws(Fault) -> HealthReading {
        let path = data.folder.path
        guard access(path, R_OK | X_OK) == 0 else {
            throw Fault(
                "look after a house", at: path, cause: String(cString: strerror(errno)),
                hint: "name the data folder with --data, and ask as the user it belongs to")
        }
        try AdminSocket.check(data.adminSocket)
        var reading = HealthReading(now: OpenHouse.now, house: try house(), data: path)
        reading.now = OpenHouse.now
        reading.parent = parentNote
        reading.disk = DiskSpace(at: data.folder).map { space in
            HealthReading.Disk(
                free: space.free, total: space.total, database: DiskSpace.bytes(of: data.database),
                writeAhead: DiskSpace.bytes(of: data.writeAhead))
        }
        reading.clock =
            switch ClockSync.now {
            case .kept: .kept
            case .unkept: .unkept
            case .unknown: .unknown
            }
        reading.exposed = ExposedFiles.among(data.ownersAlone)
        if case .open(let hub, _) = reading.house {
            reading.books = books(of: hub.house.text)
            reading.certificates = certificates(of: hub.house.text)
        }
        return reading
    }

    private func house() throws(Fault) -> HealthReading.House {
        let began = ContinuousClock.now
        do {
            let answer = try AdminSocket.ask(
                .health, at: data.adminSocket, within: Self.patience)
            let milliseconds = Int((ContinuousClock.now - began) / .milliseconds(1))
            if let health = answer?.health { return .open(health, answeredIn: milliseconds) }
        } catch {
            // It may have answered that it does not know this question: then we cannot tell.
            guard ContinuousClock.now - began >= .milliseconds(Self.patience) else { throw error }
            return .silent(waited: Self.patience)
        }
        return LockSight.isHeld(data.openLock) == true ? .noHub : .closed
    }

    private var parentNote: ParentNote? {
        guard let bytes = FileManager.default.contents(atPath: data.parentNote.path) else {
            return nil
        }
        return try? Canonical.value(parsing: Array(bytes), strict: false)
    }

    private func certificates(of house: String) -> HealthReading.Certificates? {
        guard let root = try? options.rootFolder(),
            case .listener = readNetwork(named: house, root: root)
        else { return nil }
        let status = try? HouseAuthority(folder: data.authority, house: house).status()
        func moment(_ date: Date) -> Moment {
            Moment(milliseconds: Int64(date.timeIntervalSince1970 * 1000))
        }
        return HealthReading.Certificates(
            broker: (status?.serverExpires).map(moment), authority: (status?.expires).map(moment))
    }

    /// The files as they would be adopted now.
    private func books(of house: String) -> HealthReading.Books {
        guard let root = try? options.rootFolder(), houses(root: root).contains(house) else {
            return .missing
        }
        switch readHouse(named: house, root: root) {
        case .problems: return .mistaken
        case .house(let config, let menu):
            return .read(
                menu: HouseStore.hash(Canonical.bytes(menu)),
                config: HouseStore.hash(Canonical.bytes(config)),
                offset: config.zone.offsetSeconds(at: OpenHouse.now))
        }
    }
}
