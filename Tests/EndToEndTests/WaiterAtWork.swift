import HouseTesting
import Vocabulary
import Wording

/// Somebody who works at a waiter's terminal: keys go in, and what they come to is waited for on
/// the screen.
struct WaiterAtWork {
    let terminal: TmuxTerminal
    /// The language of the screens.
    let words: ScreenWords
    /// The command that starts the program.
    let command: String

    /// Signs somebody in at a terminal of this size, and takes this language there.
    init(
        _ command: String, _ staff: String, reading own: Language, then language: Language,
        rows: Int = 24, columns: Int = 80
    ) async throws {
        terminal = try await TmuxTerminal(rows: rows, columns: columns)
        words = language.words.screen
        self.command = command
        try await terminal.run("clear; \(command); echo it ended with $?")
        try await terminal.shows("Anna Zhao")
        try await type("\(staff)⏎", until: "PIN")
        try await type("\(TestHouse.pin)⏎", until: own.words.screen.ask(.table) + ":")
        try await terminal.shows(own.words.screen.link.hub)
        guard let place = Self.languages.firstIndex(of: language), language != own else { return }
        try await type(" l\(place + 1)", until: words.link.hub)
    }

    /// As the screen lists them.
    private static let languages: [Language] = [
        .chineseSimplified, .chineseTraditional, .english, .swedish, .german,
    ]

    /// Types text; `⏎` is Enter, `⇥` Tab, `⎋` Esc, `⌦` Delete.
    func type(_ text: String) async throws {
        for character in text {
            switch character {
            case "⏎": try await terminal.press("Enter")
            case "⇥": try await terminal.press("Tab")
            case "⎋": try await terminal.press("Escape")
            case "⌦": try await terminal.press("DC")
            default: try await terminal.type(String(character))
            }
        }
    }

    /// Types, and waits for what it comes to. Esc stands at the end: a letter that comes at once
    /// after it would be another key.
    func type(
        _ text: String, until wanted: String, within patience: Duration = .seconds(20)
    ) async throws {
        try await type(text)
        try await terminal.shows(wanted, within: patience)
    }
}
