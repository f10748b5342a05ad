import Amounts
import HouseRules
import Menus
import Testing
import Vocabulary

/// What the menus that come with the product offer: safe to eat, and sensible to order.
struct OfferTests {
    /// What the choices of a group may bring to any dish that offers it.
    private static let brought: [String: [ModifierGroupID: Set<Allergen>]] = [
        "bistro": [
            "sauce": [.eggs, .milk, .celery, .sulphites], "potato": [.milk, .mustard, .sulphites],
            "extra": [.eggs, .milk, .mustard], "bread": [.gluten], "milk": [.milk, .gluten],
            "scoop": [.milk, .eggs],
        ],
        "gasthaus": [
            "side": [.gluten, .eggs, .milk, .mustard, .sulphites],
            "sauce": [.gluten, .milk, .celery],
            "dressing": [.mustard, .celery, .milk, .sulphites],
            "extra": [.gluten, .eggs, .milk, .celery, .mustard, .sulphites],
            "bread": [.gluten], "milk": [.milk, .gluten], "ice-cream": [.milk, .eggs, .nuts],
        ],
        "sichuan": [
            "noodle-extras": [.eggs, .soy, .gluten, .celery], "stew-extras": [.soy],
            "rice": [.gluten, .eggs],
            "fish-cooking": [.soy, .gluten, .eggs, .mustard, .sulphites],
            "crayfish-cooking": [.soy, .gluten],
        ],
    ]

    @Test(arguments: ShippedHouse.names)
    func `what a choice may bring is among the allergens of its dish`(name: String) throws {
        let menu = try ShippedHouse(name).menu
        let brought = try #require(Self.brought[name])
        #expect(Set(menu.groups.map(\.id)).isSuperset(of: brought.keys))
        for item in menu.items {
            for group in item.groups {
                let missing = brought[group, default: []].subtracting(item.allergens)
                #expect(missing.isEmpty, "\(item.id) offers \(group)")
            }
        }
    }

    @Test(arguments: ShippedHouse.names)
    func `a set costs less than its dishes do alone`(name: String) throws {
        let menu = try ShippedHouse(name).menu
        let index = MenuIndex(menu)
        for set in menu.combos {
            let alone = try set.groups.flatMap { group in
                // Its usual dishes; else the dearest that nothing is added for.
                let plain = try group.choices.filter { $0.surcharge == .zero }
                    .map { try price(of: $0, index) }.max()
                return group.usual.isEmpty
                    ? [Money](repeating: try #require(plain), count: group.choose)
                    : try group.usual.map { try price(of: $0, index) }
            }.sum()
            #expect(set.price < alone, "\(set.id): \(alone)")
        }
    }

    /// What a choice of a set costs alone.
    private func price(of choice: ComboChoice, _ index: MenuIndex) throws -> Money {
        let pricing = try #require(index.item(choice.item)).pricing
        let size = pricing.sizes.first { $0.id == choice.size } ?? pricing.sizes.first
        let price = if case .portion(let price) = pricing { price } else { size?.price }
        return try #require(price).times(Quantity(thousandths: 1000 * Int64(choice.portions)))
    }

    @Test(arguments: [("bistro", "076", "scoop"), ("gasthaus", "085", "ice-cream")])
    func `every scoop of ice cream has one flavour, whatever the others have`(
        house: String, dish: ItemID, group: ModifierGroupID
    ) throws {
        let menu = try ShippedHouse(house).menu
        let scoop = try #require(menu.items.first { $0.id == dish })
        #expect(scoop.price != nil)
        #expect(scoop.groups == [group])
        let flavours = try #require(menu.groups.first { $0.id == group })
        #expect((flavours.minimum, flavours.maximum) == (1, 1))
    }

    @Test func `oysters are counted one by one`() throws {
        let menu = try ShippedHouse("bistro").menu
        let oysters = try #require(menu.items.first { $0.id == "007" })
        #expect(oysters.pricing.sizes.map(\.portions.thousandths) == [1000, 6000, 12_000])
        #expect(oysters.portionsPerDay == Quantity(thousandths: 144_000))
    }
}
