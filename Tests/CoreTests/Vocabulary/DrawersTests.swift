import Foundation
import Testing
import Vocabulary

/// A dictionary in drawers is a value like any dictionary.
struct DrawersTests {
    private static func filled(_ numbers: some Sequence<Int>) -> Drawers<Int, [String]> {
        var drawers = Drawers<Int, [String]>()
        for number in numbers { drawers[number] = ["\(number)"] }
        return drawers
    }

    /// What it holds, told by going through it.
    private static func content(_ drawers: Drawers<Int, [String]>) -> [Int: [String]] {
        Dictionary(uniqueKeysWithValues: drawers.map { ($0.key, $0.value) })
    }

    @Test func `new drawers are empty, and take nothing out of themselves`() {
        var drawers = Drawers<Int, [String]>()
        #expect(drawers.isEmpty && drawers.count == 0)
        #expect(drawers.keys == [] && drawers.values == [])
        #expect(drawers[1] == nil)
        drawers[1] = nil
        #expect(drawers == [:])
    }

    @Test func `a value stands under its key until it is taken out`() {
        var drawers: Drawers<Int, [String]> = [1: ["a"], 2: ["b"]]
        #expect(drawers[1] == ["a"])
        drawers[1]?.append("c")
        #expect(drawers[1] == ["a", "c"])
        drawers[1] = ["d"]
        #expect(drawers.count == 2)
        drawers[1] = nil
        #expect(drawers[1] == nil && drawers[2] == ["b"])
        #expect(drawers.count == 1 && !drawers.isEmpty)
        drawers[2] = nil
        #expect(drawers.isEmpty)
    }

    @Test(arguments: 0..<200)
    func `a copy never sees what is done to the other`(_ place: Int) {
        let before = Self.content(Self.filled(0..<200))
        let original = Self.filled(0..<200)
        var (changed, emptied, grown) = (original, original, original)
        changed[place]?.append("more")
        emptied[place] = nil
        grown[1000 + place] = ["new"]
        #expect(Self.content(original) == before)
        #expect(
            Self.content(changed) == before.merging([place: ["\(place)", "more"]]) { $1 })
        #expect(Self.content(emptied) == before.filter { $0.key != place })
        #expect(Self.content(grown) == before.merging([1000 + place: ["new"]]) { $1 })
    }

    @Test func `a copy stands as it was while the first one is changed`() {
        var first = Self.filled(0..<100)
        let copy = first
        for number in 0..<100 { first[number] = number.isMultiple(of: 2) ? nil : ["other"] }
        #expect(copy == Self.filled(0..<100))
        #expect(first.count == 50)
    }

    @Test func `two are equal when they hold the same, however it came there`() {
        let forwards = Self.filled(0..<500)
        var backwards = Self.filled((0..<600).reversed())
        #expect(forwards != backwards)
        for number in 500..<600 { backwards[number] = nil }
        #expect(forwards == backwards)
        #expect(forwards.hashValue == backwards.hashValue)
        backwards[7]?[0] = "other"
        #expect(forwards != backwards)
    }

    @Test func `going through it meets everything once, keys and values in step`() {
        let drawers = Self.filled(0..<1000)
        #expect(drawers.keys.sorted() == Array(0..<1000))
        #expect(zip(drawers.keys, drawers.values).allSatisfy { $1 == ["\($0)"] })
        #expect(drawers.map(\.key) == drawers.keys)
        #expect(drawers.map(\.value) == drawers.values)
        #expect(drawers.count == 1000)
    }

    @Test func `keys that chance puts into one drawer are kept apart`() {
        var drawers = Drawers<Alike, Int>()
        for number in 0..<100 { drawers[Alike(number: number)] = number }
        #expect(drawers.count == 100)
        #expect((0..<100).allSatisfy { drawers[Alike(number: $0)] == $0 })
        drawers[Alike(number: 50)] = nil
        #expect(drawers.keys.map(\.number).sorted() == (0..<100).filter { $0 != 50 })
        for number in 1..<100 { drawers[Alike(number: number)] = nil }
        #expect(drawers.keys.map(\.number) == [0])
        drawers[Alike(number: 0)] = nil
        #expect(drawers.isEmpty && drawers.pairs.isEmpty)
    }

    @Test func `drawers that were emptied hold nothing, and take things again`() {
        var drawers = Self.filled(0..<5000)
        for number in 0..<5000 { drawers[number] = nil }
        #expect(drawers == [:] && drawers.pairs.isEmpty)
        for number in 0..<50 { drawers[number] = ["\(number)"] }
        #expect(drawers == Self.filled(0..<50))
    }

    @Test func `it is written and read as a dictionary`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let drawers = Self.filled(0..<100)
        let json = try encoder.encode(drawers)
        #expect(try json == encoder.encode(Self.content(drawers)))
        #expect(try JSONDecoder().decode(Drawers<Int, [String]>.self, from: json) == drawers)
        #expect(try encoder.encode(Drawers<String, Int>()) == Data("{}".utf8))
    }

    @Test func `a key that stands twice in a literal is a bug`() async {
        await #expect(processExitsWith: .failure) {
            let drawers: Drawers<Int, Int> = [1: 1, 1: 2]
            _ = drawers.count
        }
    }
}

/// Things that all have one hash.
private struct Alike: Hashable, Sendable {
    let number: Int

    func hash(into hasher: inout Hasher) {}
}
