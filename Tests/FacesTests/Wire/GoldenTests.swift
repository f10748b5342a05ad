import Menus
import Testing
import Wire

struct GoldenTests {
    @Test(arguments: GoldenSamples.all)
    func `a message is written exactly as its golden file`(_ sample: GoldenSample) throws {
        let golden = try GoldenFiles.bytes(sample)
        #expect(
            String(decoding: sample.written, as: UTF8.self)
                == String(decoding: golden, as: UTF8.self))
        #expect(sample.written == golden)
    }

    @Test(arguments: GoldenSamples.all)
    func `a golden file is read as the very value it was written from`(
        _ sample: GoldenSample
    ) throws {
        #expect(try sample.isRead(GoldenFiles.bytes(sample)))
    }

    @Test func `every golden file has a value and every value a golden file`() throws {
        #expect(try GoldenFiles.names() == Set(GoldenSamples.all.map { "\($0).json" }))
    }

    @Test func `nobody adds a kind without a golden file`() throws {
        let golden = Dictionary(grouping: GoldenSamples.all, by: \.folder)
        let kinds = try WireSource.kinds()
        #expect(Set(kinds.keys) == Set(WireSource.folders.keys))
        for (type, written) in kinds {
            let samples = golden[try #require(WireSource.folders[type])] ?? []
            #expect(Set(try samples.compactMap(kind)) == written, "the kinds of \(type)")
        }
    }

    @Test func `a golden file is named after its kind`() throws {
        let folders = Set(WireSource.folders.values)
        for sample in GoldenSamples.all where folders.contains(sample.folder) {
            #expect(try kind(of: sample) ?? "nothing" == sample.name)
        }
    }

    /// The kind of a golden message; in queries and answers it stands one level down.
    private func kind(of sample: GoldenSample) throws -> String? {
        let tree = try JSONTree(parsing: GoldenFiles.bytes(sample))
        return (tree["query"] ?? tree["answer"] ?? tree)["kind"]?.text
    }
}

struct ToleranceTests {
    @Test func `a reader of state ignores what it does not know, a reader of commands refuses it`()
        throws
    {
        let bytes = Array(#"{"drafts":{},"mood":"calm","online":true,"v":1}"#.utf8)
        let read = try Canonical.value(Presence.self, parsing: bytes, strict: false)
        #expect(read == Presence(online: true))
        let fault = #expect(throws: FieldFault.self) {
            try Canonical.value(Presence.self, parsing: bytes, strict: true)
        }
        #expect(fault?.field == "mood")
        #expect(fault?.problem == .unknown)
    }

    @Test func `a name in a language of tomorrow is read openly without it, strictly not at all`()
        throws
    {
        let bytes = Array(#"{"id":"tofu","names":{"en":"Tofu","xx":"?","zh-Hans":"豆腐"}}"#.utf8)
        #expect(
            try Canonical.value(MenuCategory.self, parsing: bytes, strict: false)
                == WireHouse.tofus)
        let fault = #expect(throws: FieldFault.self) {
            try Canonical.value(MenuCategory.self, parsing: bytes, strict: true)
        }
        #expect(fault?.field == "names.xx")
        #expect(fault?.problem == .unknown)
    }

    @Test func `what is not there is left out and null is read as not there`() throws {
        let nothing = Answer(id: nil, page: 1, pages: 0, answer: nil)
        #expect(Canonical.bytes(nothing) == Array(#"{"page":1,"pages":0,"v":1}"#.utf8))
        let withNull = Array(#"{"answer":null,"id":null,"page":1,"pages":0,"v":1}"#.utf8)
        #expect(try Canonical.value(Answer.self, parsing: withNull, strict: true) == nothing)
    }

    @Test func `the first unknown field in the order of paths is named`() throws {
        let bytes = Array(#"{"v":1,"online":true,"drafts":{},"zeal":1,"mood":2}"#.utf8)
        let fault = #expect(throws: FieldFault.self) {
            try Canonical.value(Presence.self, parsing: bytes, strict: true)
        }
        #expect(fault?.field == "mood")
    }
}
