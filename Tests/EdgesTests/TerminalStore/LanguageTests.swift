import Testing
import Vocabulary

@testable import TerminalStore

struct LanguageTests {
    private let folder = TerminalFolder()

    @Test func `the language that somebody chose is there after the program was killed`() throws {
        let store = try folder.open()
        #expect(try store.languages() == [:])
        try store.keep(language: .english, of: "mei")
        try store.keep(language: .swedish, of: "li")
        try store.keep(language: .chineseTraditional, of: "mei")
        let left = try folder.crashed()
        #expect(try left.open().languages() == ["mei": .chineseTraditional, "li": .swedish])
    }
}
