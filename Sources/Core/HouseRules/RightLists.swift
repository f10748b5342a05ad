/// What each role may do, each list in the one order that equal lists are written in.
struct RightLists: Hashable, Sendable {
    let lists: [Role: [Right]]

    init(_ rights: [Role: Set<Right>]) {
        lists = rights.mapValues(Self.inOrder)
    }

    private static func inOrder(_ rights: Set<Right>) -> [Right] {
        rights.sorted { $0.rawValue < $1.rawValue }
    }
}

extension RightLists: Codable {
    init(from decoder: any Decoder) throws {
        lists = try [Role: [Right]](from: decoder)
        guard lists.values.allSatisfy({ $0 == Self.inOrder(Set($0)) }) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "write each right once, in the order of their names"))
        }
    }

    func encode(to encoder: any Encoder) throws {
        try lists.encode(to: encoder)
    }
}
