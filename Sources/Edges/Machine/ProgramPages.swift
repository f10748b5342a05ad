import Foundation

/// How much of this program's own file is held in memory.
public enum ProgramPages {
    /// Lets go of all the code that is mapped from the program's file.
    ///
    /// Whoever starts a program touches pages all over it that are never touched again, and for
    /// each the kernel maps its neighbours too: most of what a terminal holds would be that. What
    /// is needed after all is mapped again when it is, as a rule without a look at the disk. Pages
    /// that can be written to, or were, are left alone.
    public static func giveBack() {
        let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        guard let program,
            let maps = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)
        else { return }
        for line in maps.split(separator: "\n") where line.hasSuffix(" \(program)") {
            let words = line.split(separator: " ", maxSplits: 2)
            let ends = words[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
            guard words.count == 3, words[1] == "r-xp", ends.count == 2, ends[0] < ends[1] else {
                continue
            }
            madvise(
                UnsafeMutableRawPointer(bitPattern: ends[0]), Int(ends[1] - ends[0]),
                MADV_DONTNEED)
        }
    }
}
