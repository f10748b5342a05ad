/// The files of a house changed so that a house opened on them touches nothing outside: no printer
/// of the kitchen, no broker or network, no folder of backups.
public enum SafeHouse {
    /// `house.yaml` without the sections that lead out of the data folder.
    public static func house(_ text: String) -> String {
        let outward = ["network:", "broker:", "backup:"]
        var isLeftOut = false
        let kept = lines(text).filter { line in
            if let first = line.first, first != " ", first != "#" {
                isLeftOut = outward.contains { line.hasPrefix($0) }
            }
            return !isLeftOut
        }
        return kept.joined(separator: "\n")
    }

    /// `printers.yaml` with every printer on this machine, each at an address of its own where
    /// nobody listens.
    public static func printers(_ text: String) -> String {
        var count = 0
        return lines(text).map { line in
            let space = String(line.prefix { $0 == " " || $0 == "-" })
            let rest = line.dropFirst(space.count)
            if rest.hasPrefix("host:") {
                count += 1
                return space + "host: 127.0.1.\(count)"
            }
            return rest.hasPrefix("port:") ? space + "port: 1" : line
        }.joined(separator: "\n")
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
