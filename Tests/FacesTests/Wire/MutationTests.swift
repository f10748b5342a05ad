import HouseRules
import Testing
import Wire

/// Golden messages with a few bytes wrong, as a bad cable or a bad program would send them.
struct MutationTests {
    @Test(arguments: GoldenSamples.all)
    func `a damaged message is read or refused, and nothing worse`(_ sample: GoldenSample) throws {
        let golden = try GoldenFiles.bytes(sample)
        var numbers = SeededNumbers(seed: UInt64(golden.count))
        var refused = 0
        for _ in 0..<80 {
            let damaged = Self.damaged(golden, &numbers)
            guard let tree = try? JSONTree(parsing: damaged) else {
                refused += 1
                continue
            }
            #expect(try JSONTree(parsing: tree.canonicalBytes) == tree)
            let isSame = (try? sample.isRead(damaged)) ?? false
            #expect(!isSame || tree.canonicalBytes == golden, "two ways to write one value")
        }
        #expect(refused > 0)
    }

    @Test(arguments: GoldenSamples.commands)
    func `a damaged command is read or refused with a fault`(_ sample: GoldenSample) throws {
        let golden = try GoldenFiles.bytes(sample)
        let envelope = WireHouse.envelope.bytes
        let body = try #require(envelope.firstRange(of: WireHouse.envelope.body.bytes))
        var numbers = SeededNumbers(seed: UInt64(golden.count) << 32)
        var unread = 0
        for _ in 0..<80 {
            let damaged = Self.damaged(golden, &numbers)
            let message = envelope[..<body.lowerBound] + damaged + envelope[body.upperBound...]
            do {
                let read = try CommandEnvelope(parsing: Array(message))
                #expect(read.seq == 7)
                if case .failure(let fault) = read.command {
                    unread += 1
                    #expect(!fault.coded.code.isEmpty)
                }
            } catch {
                unread += 1
                #expect(error.coded.code == "malformed")
            }
        }
        #expect(unread > 0)
    }

    /// One to three changes: a byte, a bit, a piece lost, doubled or moved, a telling byte put in.
    static func damaged(_ bytes: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...3, using: &numbers) where !bytes.isEmpty {
            let at = Int.random(in: 0..<bytes.count, using: &numbers)
            let end = min(bytes.count, at + Int.random(in: 1...12, using: &numbers))
            switch Int.random(in: 0..<7, using: &numbers) {
            case 0: bytes[at] = UInt8.random(in: 0...255, using: &numbers)
            case 1: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
            case 2: bytes.removeSubrange(at..<end)
            case 3: bytes.insert(contentsOf: bytes[at..<end], at: at)
            case 4: bytes.removeSubrange(at...)
            case 5: bytes.insert(telling[at % telling.count], at: at)
            default: bytes.insert(contentsOf: Array("99999999999".utf8), at: at)
            }
        }
        return bytes
    }

    private static let telling = Array("\"\\{}[],:0-.eE\0\u{7F}".utf8)
}
