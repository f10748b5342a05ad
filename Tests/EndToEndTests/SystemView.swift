import Foundation

/// What the kernel says of processes and sockets; nothing of it comes from the program's own words.
enum SystemView {
    /// The processes whose command line speaks of a folder, but for this one.
    static func processes(speakingOf folder: String) -> [Int32] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap(Int32.init).filter { process in
            process != getpid() && commandLine(of: process).contains(folder)
        }
    }

    /// A process's command line, its words divided by spaces; empty when it has ended.
    static func commandLine(of process: Int32) -> String {
        let bytes = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
        return String(decoding: bytes.map { $0 == 0 ? 32 : $0 }, as: UTF8.self)
    }

    /// How many bytes wait, unread, in a process's TCP connections to a port of this machine.
    static func unreadBytes(of process: Int32, from port: UInt16) -> Int {
        let sockets = socketNumbers(of: process)
        // The kernel tells its table in pieces while others change it, and may skip a line once.
        let table = (1...3).map { _ in
            (try? String(contentsOfFile: "/proc/net/tcp", encoding: .utf8)) ?? ""
        }.joined()
        let remote = String(format: ":%04X", Int(port))
        return table.split(separator: "\n").dropFirst().reduce(0) { sum, line in
            let words = line.split(separator: " ")
            guard words.count > 9, words[2].hasSuffix(remote), sockets.contains(words[9]),
                let waiting = words[4].split(separator: ":").last
            else { return sum }
            return sum + (Int(waiting, radix: 16) ?? 0)
        }
    }

    /// The IPv4 addresses and ports that a process listens on.
    static func listeners(of process: Int32) -> Set<String> {
        let sockets = socketNumbers(of: process)
        // The kernel tells its table in pieces while others change it, and may skip a line once.
        let table = (1...3).map { _ in
            (try? String(contentsOfFile: "/proc/net/tcp", encoding: .utf8)) ?? ""
        }.joined()
        let listening = "0A"
        let places = table.split(separator: "\n").dropFirst().compactMap { line -> String? in
            let words = line.split(separator: " ")
            guard words.count > 9, words[3] == listening, sockets.contains(words[9]) else {
                return nil
            }
            let parts = words[1].split(separator: ":")
            guard let bits = UInt32(parts[0], radix: 16), let port = UInt16(parts[1], radix: 16)
            else { return nil }
            // The kernel shows the four bytes as one number of this machine's own order.
            let bytes = (0..<4).map { String(bits >> (8 * $0) & 0xFF) }
            return bytes.joined(separator: ".") + ":\(port)"
        }
        return Set(places)
    }

    private static func socketNumbers(of process: Int32) -> Set<Substring> {
        let folder = "/proc/\(process)/fd"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let targets = names.compactMap {
            try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)")
        }
        return Set(
            targets.filter { $0.hasPrefix("socket:[") }
                .compactMap { $0.split { $0 == "[" || $0 == "]" }.last })
    }
}
