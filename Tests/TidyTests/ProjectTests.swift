import Testing

/// The tidy rules, held against every file of the project.
struct ProjectTests {
    @Test(arguments: Tidy.rules)
    func `every Swift file keeps the rule`(rule: Tidy.Rule) throws {
        let findings = try ProjectTree.swiftFiles.get().flatMap(rule.look)
        for finding in findings { Issue.record("\(finding)") }
        #expect(findings.count == 0)
    }

    @Test func `every file stands in the folder of a known target`() throws {
        let findings = Tidy.misplaced(try ProjectTree().files())
        for finding in findings { Issue.record("\(finding)") }
        #expect(findings.count == 0)
    }

    @Test func `the top level holds nothing but the agreed entries`() throws {
        let findings = Tidy.strangers(try ProjectTree().topLevel())
        for finding in findings { Issue.record("\(finding)") }
        #expect(findings.count == 0)
    }

    @Test func `the rules see the manifest, the sources and the tests`() throws {
        let paths = try ProjectTree.swiftFiles.get().map(\.path)
        #expect(paths.contains("Package.swift"))
        #expect(paths.contains("Tests/TidyTests/ProjectTests.swift"))
        #expect(paths.contains { $0.hasPrefix("Sources/") })
    }
}
