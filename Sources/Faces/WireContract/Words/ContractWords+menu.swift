extension ContractWords {
    /// What can be ordered.
    static let menu: [String: String] = [
        "answer.menu.menu": "The menu's hash.",
        "answer.menu.category": "The category.",
        "answer.menu.items": "Its dishes, in the order they are shown.",
        "answer.menu.groups": "The modifier groups that these dishes ask for.",
        "answer.menu.combos":
            "Its set meals; left out when it has none. Their dishes may stand on other pages.",

        "MenuCategory": "A heading of the menu.",
        "MenuCategory.id": "The category's id.",
        "MenuItem":
            "A dish or a drink. Without `pricing` it costs `price_minor` a portion or, without "
            + "that too, is priced by hand.",
        "MenuItem.id": "The number guests and waiters call it by.",
        "MenuItem.category": "The category it stands under.",
        "MenuItem.tax_class": "How it is taxed.",
        "MenuItem.prep_min": "How long the kitchen needs, in minutes, 0 to 240.",
        "MenuItem.allergens": "What it contains, of the EU's fourteen.",
        "MenuItem.groups": "The modifier groups asked for it, by id, in order.",
        "MenuItem.portions_per_day_thousandths":
            "How many portions or units of weight a business day begins with; left out when they "
            + "are not counted.",
        "MenuItem.pricing":
            "`sizes`: each size has its price. `market`: today's price, which the house sets. "
            + "`weight`: so much for a unit of weight.",
        "MenuItem.price_minor": "What a portion or a unit of weight costs.",
        "MenuItem.sizes": "The sizes it comes in.",
        "MenuItem.first_is_usual": "Whether the first size is meant when none is said.",
        "MenuItem.weighing": "How it is weighed; left out when it is sold by the portion.",
        "*.keys":
            "What is typed to find it, as `mpdf` and `mapodoufu` for 麻婆豆腐: small letters and "
            + "digits. Those of its menu or, where that has none, those of its Chinese name; left "
            + "out, nothing but its names.",
        "PortionSize": "A size in which a dish is sold.",
        "PortionSize.id": "The size's id, unique in its dish.",
        "PortionSize.price_minor": "What it costs.",
        "PortionSize.portions_thousandths":
            "How many portions of the kitchen's count it takes; left out, one.",
        "Weighing": "How a dish is weighed.",
        "Weighing.unit": "What its price is for: kg, 斤 (500 g), 两 (50 g) or g.",
        "Weighing.step_thousandths": "The smallest difference the house charges for.",

        "ModifierGroup": "A question asked about a dish, with the answers the kitchen understands.",
        "ModifierGroup.id": "The group's id.",
        "ModifierGroup.minimum": "The fewest answers.",
        "ModifierGroup.maximum": "The most answers.",
        "ModifierGroup.modifiers": "The answers, in the order they are shown.",
        "Modifier": "One change to a dish.",
        "Modifier.id": "The modifier's id, unique in the whole menu.",
        "Modifier.price_minor":
            "What it adds to the price of one portion; negative takes away.",

        "ComboMeal": "A set meal: dishes of the menu under one number, for one price.",
        "ComboMeal.id": "The number guests and waiters call it by; no dish has the same.",
        "ComboMeal.category": "The category it stands under.",
        "ComboMeal.price_minor": "Price of one set, before surcharges.",
        "ComboMeal.tax_class":
            "How the whole set is taxed; left out, each dish's share is taxed as the dish is.",
        "ComboMeal.course": "The course by which a held set is fired.",
        "ComboMeal.groups": "What it is made of; each group is chosen from by itself.",
        "ComboGroup": "A part of a set meal: so many of these dishes.",
        "ComboGroup.id": "The group's id, unique in its set.",
        "ComboGroup.choose":
            "How many are chosen, 1 to 20; the same dish may be chosen again.",
        "ComboGroup.choices": "What can be chosen, in the order it is shown.",
        "ComboChoice": "A dish that can be chosen in a set meal.",
        "ComboChoice.item": "The dish's number.",
        "ComboChoice.size":
            "Its size in this set; left out when it has none, has a usual one, or the guest says.",
        "ComboChoice.portions": "How many portions of it one set has.",
        "ComboChoice.surcharge_minor": "What it adds to the price of one set.",
        "ComboChoice.usual": "Whether it comes when nobody chooses.",
    ]
}
