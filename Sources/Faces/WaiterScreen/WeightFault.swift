import Amounts
import Menus
import Vocabulary
import Wording

/// What is wrong with a weight that was typed.
enum WeightFault: Hashable, Sendable {
    case noNumber, nothing, tooMuch, offStep

    /// What is wrong; `nil` for a weight as the dish is sold.
    init?(_ text: String, _ weighing: Weighing) {
        switch DecimalText(text.map { $0 == "," ? "." : String($0) }.joined(), digits: 3) {
        case .notANumber: self = .noNumber
        case .tooLong: self = .tooMuch
        case .tooFine: self = .offStep
        case .units(let units) where units <= 0: self = .nothing
        case .units(let units) where units > Quantity.most.thousandths: self = .tooMuch
        case .units(let units) where !units.isMultiple(of: weighing.step.thousandths):
            self = .offStep
        case .units: return nil
        }
    }
}

extension Weighing {
    /// A weight as one may be: what a portion for two weighs, or the step where that is more.
    var example: Quantity {
        let usual: Int64 =
            switch unit {
            case .kilogram, .jin: 850
            case .liang: 6000
            case .gram: 300_000
            }
        return Quantity(
            thousandths: max(1, usual / step.thousandths) * step.thousandths)
    }
}

extension Desk {
    /// A weight with its unit as it stands in a sentence.
    private func weight(_ quantity: Quantity, _ unit: WeightUnit) -> String {
        let isChinese = [.chineseSimplified, .chineseTraditional].contains(language)
        return figure(quantity) + (isChinese ? "" : " ") + wordbook.paper.unit(unit)
    }

    /// What is wrong with a weight, and how one is written.
    func text(of fault: WeightFault, _ weighing: Weighing) -> String {
        let example = figure(weighing.example)
        return switch fault {
        case .noNumber: words.said.weightLike(example)
        case .nothing: words.said.weightIsNothing(example)
        case .tooMuch: words.said.weightIsTooMuch(weight(.most, weighing.unit), example)
        case .offStep: words.said.weightIsOffStep(weight(weighing.step, weighing.unit), example)
        }
    }
}
