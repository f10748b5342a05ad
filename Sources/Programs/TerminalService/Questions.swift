import Vocabulary
import Wire

/// The questions a terminal has asked, each until all pages of its answer are here.
///
/// A question is asked once per connection and never by a clock: a sign-in that is asked twice
/// would count twice as a wrong PIN.
struct Questions {
    /// The most questions that wait at one time.
    static let most = 64
    /// The most pages of one answer.
    static let mostPages = 4_096

    private struct Asked {
        let number: Int
        let payload: [UInt8]
        /// The one page that was asked for, where a question is about a single one.
        let wanted: Int?
        var isSent = false
        var pages: [Int: Answer] = [:]
    }

    private var asked: [CommandID: Asked] = [:]
    private var count = 0

    var isFull: Bool { asked.count >= Self.most }

    mutating func add(_ query: Query) {
        count += 1
        asked[query.id] = Asked(
            number: count, payload: Canonical.bytes(query), wanted: query.query.page)
    }

    mutating func forget(_ id: CommandID) {
        asked[id] = nil
    }

    /// Whoever answers next has not heard any of them.
    mutating func askAgain() {
        for id in asked.keys {
            asked[id]?.isSent = false
            asked[id]?.pages = [:]
        }
    }

    /// What is to be sent now, in the order it was asked.
    mutating func unsent() -> [[UInt8]] {
        let new = asked.filter { !$0.value.isSent }.sorted { $0.value.number < $1.value.number }
        for (id, _) in new { asked[id]?.isSent = true }
        return new.map(\.value.payload)
    }

    /// Takes a page of an answer; returns all of them, in order, once they are here.
    mutating func take(_ page: Answer) -> [Answer]? {
        guard let id = page.id, var question = asked[id], (0...Self.mostPages) ~= page.pages
        else { return nil }
        if page.pages > 0 {
            guard (1...page.pages) ~= page.page else { return nil }
            // Pages of two different tellings do not make one answer.
            question.pages = question.pages.filter { $0.value.pages == page.pages }
        }
        question.pages[page.page] = page
        if question.wanted == page.page {
            asked[id] = nil
            return [page]
        }
        guard question.pages.count >= page.pages else {
            asked[id] = question
            return nil
        }
        asked[id] = nil
        return question.pages.sorted { $0.key < $1.key }.map(\.value)
    }
}

extension Query.Question {
    /// The page that is asked for; `nil` when all pages of the answer are.
    fileprivate var page: Int? {
        if case .menu(let wanted) = self { wanted.page } else { nil }
    }
}
