import Foundation
import Glibc
public import Vocabulary

/// What can be told to a running broker.
public enum BrokerSignal {
    /// Lets the broker that runs on these files read its passwords and access again; one that does
    /// not run reads them when it starts.
    public static func reload(_ files: BrokerFiles) {
        guard let process = running(on: files) else { return }
        // A broker that has just started dies of SIGHUP until it listens for it.
        let deadline = ContinuousClock.now + .seconds(1)
        while !catchesHangUp(process), ContinuousClock.now < deadline { usleep(5_000) }
        kill(process, SIGHUP)
    }

    private static func catchesHangUp(_ process: pid_t) -> Bool {
        guard let status = FileManager.default.contents(atPath: "/proc/\(process)/status") else {
            return true
        }
        let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
        guard let caught = lines.first(where: { $0.hasPrefix("SigCgt:") }),
            let mask = UInt64(
                caught.dropFirst("SigCgt:".count).trimmingCharacters(in: .whitespaces), radix: 16)
        else { return true }
        return mask & 1 << UInt64(SIGHUP - 1) != 0
    }

    /// Ends the broker that an earlier run left behind on these files, if there is one.
    ///
    /// The number in the pid file may belong to somebody else by now, so the process must be a
    /// mosquitto that runs on our configuration. Takes up to four seconds when it resists.
    ///
    /// - Returns: Whether there was one.
    public static func endOrphan(of files: BrokerFiles) throws(Fault) -> Bool {
        guard let process = running(on: files) else { return false }
        for signal in [SIGTERM, SIGKILL] {
            kill(process, signal)
            if waitForEnd(of: process) { return true }
        }
        throw Fault(
            "end the broker an earlier run left behind", at: "process \(process)",
            cause: "it lives on after SIGKILL", hint: "restart the machine")
    }

    /// The process that runs on these files, by the pid file and the process's own command line.
    static func running(on files: BrokerFiles) -> pid_t? {
        guard
            let text = try? String(contentsOfFile: files.processID, encoding: .utf8),
            let process = pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)),
            process > 1, runs(process, files)
        else { return nil }
        return process
    }

    private static func runs(_ process: pid_t, _ files: BrokerFiles) -> Bool {
        guard let line = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") else {
            return false
        }
        let words = line.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        return words.first?.split(separator: "/").last == "mosquitto"
            && words.dropFirst() == ["-c", files.configuration]
    }

    private static func waitForEnd(of process: pid_t) -> Bool {
        let deadline = ContinuousClock.now + .seconds(2)
        while !hasEnded(process) {
            if ContinuousClock.now > deadline { return false }
            usleep(10_000)
        }
        return true
    }

    /// Gone, or ended and waiting for its parent to notice (state Z): its port is free by then,
    /// which an empty command line does not tell yet.
    private static func hasEnded(_ process: pid_t) -> Bool {
        guard let status = FileManager.default.contents(atPath: "/proc/\(process)/stat") else {
            return true
        }
        // The state follows the name, which stands in brackets and may hold brackets itself.
        guard let bracket = status.lastIndex(of: UInt8(ascii: ")")) else { return false }
        return status[bracket...].dropFirst(2).first == UInt8(ascii: "Z")
    }
}
