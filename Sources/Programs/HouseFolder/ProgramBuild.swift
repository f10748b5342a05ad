import Foundation

/// Which build of the program this is: what one build cached or suspected, another starts without.
public enum ProgramBuild {
    /// Size and time of the running executable.
    public static let mark: String = {
        var facts = stat()
        guard stat("/proc/self/exe", &facts) == 0 else { return "unknown" }
        return "\(facts.st_size)-\(facts.st_mtim.tv_sec)-\(facts.st_mtim.tv_nsec)"
    }()
}
