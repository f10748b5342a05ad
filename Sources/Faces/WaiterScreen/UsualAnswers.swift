import Vocabulary
import Wire
import Wording

/// Answers that are usual enough to be chosen by a digit: shown in the waiter's language, printed
/// in the house's.
enum UsualAnswers: CaseIterable {
    case voidReasons, compReasons, allergies, notes

    /// What they are called on the screens of a language, at most nine.
    func texts(_ words: ScreenWords) -> [String] {
        switch self {
        case .voidReasons: words.voidReasons
        case .compReasons: words.compReasons
        case .allergies: words.allergies
        case .notes: words.notes
        }
    }

    /// Such an answer as it stands on paper: in the languages of the paper, as all words there are.
    ///
    /// - Parameter languages: The house's, the first one first.
    func printed(_ place: Int, in languages: [Language]) -> String {
        var texts: [String] = []
        for language in languages.prefix(2) {
            let text = self.texts(language.words.screen)[place]
            if !texts.contains(text) { texts.append(text) }
        }
        return texts.joined(separator: " / ")
    }
}

extension Desk {
    /// An answer as it goes to the house: what was chosen in the languages of its paper, what was
    /// typed as it was typed.
    func asPrinted(_ answer: AskScene.Answer) -> String {
        guard let chosen = answer.chosen else { return answer.text }
        return chosen.of.printed(chosen.place, in: plan?.languages ?? [language])
    }

    /// What stands on paper for the usual answers, and what this waiter calls them.
    static func readings(_ paper: [Language], _ words: ScreenWords) -> [String: String] {
        var readings: [String: String] = [:]
        for list in UsualAnswers.allCases {
            for (place, text) in list.texts(words).enumerated() {
                readings[list.printed(place, in: paper)] = text
            }
        }
        return readings
    }

    /// A note as this waiter reads it: usual answers in the waiter's language, also where the
    /// table's stands behind a dish's own.
    func read(_ note: Note) -> String {
        if let text = readings[note.text] { return text }
        return note.text.split(separator: "; ", omittingEmptySubsequences: false)
            .map { readings[String($0)] ?? String($0) }.joined(separator: "; ")
    }
}
