/// Keeps one source from filling the log: a dead printer says the same all evening.
///
/// The first few events of a source are written as they come. From then on the rest of a span of
/// time is counted and summed up in one line at its end; as long as it goes on, each span is twice
/// as long as the one before, up to an hour, and begins with one event written as it comes.
struct LogRate {
    /// How many events of one source are written in its first span.
    static let most = 5
    /// Milliseconds of the first span.
    static let firstSpan: Int64 = 60_000
    /// Milliseconds of the longest span.
    static let longestSpan: Int64 = 3_600_000
    /// How many sources are told apart; those beyond are counted as one.
    static let mostSources = 200

    private struct Source: Hashable {
        let code: String
        let name: String
    }

    private struct Span {
        let began: Int64
        let length: Int64
        /// How many more are written as they come.
        var left: Int
        var held = 0
        /// The newest of those held back.
        var last: LogEvent?

        func summary(at now: Int64) -> LogEvent? {
            last?.summedUp(times: held, seconds: max(1, (now - began) / 1000))
        }
    }

    private var spans: [Source: Span] = [:]

    /// What is to be written because an event came.
    ///
    /// - Parameter now: Milliseconds of a clock that only goes forward.
    mutating func admit(_ event: LogEvent, at now: Int64) -> [LogEvent] {
        var events = due(at: now)
        let source = source(of: event)
        var span =
            spans[source] ?? Span(began: now, length: Self.firstSpan, left: Self.most)
        if span.left > 0 {
            span.left -= 1
            events.append(event)
        } else {
            span.held += 1
            span.last = event
        }
        spans[source] = span
        return events
    }

    /// The sums of all spans that are over.
    mutating func due(at now: Int64) -> [LogEvent] {
        var sums: [LogEvent] = []
        for (source, span) in spans where now - span.began >= span.length {
            if let sum = span.summary(at: now) {
                sums.append(sum)
                let length = min(span.length * 2, Self.longestSpan)
                spans[source] = Span(began: now, length: length, left: 1)
            } else {
                spans[source] = nil
            }
        }
        return sums.sorted { ($0.code, $0.source) < ($1.code, $1.source) }
    }

    /// The sums of everything that is held back, when nothing more will come.
    mutating func rest(at now: Int64) -> [LogEvent] {
        defer { spans = [:] }
        return spans.values.compactMap { $0.summary(at: now) }
            .sorted { ($0.code, $0.source) < ($1.code, $1.source) }
    }

    private func source(of event: LogEvent) -> Source {
        let own = Source(code: event.code, name: event.source)
        if spans[own] != nil || spans.count < Self.mostSources { return own }
        return Source(code: "", name: "")
    }
}
