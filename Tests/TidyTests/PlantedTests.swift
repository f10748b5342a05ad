import Testing

/// Each rule against a small text that breaks it, so that no rule can pass by seeing nothing.
struct PlantedTests {
    static let check = "Sources/Core/Checks/Check.swift"
    static let room = "Tests/CoreTests/Checks/CheckTests.swift"

    private func file(_ text: String, at path: String = check) -> SourceFile {
        SourceFile(path: path, text: text)
    }

    private func lines(_ findings: [Finding]) -> [Int] { findings.map(\.line) }

    @Test(arguments: [
        ("Core/Checks", "Foundation"), ("Core/Checks", "FoundationEssentials"),
        ("Core/Checks", "Glibc"), ("Core/Checks", "Kitchen"), ("Core/Checks", "HouseRules"),
        ("Core/Amounts", "Checks"), ("Core/HouseRules", "Wire"), ("Core/HouseRules", "Dispatch"),
        ("Faces/Paper", "Foundation"), ("Faces/Paper", "Glibc"), ("Faces/Wire", "HouseStore"),
        ("Edges/HouseStore", "TerminalStore"), ("Edges/HouseStore", "CMosquitto"),
        ("Edges/HouseWeb", "HubService"), ("Edges/HouseWeb", "HouseTesting"),
        ("Edges/BrokerLink", "CNcursesW"), ("Programs/HubService", "HouseTesting"),
        ("Testing/HouseTesting", "Testing"), ("Testing/HouseTesting", "XCTest"),
        ("Testing/HouseTesting", "comanda"), ("Programs/comanda", "Testing"),
    ])
    func `an import against the floors is found`(target: String, module: String) {
        let planted = file("// why\n\nimport \(module)\n", at: "Sources/\(target)/A.swift")
        #expect(lines(Tidy.imports(planted)) == [3])
    }

    @Test(arguments: [
        ("Core/Checks", "Amounts"), ("Core/Menus", "Vocabulary"), ("Core/HouseRules", "Kitchen"),
        ("Faces/Paper", "Wording"), ("Faces/Wire", "FoundationEssentials"),
        ("Faces/EscPos", "Glibc"), ("Edges/BrokerLink", "CMosquitto"),
        ("Edges/CursesTerminal", "CNcursesW"), ("Edges/HouseStore", "GRDB"),
        ("Edges/HouseStore", "HouseRules"), ("Programs/HubService", "HouseStore"),
        ("Programs/comanda", "HouseTesting"), ("Testing/HouseTesting", "HubService"),
        ("Testing/HouseTesting", "TerminalService"),
    ])
    func `an import along the floors is left alone`(target: String, module: String) {
        let planted = file("import \(module)\n", at: "Sources/\(target)/A.swift")
        #expect(Tidy.imports(planted).isEmpty)
    }

    @Test(arguments: [
        "public import Foundation", "@preconcurrency import Foundation",
        "import struct Foundation.Date",
        "@_exported public import Foundation", "import Amounts; import Foundation",
        "import Foundation.NSDate", "#if os(Linux)\nimport Foundation\n#endif",
    ])
    func `an import is found however it is written`(text: String) {
        #expect(Tidy.imports(file(text)).count == 1)
    }

    @Test func `a file of 401 lines is found and one of 400 is not`() {
        let line = "let a = 1\n"
        #expect(lines(Tidy.longFiles(file(String(repeating: line, count: 401)))) == [401])
        #expect(Tidy.longFiles(file(String(repeating: line, count: 400))).isEmpty)
    }

    @Test(arguments: ["func a() {", "init(_ a: () -> Void = {}) {", "var a: Int {", "deinit {"])
    func `a body of 71 lines is found and one of 70 is not`(opening: String) {
        func text(_ inner: Int) -> String {
            let lines = String(repeating: "b(\"}\") // }\n", count: inner)
            return "struct A {\n\(opening)\n\(lines)}\n}\n"
        }
        #expect(lines(Tidy.longFunctions(file(text(69)))) == [2])
        #expect(Tidy.longFunctions(file(text(68))).isEmpty)
    }

    @Test func `a requirement without a body borrows none from below`() {
        let long = String(repeating: "let a = 1\n", count: 90)
        let text = "protocol A {\nfunc a() -> Int\n}\nstruct B {\n\(long)}\n"
        #expect(Tidy.longFunctions(file(text)).isEmpty)
    }

    @Test func `a line of 101 columns is found and one of 100 hanzi is not`() {
        let text = String(repeating: "a", count: 101) + "\n" + String(repeating: "面", count: 100)
        #expect(lines(Tidy.wideLines(file(text))) == [1])
    }

    @Test(arguments: [
        "PrinterManager", "ManagerOfTables", "StringUtils", "MenuUtil", "DocketHelper", "Common",
        "Ticket", "Order", "`Order`",
    ])
    func `a vague or foreign type name is found`(name: String) {
        for kind in ["struct", "final class", "public enum", "actor", "protocol"] {
            #expect(lines(Tidy.vagueTypeNames(file("\n\(kind) \(name) {}"))) == [2])
        }
        #expect(Tidy.vagueTypeNames(file("typealias \(name) = Check")).count == 1)
    }

    @Test(arguments: ["OrderedLines", "Utilisation", "Commonwealth", "CheckLine", "TicketPrinter"])
    func `a type name that only resembles a banned one is left alone`(name: String) {
        #expect(Tidy.vagueTypeNames(file("struct \(name) {}")).isEmpty)
    }

    @Test(arguments: [
        "let a: Double", "var a = [Float]()", "let a = 0.5", "let a = 1e3", "let a = \"\\(0.5)\"",
    ])
    func `floating point in Core is found`(text: String) {
        #expect(lines(Tidy.floatingPoint(file("\n" + text))) == [2])
    }

    @Test(arguments: ["// a Double", "/* 0.5 */", "\"Double 0.5\"", "a.0.1", "0...5", "0x1e5"])
    func `what only looks like floating point is left alone`(text: String) {
        #expect(Tidy.floatingPoint(file("let a = b\n" + text)).isEmpty)
    }

    @Test func `floating point above Core is left alone`() {
        let planted = file("let a: Double", at: "Sources/Edges/HouseStore/A.swift")
        #expect(Tidy.floatingPoint(planted).isEmpty)
    }

    @Test(arguments: ["let a = try! b()", "let a = b as! C", "\"\\(try! b())\""])
    func `a forced try or cast is found`(text: String) {
        #expect(lines(Tidy.forced(file("\n\n" + text))) == [3])
        #expect(Tidy.forced(file(text, at: Self.room)).isEmpty)
    }

    @Test(arguments: [
        "// try! never", "try !a()", "let a = try? b()", "let a = b as? C", "\"as! C\"",
    ])
    func `what forces nothing is left alone`(text: String) {
        #expect(Tidy.forced(file(text)).isEmpty)
    }

    @Test(arguments: ["TODO", "FIXME", "XXX", "HACK"])
    func `an unfinished mark is found`(mark: String) {
        for text in ["a // \(mark): later", "/* a\n\(mark) */", "/// \(mark)", "a(\(mark))"] {
            #expect(Tidy.unfinished(file(text)).count == 1)
        }
        #expect(lines(Tidy.unfinished(file("/* a\n\n\(mark)\n*/"))) == [3])
        #expect(Tidy.unfinished(file("let a = \"\(mark)\"")).isEmpty)
    }

    @Test(arguments: ["Task.sleep", "sleep", "usleep", "clock.sleep"])
    func `a sleep in a test is found`(call: String) {
        let text = "\n\(call)" + "(1)"
        #expect(lines(Tidy.sleeping(file(text, at: Self.room))) == [2])
        #expect(Tidy.sleeping(file(text)).isEmpty)
    }

    @Test(arguments: [
        "public func a()", "public struct A {}", "// plain\npublic var a: Int",
        "/// Far above.\n\npublic let a = 1", "@inlinable\npublic init()",
        "static public let a = 1",
        "public private(set) var a: Int", "@frozen public enum A {}", "open class A {}",
        "/// Documented.\npublic extension A {}",
    ])
    func `an undocumented public declaration is found`(text: String) {
        for floor in ["Core/Checks", "Faces/Paper"] {
            let planted = file(text, at: "Sources/\(floor)/A.swift")
            #expect(Tidy.undocumented(planted).count == 1)
        }
    }

    @Test(arguments: [
        "/// One line.\npublic func a()",
        "/// Said.\n@inlinable\n@available(*, noasync)\npublic init()",
        "public import Amounts", "func a()", "let a = \"public func a()\"", "case open(a)",
        "var a = Voice.open\nvar b = 1",
        "/** Said. */\npublic let a = 1",
    ])
    func `what is documented or not public is left alone`(text: String) {
        #expect(Tidy.undocumented(file(text)).isEmpty)
    }

    @Test func `public declarations of the upper floors may go without`() {
        let planted = file("public func a()", at: "Sources/Edges/HouseStore/A.swift")
        #expect(Tidy.undocumented(planted).isEmpty)
    }

    @Test(arguments: [
        "Sources/A.swift", "Sources/Core/A.swift", "Sources/Cellar/Checks/A.swift",
        "Sources/Core/Wire/A.swift", "Sources/Edges/Tables/a.h", "Tests/A.swift",
        "Tests/OtherTests/A.swift",
    ])
    func `a file outside every known folder is found`(path: String) {
        #expect(Tidy.misplaced([path]).map(\.path) == [path])
    }

    @Test func `a file inside a known folder is left alone`() {
        let paths = [
            Self.check, Self.room, "Sources/Edges/CMosquitto/include/a.h",
            "Sources/Testing/HouseTesting/Deep/A.swift",
        ]
        #expect(Tidy.misplaced(paths).isEmpty)
    }

    @Test func `a stranger at the top level is found`() {
        let entries = [".build", ".git", "Package.resolved", "Package.swift", "notes", "README.md"]
        #expect(Tidy.strangers(entries).map(\.path) == ["notes"])
    }

    @Test func `a finding names the file, the line and what to do`() {
        let planted = file("\nimport Kitchen")
        let told = Tidy.imports(planted).map(\.description)
        let advice = "rooms never import each other; let HouseRules translate to Kitchen"
        #expect(told == ["Sources/Core/Checks/Check.swift:2: import Kitchen: \(advice)"])
    }
}
