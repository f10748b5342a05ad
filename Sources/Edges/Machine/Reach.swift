public import Foundation

/// What a user of this machine can get at, by the modes of folders and files alone.
public struct Reach: Hashable, Sendable {
    /// The user's number; `nil` for one that is yet to be made.
    public let user: UInt32?
    /// The numbers of the groups the user is in.
    public let groups: Set<UInt32>

    /// The reach of a user by numbers.
    public init(user: UInt32?, groups: Set<UInt32>) {
        self.user = user
        self.groups = groups
    }

    /// The reach of a user by name; one that this machine does not know has that of all others.
    public init(of name: String) {
        guard let entry = getpwnam(name) else {
            self.init(user: nil, groups: [])
            return
        }
        let own = entry.pointee.pw_gid
        var count: Int32 = 256
        var groups = [gid_t](repeating: 0, count: Int(count))
        let known = getgrouplist(name, own, &groups, &count) >= 0 ? groups.prefix(Int(count)) : []
        self.init(user: entry.pointee.pw_uid, groups: Set(known).union([own]))
    }

    /// What a path needs of each folder on the way, and of its end.
    private enum Need: UInt16 {
        /// A program: to be read and executed; a folder: to be listed and entered.
        case use = 0o5
        /// A folder on the way: to be passed through.
        case pass = 0o1
    }

    /// The first of the folders above a path, or the path itself, that the user cannot get past;
    /// `nil` when nothing is in the way.
    public func obstacle(to path: URL) -> String? {
        var place = path.resolvingSymlinksInPath()
        var way = [(place.path, Need.use)]
        while place.path != "/" {
            place.deleteLastPathComponent()
            way.append((place.path, .pass))
        }
        return way.reversed().first { !may($0.1, $0.0) }?.0
    }

    private func may(_ need: Need, _ place: String) -> Bool {
        var facts = stat()
        // What cannot be looked at is somebody else's to judge.
        guard stat(place, &facts) == 0 else { return true }
        let shift: UInt16 = facts.st_uid == user ? 6 : groups.contains(facts.st_gid) ? 3 : 0
        return UInt16(facts.st_mode & 0o777) >> shift & need.rawValue == need.rawValue
    }
}
