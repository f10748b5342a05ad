import Wire

/// A small seeded generator, so that a failure can be told again.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension JSONTree {
    /// Any value, at most this many levels deep.
    static func random(_ numbers: inout SeededNumbers, deepest: Int) -> JSONTree {
        switch Int.random(in: 0..<(deepest > 0 ? 7 : 4), using: &numbers) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &numbers))
        case 2: return .integer(randomInteger(&numbers))
        case 3: return .text(randomText(&numbers))
        case 4:
            return .list(
                (0..<Int.random(in: 0...4, using: &numbers)).map { _ in
                    random(&numbers, deepest: deepest - 1)
                })
        default:
            var fields: [String: JSONTree] = [:]
            for _ in 0..<Int.random(in: 0...5, using: &numbers) {
                fields[randomText(&numbers)] = random(&numbers, deepest: deepest - 1)
            }
            return .object(fields)
        }
    }

    private static func randomInteger(_ numbers: inout SeededNumbers) -> Int64 {
        let edges: [Int64] = [0, 1, -1, .max, .min]
        return Bool.random(using: &numbers)
            ? Int64.random(in: .min ... .max, using: &numbers)
            : edges[Int.random(in: 0..<edges.count, using: &numbers)]
    }

    private static let scalars = Array(
        "abz09-_ /\\\"\n\r\t\0\u{1}\u{1F}\u{7F}éü中辣\u{FFFD}🌶𠮷".unicodeScalars)

    private static func randomText(_ numbers: inout SeededNumbers) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...8, using: &numbers) {
            text.unicodeScalars.append(
                scalars[Int.random(in: 0..<scalars.count, using: &numbers)])
        }
        return text
    }
}
