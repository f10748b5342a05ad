import CTimex

/// Whether somebody keeps this machine's clock right.
public enum ClockSync: String, Hashable, Sendable, Codable {
    /// A time service keeps it.
    case kept
    /// Nobody keeps it: it runs on its own.
    case unkept
    /// The kernel does not say.
    case unknown

    /// What the kernel says now; any user may ask.
    public static var now: Self {
        var clock = timex()
        // Nothing is changed: `modes` is zero.
        return Self(answer: adjtimex(&clock), status: clock.status)
    }

    /// Reads the kernel's answer (adjtimex(2)).
    static func reading(answer: Int32, status: Int32) -> Self {
        Self(answer: answer, status: status)
    }

    private init(answer: Int32, status: Int32) {
        if answer < 0 {
            self = .unknown
        } else {
            self = answer == TIME_ERROR || status & STA_UNSYNC != 0 ? .unkept : .kept
        }
    }
}
