import Vocabulary

/// What people type in a scripted evening, in a language of the house: its printers must be able to
/// print it.
struct EveningPhrases {
    let note: Note
    let allergy: Note
    /// An allergy of somebody who eats a set.
    let otherAllergy: Note
    /// Why a dish is taken back.
    let reason: Note

    init(_ language: Language) {
        switch language {
        case .chineseSimplified:
            self.init("少放油", "花生 peanuts", "虾 shrimps", "客人改主意")
        case .chineseTraditional:
            self.init("少油", "花生 peanuts", "蝦 shrimps", "客人改變主意")
        case .english:
            self.init("not too hot", "peanuts", "shrimps", "changed their mind")
        case .swedish:
            self.init("såsen vid sidan om", "jordnötter", "räkor", "gästen ångrade sig")
        case .german:
            self.init("Soße extra", "Erdnüsse", "Nüsse", "Gast möchte etwas anderes")
        }
    }

    private init(_ note: Note, _ allergy: Note, _ otherAllergy: Note, _ reason: Note) {
        self.note = note
        self.allergy = allergy
        self.otherAllergy = otherAllergy
        self.reason = reason
    }
}
