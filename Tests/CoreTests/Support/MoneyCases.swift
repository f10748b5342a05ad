import Foundation
import Testing

/// The cases of `Fixtures/money-cases.json` that today's rules of Core answer.
///
/// The others speak of promotions, service charge, vouchers, refunds, ledgers and adapters.
enum CarriedCase: String, CaseIterable {
    case split01 = "split-01"
    case split02 = "split-02"
    case split03 = "split-03"
    case split04 = "split-04"
    case split06 = "split-06"
    case disc01 = "disc-01"
    case disc02 = "disc-02"
    case disc03 = "disc-03"
    case disc04 = "disc-04"
    case tax01 = "tax-01"
    case tax02 = "tax-02"
    case tax04 = "tax-04"
    case tax05 = "tax-05"
    case tax08 = "tax-08"
    case tax09 = "tax-09"
    case svc02 = "svc-02"
    case cash01 = "cash-01"
    case cash02 = "cash-02"
    case cash05 = "cash-05"
    case cash06 = "cash-06"
}

/// One case: what goes in and what must come out.
struct MoneyCase<Inputs: Decodable, Expected: Decodable>: Decodable {
    let id: String
    let inputs: Inputs
    let expected: Expected

    /// Reads a case from the file.
    init(_ carried: CarriedCase) throws {
        let found = try MoneyCases.objects().first { $0["id"] as? String == carried.rawValue }
        let object = try #require(found, "\(carried.rawValue) is not in the file")
        let data = try JSONSerialization.data(withJSONObject: object)
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        self = try decoder.decode(Self.self, from: data)
    }
}

/// The file of money cases.
enum MoneyCases {
    static func ids() throws -> [String] {
        try objects().compactMap { $0["id"] as? String }
    }

    static func objects() throws -> [[String: Any]] {
        try #require(try file()["cases"] as? [[String: Any]])
    }

    static func file() throws -> [String: Any] {
        let url = try #require(
            Bundle.module.url(
                forResource: "money-cases", withExtension: "json", subdirectory: "Fixtures"))
        let content = try JSONSerialization.jsonObject(with: Data(contentsOf: url))
        return try #require(content as? [String: Any])
    }
}
