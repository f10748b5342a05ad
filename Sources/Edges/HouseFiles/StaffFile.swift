import HouseRules
import Vocabulary

/// Reads `staff.yaml`.
struct StaffFile {
    /// The keys of the file itself.
    static let keys = [staff, rights]

    /// What the file says.
    typealias Content = (people: [StaffMember], rights: [Role: Set<Right>])

    private let ids = IDRegister<StaffKind>(noun: "person", key: Key("id", "wang"))

    /// The people and what each role may do; `nil` when something is wrong, which is noted.
    func read(_ file: YamlMap) -> Content? {
        let keys = [ids.key, Self.name, Self.roles, Self.language]
        let people = file.value(Self.staff)?.entries(keys, in: ids, read: person)
        let rights = file.value(Self.rights).flatMap(rights)
        guard let people, let rights else { return nil }
        return (people, rights)
    }

    private func person(_ entry: YamlMap, id: StaffID?) -> StaffMember? {
        let name = entry.word(Self.name)?.line()
        let roles = entry.value(Self.roles)?
            .uniqueWords(atLeast: 1) { $0.choice(among: Role.allCases) }
        let language = entry.word(Self.language)?.choice(among: Language.allCases)
        guard let id, let name, let roles, let language else { return nil }
        return StaffMember(id: id, name: name, roles: roles, language: language)
    }

    /// Every role is named, so that nobody loses a right by an omission.
    private func rights(_ value: YamlValue) -> [Role: Set<Right>]? {
        let keys = Role.allCases.map { Key($0.rawValue, "a list such as [seat, order], or []") }
        guard let map = value.map(keys) else { return nil }
        var rights: [Role: Set<Right>] = [:]
        for (role, key) in zip(Role.allCases, keys) {
            let list = map.value(key)?.uniqueWords { $0.choice(among: Right.allCases) }
            rights[role] = list.map(Set.init)
        }
        return rights.count == keys.count ? rights : nil
    }

    private static let staff = Key.list("staff")
    private static let rights = Key("rights", "each role with a list of its rights")
    private static let name = Key("name", "王芳")
    private static let roles = Key("roles", "a list such as [waiter, cashier]")
    private static let language = Key(
        "language", Language.allCases.map(\.rawValue).joined(separator: " or "))
}
