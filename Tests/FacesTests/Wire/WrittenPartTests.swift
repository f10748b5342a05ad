import Foundation
import HouseRules
import Kitchen
import Testing
import Wire

/// What is written once and used again is what would have been written anew.
struct WrittenPartTests {
    private static let dockets = [
        WireHouse.work, WireHouse.void, WireHouse.moved, KindsHouse.docket,
    ]

    @Test(arguments: dockets)
    func `the state of a written docket is the state of the docket`(_ docket: Docket) throws {
        let part = Canonical.part(docket)
        for sequence in [0, 21, Int64.max] {
            let state = DocketState(docket, sequence: sequence)
            let bytes = Canonical.bytes(WrittenDocketState(part, sequence: sequence))
            #expect(bytes == Canonical.bytes(state))
            #expect(try Canonical.value(parsing: bytes, strict: true) == state)
        }
    }

    @Test(arguments: GoldenSamples.all)
    func `a message has the same bytes with a tree and without`(_ sample: GoldenSample) throws {
        #expect(sample.writtenByTree == sample.written)
        #expect(try JSONTree(parsing: sample.written).canonicalBytes == sample.written)
    }

    @Test func `a part stands in lists, fields and trees as what it was written from`() {
        let part = Canonical.part([1, 2])
        #expect(Canonical.bytes([part, part]) == Array("[[1,2],[1,2]]".utf8))
        #expect(Canonical.tree(["x": part])["x"] == .list([.integer(1), .integer(2)]))
    }

    @Test func `a part is written by this house's JSON alone`() throws {
        let part = Canonical.part(1)
        #expect(throws: EncodingError.self) { try JSONEncoder().encode([part]) }
    }
}
