import Foundation

/// How much of a process is in memory, as the kernel counts it.
public struct ResidentMemory: Hashable, Sendable {
    /// Now, in megabytes.
    public let now: Double
    /// At most so far, in megabytes.
    public let peak: Double

    /// Of a running process; `nil` when there is none.
    public init?(of process: Int32) {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        else { return nil }
        self.init(status: status)
    }

    /// As `/proc/<pid>/status` tells it, in units of 1,024 bytes.
    public init?(status: String) {
        func megabytes(_ name: String) -> Double? {
            let line = status.split(separator: "\n").first { $0.hasPrefix("\(name):") }
            let words = line?.split { $0 == " " || $0 == "\t" } ?? []
            return words.count == 3 ? Double(words[1]).map { $0 * 1024 / 1e6 } : nil
        }
        guard let now = megabytes("VmRSS"), let peak = megabytes("VmHWM") else { return nil }
        self.now = now
        self.peak = peak
    }
}
