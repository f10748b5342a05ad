public import PrinterLink
public import Vocabulary

/// Something that operators may want to know of, in terms that hold nothing of guests or staff.
///
/// Events are made by the factories below and nowhere else, so that no call site can put a note, an
/// allergy, a name, a PIN or a secret into the log: what they take is ids of devices and printers,
/// numbers, and the words of the machine itself.
public struct LogEvent: Hashable, Sendable {
    /// How much it matters, the least first.
    public enum Level: String, Comparable, CaseIterable, Sendable {
        /// Good to know afterwards.
        case info
        /// Somebody should look at it today.
        case warn
        /// Somebody must look at it now.
        case alarm

        /// By how much it matters.
        public static func < (one: Self, other: Self) -> Bool { one.weight < other.weight }

        private var weight: Int {
            switch self {
            case .info: 0
            case .warn: 1
            case .alarm: 2
            }
        }
    }

    /// Where it happened.
    public enum Room: String, CaseIterable, Sendable {
        case house, hub, broker, printer, device, store
    }

    /// What a field holds.
    public enum Value: Hashable, Sendable {
        case number(Int64)
        case word(String)
    }

    /// How much it matters.
    public let level: Level
    /// Where it happened.
    public let room: Room
    /// Its stable name, for programs: `printer-trouble`.
    public let code: String
    /// Its particulars, for programs.
    public private(set) var fields: [String: Value] = [:]
    /// What happened, in plain English and in one line.
    public private(set) var text: String
    /// Whose event it is, beside its code: events of one source are counted together.
    let source: String

    private init(
        _ level: Level, _ room: Room, _ code: String, _ text: String,
        source: String = "", fields: [String: Value] = [:]
    ) {
        self.level = level
        self.room = room
        self.code = code
        self.source = source
        self.fields = fields.mapValues { value in
            guard case .word(let word) = value else { return value }
            return .word(Self.oneLine(word, mostBytes: 200))
        }
        self.text = Self.oneLine(text, mostBytes: 400)
    }

    /// The event that stands for many of its kind that were held back.
    ///
    /// - Parameters:
    ///   - times: How many.
    ///   - seconds: Within which time.
    func summedUp(times: Int, seconds: Int64) -> Self {
        var sum = self
        sum.fields["times"] = .number(Int64(times))
        sum.fields["seconds"] = .number(seconds)
        let span = seconds < 120 ? "\(seconds) s" : "\(seconds / 60) min"
        let count = times == 1 ? "once more" : "\(times) more times"
        sum.text = Self.oneLine("\(text) (\(count) within \(span))", mostBytes: 440)
        return sum
    }

    /// A text without line breaks and other control characters, cut with a mark when it is long.
    static func oneLine(_ text: String, mostBytes: Int) -> String {
        var line = ""
        var bytes = 0
        var hasGap = false
        for scalar in text.unicodeScalars {
            let isGap =
                scalar.value <= 32 || (127...159).contains(scalar.value)
                || scalar.value == 0x2028 || scalar.value == 0x2029
            if isGap {
                hasGap = !line.isEmpty
                continue
            }
            bytes += scalar.utf8.count + (hasGap ? 1 : 0)
            guard bytes <= mostBytes else { return line + "…" }
            if hasGap { line += " " }
            hasGap = false
            line.unicodeScalars.append(scalar)
        }
        return line
    }
}

// MARK: The house and its two children

extension LogEvent {
    /// Which child of the parent.
    public enum Child: String, Sendable {
        case broker, hub
    }

    /// Terminals can be served from now on.
    public static func opened(_ house: DeviceID) -> Self {
        Self(.info, .house, "house-opened", "\(house) is open", fields: ["house": word(house)])
    }

    /// The house was closed in order.
    public static func closed(_ house: String) -> Self {
        Self(.info, .house, "house-closed", "\(house) is closed", fields: ["house": .word(house)])
    }

    /// A child died and is started again.
    ///
    /// - Parameter ending: How it ended, as in `was ended by signal 9`.
    public static func ended(_ child: Child, _ ending: String) -> Self {
        Self(
            .alarm, child == .hub ? .hub : .broker, "\(child.rawValue)-ended",
            "the \(child.rawValue) \(ending); starting it again", fields: ["ending": .word(ending)])
    }

    /// A broker of an earlier opening was still there.
    public static var endedOrphan: Self {
        Self(.info, .broker, "orphan-ended", "ended an orphaned broker")
    }

    /// Something outside went wrong. A cause of many lines may quote files, and is left out.
    public static func fault(_ fault: Fault) -> Self {
        let lines = fault.cause.split(separator: "\n").count
        let cause =
            fault.cause.contains("\n") ? "\(lines) causes, not written here" : fault.cause
        var fields: [String: Value] = [
            "operation": .word(fault.operation), "place": .word(fault.place),
            "cause": .word(cause),
        ]
        fields["hint"] = fault.hint.map { .word($0) }
        let hint = fault.hint.map { "; \($0)" } ?? ""
        return Self(
            .alarm, .house, "fault",
            "cannot \(fault.operation) (\(fault.place)): \(cause)\(hint)",
            source: fault.operation, fields: fields)
    }

    /// Words of the program's own, for what has no event yet; never of a guest or of staff.
    static func note(_ text: String) -> Self {
        Self(.info, .house, "note", text, source: String(text.prefix(24)))
    }

    /// As `note`, for what somebody must act on now.
    public static func alarm(_ text: String) -> Self {
        Self(.alarm, .house, "alarm", text, source: String(text.prefix(24)))
    }

    private static func word(_ id: some CustomStringConvertible) -> Value { .word("\(id)") }
}

// MARK: Broker, clock, devices, printers

extension LogEvent {
    /// The hub has its broker again.
    public static var brokerIsBack: Self {
        Self(.info, .broker, "broker-back", "the broker is back")
    }

    /// The hub lost its broker.
    ///
    /// - Parameter reason: The MQTT library's words.
    public static func brokerIsAway(_ reason: String) -> Self {
        Self(
            .warn, .broker, "broker-away", "the broker is away: \(reason)",
            fields: ["reason": .word(reason)])
    }

    /// Messages were let go; their senders send them again.
    public static func overflowed(_ count: Int) -> Self {
        Self(
            .warn, .hub, "messages-overflowed",
            "\(count) messages came faster than they could be read",
            fields: ["count": .number(Int64(count))])
    }

    /// A device's message found no room; it will be sent again.
    public static func noRoom(for device: DeviceID) -> Self {
        Self(
            .warn, .device, "inbox-full",
            "a message of \(device) came when nothing more could wait", source: "\(device)",
            fields: ["device": word(device)])
    }

    /// A device is kept out for a while.
    ///
    /// - Parameter cause: What it did, as the end of a sentence that begins with its name.
    public static func shutOut(
        _ device: DeviceID, seconds: Int64, because cause: String
    ) -> Self {
        Self(
            .alarm, .device, "device-shut-out",
            "\(device) \(cause): it is shut out for \(seconds) s, and everybody else is served",
            source: "\(device)",
            fields: ["device": word(device), "seconds": .number(seconds)])
    }

    /// A device that was kept out may come in again.
    public static func letIn(_ device: DeviceID) -> Self {
        Self(
            .info, .device, "device-let-in", "\(device) may come in again", source: "\(device)",
            fields: ["device": word(device)])
    }

    /// The broker's certificate would have ended soon, or its names are others now.
    public static var certificateRenewed: Self {
        Self(.info, .broker, "certificate-renewed", "the broker's certificate was renewed")
    }

    /// The machine's clock is behind house time.
    public static func clockSetBack(seconds: Int64) -> Self {
        Self(
            .alarm, .hub, "clock-set-back",
            "the clock was set back by \(seconds) s: house time stands still until it has caught"
                + " up; set the clock right",
            fields: ["seconds": .number(seconds)])
    }

    /// The machine's clock has reached house time again.
    public static var clockCaughtUp: Self {
        Self(.info, .hub, "clock-caught-up", "the clock has caught up with house time")
    }

    /// A printer's trouble began or changed.
    public static func trouble(_ trouble: PrinterTrouble, of printer: PrinterID) -> Self {
        Self(
            .warn, .printer, "printer-trouble", "printer \(printer) \(trouble)",
            source: "\(printer)",
            fields: ["printer": word(printer), "trouble": word(trouble)])
    }

    /// A printer's trouble is over.
    public static func printsAgain(_ printer: PrinterID) -> Self {
        Self(
            .info, .printer, "printer-works", "printer \(printer) prints again",
            source: "\(printer)", fields: ["printer": word(printer)])
    }

    /// Somebody tried wrong PINs too often.
    public static func signInLocked(on device: DeviceID) -> Self {
        Self(
            .warn, .device, "sign-in-locked",
            "too many wrong PINs on \(device): that name must wait", source: "\(device)",
            fields: ["device": word(device)])
    }
}

// MARK: Backups and restores

extension LogEvent {
    /// Backups have begun to fail, or fail otherwise than before.
    public static func backupFailed(_ fault: Fault) -> Self {
        var fields: [String: Value] = [
            "operation": .word(fault.operation), "place": .word(fault.place),
            "cause": .word(fault.cause),
        ]
        fields["hint"] = fault.hint.map { .word($0) }
        let hint = fault.hint.map { "; \($0)" } ?? ""
        return Self(
            .alarm, .store, "backup-failed",
            "no backup was made: cannot \(fault.operation) (\(fault.place)): \(fault.cause)\(hint)",
            fields: fields)
    }

    /// Backups are made again.
    public static var backupsAgain: Self {
        Self(.info, .store, "backup-works", "backups are made again")
    }

    /// A restored house waits for what its terminals hold.
    public static var gathers: Self {
        Self(
            .info, .hub, "restore-gathers",
            "the house was restored: it asks its terminals for what it lost")
    }

    /// Something about a restore that somebody must look into, in words without guests and staff.
    public static func restore(_ text: String) -> Self {
        Self(.alarm, .hub, "restore", text, source: text)
    }
}
