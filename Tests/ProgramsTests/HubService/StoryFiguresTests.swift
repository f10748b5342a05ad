import Amounts
import HouseRules
import HubService
import Testing
import Vocabulary
import Wire

/// Figures of a story that are no amounts.
struct StoryFiguresTests {
    /// The tiny house with 5.5 % on food, in a country that writes it with a comma.
    private func config() throws -> HouseConfig {
        let name = LocalizedText([.english: "Food", .chineseSimplified: "菜"])
        let food = TaxClass(id: "food", names: name, rate: Rate(basisPoints: 550))
        guard case .object(var fields) = Canonical.tree(HubHouse.config()) else {
            return HubHouse.config()
        }
        fields["currency"] = Canonical.tree(
            Currency(
                code: "EUR", minorDigits: 2, symbol: "€", decimalSign: .comma,
                symbolStands: .after))
        guard case .list(let classes) = fields["tax_classes"] else { return HubHouse.config() }
        fields["tax_classes"] = .list([Canonical.tree(food)] + classes.dropFirst())
        return try Canonical.value(
            parsing: JSONTree.object(fields).canonicalBytes, strict: true)
    }

    @Test func `a rate of tax has the decimal sign of the house`() throws {
        let bench = try HubBench(try config())
        try bench.tell(.seat(1, at: "t1"), .round(1, [.mapo(11)]), from: 1)
        let story = try StoryDesk(store: bench.store).tell(
            StoryRequest(check: "1", day: nil, language: .english, isJSON: false))
        #expect(story.contains { $0.hasSuffix("Incl. tax 5,5%  4,95") }, "\(story)")
    }
}
