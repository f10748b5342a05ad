import Foundation
public import Vocabulary
import Wire

/// One line of the log: an event and when it happened, as one JSON object.
public struct LogLine: Hashable, Sendable {
    /// The most bytes of a line, its end included.
    public static let mostBytes = 4096

    /// When; `nil` for a line that is not of this program's making.
    public let at: Moment?
    /// How much it matters.
    public let level: LogEvent.Level
    /// What happened, in plain English.
    public let text: String
    /// The line as it stands in the file.
    public let raw: String

    /// The bytes of an event's line, with its end.
    static func bytes(_ event: LogEvent, at moment: Moment) -> [UInt8] {
        var tree: [String: JSONTree] = event.fields.mapValues { value in
            switch value {
            case .number(let number): .integer(number)
            case .word(let word): .text(word)
            }
        }
        tree["at"] = .text(isoText(moment))
        tree["level"] = .text(event.level.rawValue)
        tree["room"] = .text(event.room.rawValue)
        tree["event"] = .text(event.code)
        tree["text"] = .text(event.text)
        return JSONTree.object(tree).canonicalBytes + [UInt8(ascii: "\n")]
    }

    /// Reads a line. One that is no event, as older programs wrote them, is shown as it stands.
    public init(reading raw: String) {
        self.raw = raw
        let tree = try? JSONTree(parsing: Array(raw.utf8))
        at = tree?["at"]?.text.flatMap { Self.moment(iso: $0) }
        level = tree?["level"]?.text.flatMap { LogEvent.Level(rawValue: $0) } ?? .info
        text = tree?["text"]?.text ?? raw
    }

    /// A moment in UTC to the millisecond: `2026-11-21T19:32:05.123Z`.
    public static func isoText(_ moment: Moment) -> String {
        let (seconds, rest) = moment.milliseconds.quotientAndRemainder(dividingBy: 1000)
        let date = Date(timeIntervalSince1970: TimeInterval(seconds))
        return date.formatted(.iso8601).dropLast() + String(format: ".%03dZ", Int(rest))
    }

    /// The moment of an ISO 8601 text in UTC, with or without milliseconds.
    public static func moment(iso text: String) -> Moment? {
        for hasFraction in [true, false] {
            let style = Date.ISO8601FormatStyle(includingFractionalSeconds: hasFraction)
            if let date = try? style.parse(text) {
                return Moment(milliseconds: Int64((date.timeIntervalSince1970 * 1000).rounded()))
            }
        }
        return nil
    }
}
