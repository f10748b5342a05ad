import Checks
import Foundation
import HouseRules
import HouseStore
import Menus
public import Vocabulary
public import Wire

extension Hub {
    /// Answers questions by the house as it is; a sign-in is handed on.
    func answer(
        _ questions: [(DeviceID, [UInt8])], at now: Moment, into output: inout HubOutput
    ) {
        for (device, bytes) in questions where device != DeviceID.house {
            let query: Query
            do { query = try read(bytes) } catch {
                let refusal = error.coded
                output.messages.append(
                    message(Answer(id: Self.id(of: bytes), answer: .refused(refusal)), to: device))
                continue
            }
            if case .signIn(let signIn) = query.query {
                output.signIns.append(
                    SignInRequest(device: device, query: query.id, signIn: signIn))
                continue
            }
            output.messages += pages(for: query, device, now).map { message($0, to: device) }
        }
    }

    /// The id of a question that cannot be read otherwise.
    private static func id(of bytes: [UInt8]) -> CommandID? {
        guard bytes.count <= Contract.mostQueryBytes, let tree = try? JSONTree(parsing: bytes)
        else {
            return nil
        }
        return tree["id"]?.text.flatMap { CommandID($0) }
    }

    private func read(_ bytes: [UInt8]) throws(CommandFault) -> Query {
        guard bytes.count <= Contract.mostQueryBytes else { throw .tooLarge }
        do {
            let tree = try JSONTree(parsing: bytes)
            if let version = tree["v"]?.integer, !Contract.accepted.contains(version) {
                throw CommandFault.wrongVersion(version)
            }
            return try Canonical.value(from: tree, strict: true)
        } catch let fault as CommandFault { throw fault } catch {
            throw CommandFault(reading: error, in: "query")
        }
    }

    private func pages(for query: Query, _ device: DeviceID, _ now: Moment) -> [Answer] {
        // Whoever is to sign in must see where, and whose names there are.
        if case .house = query.query { return housePages(query.id, device) }
        let staff = query.session.flatMap {
            sessions.staff(of: $0, on: device, drafted: now, now: now)
        }
        guard let staff, books.member(staff) != nil else {
            return [Answer(id: query.id, answer: .refused(RefusalCode("badSession")))]
        }
        switch query.query {
        case .signIn, .house: return []
        case .menu(let wanted): return [menuPage(wanted, query.id)]
        case .bill(let wanted):
            guard let check = house.checks[wanted.check] else {
                let refusal = RefusalCode("checkIsUnknown", ["check": "\(wanted.check)"])
                return [Answer(id: query.id, answer: .refused(refusal))]
            }
            let state = CheckState(check, in: house, books, sequence: sequence)
            return [Answer(id: query.id, answer: .check(state))]
        case .state:
            let checks = house.checks.values.sorted { $0.number < $1.number }
            guard !checks.isEmpty else {
                return [Answer(id: query.id, page: 1, pages: 0, answer: nil)]
            }
            return checks.enumerated().map { index, check in
                let state = CheckState(check, in: house, books, sequence: sequence)
                return Answer(
                    id: query.id, page: index + 1, pages: checks.count, answer: .check(state))
            }
        }
    }

    /// The house as a device may know it: who works there is for those at which people sign in.
    private func housePages(_ id: CommandID, _ device: DeviceID) -> [Answer] {
        // Where the devices cannot be read, people must still be able to sign in.
        let devices = try? store.devices()
        let role = devices?.first { $0.id == device }?.role
        let namesStaff = devices == nil || role?.signsPeopleIn ?? false
        let pages = HousePicture(
            books.config, hash: house.config ?? "", namesStaff: namesStaff
        ).pages
        return pages.enumerated().map { index, page in
            Answer(id: id, page: index + 1, pages: pages.count, answer: page)
        }
    }

    private func menuPage(_ wanted: MenuPageQuery, _ id: CommandID) -> Answer {
        let hash = wanted.menu ?? house.menu ?? ""
        guard let index = books.menus[hash] else {
            return Answer(
                id: id, answer: .refused(RefusalCode("menuChanged", ["menu": house.menu ?? ""])))
        }
        let categories = index.menu.categories
        guard wanted.page >= 1, wanted.page <= categories.count else {
            return Answer(id: id, page: wanted.page, pages: categories.count, answer: nil)
        }
        let category = categories[wanted.page - 1]
        let items = index.menu.items.filter { $0.category == category.id }
        let combos = index.menu.combos.filter { $0.category == category.id }
        let asked = Set(items.flatMap(\.groups))
        let page = MenuPage(
            menu: hash, category: category, items: items.map(readings.found),
            groups: index.menu.groups.filter { asked.contains($0.id) },
            combos: combos.map(readings.found))
        return Answer(
            id: id, page: wanted.page, pages: categories.count, answer: .menu(page))
    }

    /// An answer as it is published to a device.
    public func message(_ answer: Answer, to device: DeviceID) -> Outgoing {
        Outgoing(
            topic: topics.down(device, .answer), payload: Canonical.bytes(answer),
            retained: false)
    }
}
