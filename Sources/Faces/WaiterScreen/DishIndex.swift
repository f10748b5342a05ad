public import Vocabulary

/// Finds dishes by what waiters type: a number, a name in any language, pinyin or its initials, or
/// the words of a name in any order.
///
/// All that can be typed for a dish lies in one run of bytes, so that every keypress looks at all
/// of it: with 500 dishes that takes far less than the 0.2 ms that a keypress may.
public struct DishIndex: Sendable {
    /// A dish to be found.
    public struct Dish: Hashable, Sendable {
        /// Its number.
        public let id: ItemID
        /// Its names.
        public let names: LocalizedText
        /// What is typed to find it, as in `mpdf`.
        public let keys: [String]

        /// A dish to be found.
        public init(id: ItemID, names: LocalizedText, keys: [String]) {
            self.id = id
            self.names = names
            self.keys = keys
        }
    }

    /// How good a match is, best first.
    private enum Rank: UInt8 {
        case number, key, name, startOfKey, startOfNumber, startOfName, word, startOfWord
        case insideName, insideKey
    }

    /// What a stretch of bytes is to its dish.
    private enum Kind: UInt8 {
        case number, key, name, word
    }

    private struct Span {
        let dish: Int32
        let start: Int32
        let count: Int32
        let kind: Kind
        /// Which bytes are in it: what lacks one of a word's cannot hold the word.
        let letters: UInt64
    }

    private let ids: [ItemID]
    private var bytes: [UInt8] = []
    private var spans: [Span] = []

    /// An index of dishes in the order of the menu, in which equally good matches are told.
    public init(_ dishes: [Dish]) {
        ids = dishes.map(\.id)
        for (place, dish) in dishes.enumerated() { add(dish, Int32(place)) }
    }

    private mutating func add(_ dish: Dish, _ place: Int32) {
        var seen: Set<[UInt8]> = []
        func add(_ text: [UInt8], _ kind: Kind, _ index: inout DishIndex) {
            guard !text.isEmpty, seen.insert([kind.rawValue] + text).inserted else { return }
            let start = Int32(index.bytes.count)
            index.bytes += text
            index.spans.append(
                Span(
                    dish: place, start: start, count: Int32(text.count), kind: kind,
                    letters: DishIndex.letters(text)))
        }
        let number = Array(dish.id.text.utf8)
        add(number, .number, &self)
        add(Array(number.drop { $0 == UInt8(ascii: "0") }), .number, &self)
        for key in dish.keys { add(Array(key.utf8), .key, &self) }
        for text in dish.names.texts.values.sorted() {
            let folded = SearchText.folded(text)
            add(folded, .name, &self)
            for word in folded.split(separator: UInt8(ascii: " ")) {
                add(Array(word), .word, &self)
            }
        }
    }

    /// The dishes that match, best first.
    ///
    /// - Parameters:
    ///   - query: What was typed; every word of it must match.
    ///   - limit: The most dishes to tell.
    /// - Returns: Their numbers; none when nothing was typed or nothing matches.
    public func find(_ query: String, limit: Int = 20) -> [ItemID] {
        let folded = SearchText.folded(query)
        let words = Self.words(query)
        guard let first = words.first else { return [] }
        var ranks = ranks(of: first)
        for word in words.dropFirst() {
            let more = self.ranks(of: word)
            for place in ranks.indices { ranks[place] = ranks[place].joined(more[place]) }
        }
        if words.count > 1 {
            let whole = self.ranks(of: folded)
            for place in ranks.indices { ranks[place] = min(ranks[place], whole[place]) }
        }
        return best(ranks, limit)
    }

    /// The words that must all match. A figure with a point is one of them as a whole: `0.5` is in
    /// the name of a beer, and no dish's number.
    private static func words(_ query: String) -> [[UInt8]] {
        query.split(separator: " ").flatMap { part in
            var folded = SearchText.folded(String(part))
            let space = UInt8(ascii: " ")
            guard PadInput.isPointed(part) else {
                return folded.split(separator: space).map(Array.init)
            }
            // No number of a dish has a blank in it, so none is found.
            if part.first?.isNumber == false { folded.insert(space, at: 0) }
            if part.last?.isNumber == false { folded.append(space) }
            return [folded]
        }
    }

    /// A bit for each byte that is in a text; several bytes share one.
    private static func letters(_ text: [UInt8]) -> UInt64 {
        text.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    /// The rank of the best match in the high byte and more, how long it is below it.
    private func ranks(of word: [UInt8]) -> [UInt32] {
        var ranks = [UInt32](repeating: .max, count: ids.count)
        let letters = Self.letters(word)
        bytes.withUnsafeBufferPointer { bytes in
            word.withUnsafeBufferPointer { word in
                for span in spans where letters & ~span.letters == 0 {
                    guard let rank = Self.rank(span, bytes, word) else { continue }
                    let longer = UInt32(min(255, Int(span.count) - word.count))
                    let value = UInt32(rank.rawValue) << 8 | longer
                    if value < ranks[Int(span.dish)] { ranks[Int(span.dish)] = value }
                }
            }
        }
        return ranks
    }

    private static func rank(
        _ span: Span, _ bytes: UnsafeBufferPointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>
    ) -> Rank? {
        let (start, count) = (Int(span.start), Int(span.count))
        guard count >= word.count else { return nil }
        if bytes[start] == word[0], holds(word, at: start, bytes) {
            let isWhole = count == word.count
            switch span.kind {
            case .number: return isWhole ? .number : .startOfNumber
            case .key: return isWhole ? .key : .startOfKey
            case .name: return isWhole ? .name : .startOfName
            case .word: return isWhole ? .word : .startOfWord
            }
        }
        guard span.kind == .name || span.kind == .key, word.count >= 2, count > word.count else {
            return nil
        }
        for place in start + 1...start + count - word.count
        where bytes[place] == word[0] && holds(word, at: place, bytes) {
            return span.kind == .name ? .insideName : .insideKey
        }
        return nil
    }

    private static func holds(
        _ word: UnsafeBufferPointer<UInt8>, at start: Int, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        for place in 0..<word.count where bytes[start + place] != word[place] { return false }
        return true
    }

    private func best(_ ranks: [UInt32], _ limit: Int) -> [ItemID] {
        var found: [UInt64] = []
        for (place, rank) in ranks.enumerated() where rank != .max {
            found.append(UInt64(rank) << 32 | UInt64(place))
        }
        found.sort()
        return found.prefix(limit).map { ids[Int($0 & 0xFFFF_FFFF)] }
    }
}

extension UInt32 {
    /// The rank of two words that must both match: none when either does not, else their sum.
    fileprivate func joined(_ other: UInt32) -> UInt32 {
        self == .max || other == .max ? .max : self + other
    }
}
