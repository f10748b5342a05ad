import Amounts
import Vocabulary

/// The arguments of a refusal as sentences need them.
struct RefusalArguments {
    let args: [String: String]
    /// How amounts are written; `nil` for as they were sent.
    let currency: Currency?
    let rights: RightWords
    /// What a unit of weight is called.
    let unitWord: @Sendable (WeightUnit) -> String

    /// An argument as it was sent; `?` when it is missing.
    subscript(name: String) -> String { args[name] ?? "?" }

    /// An amount with its currency, from `<name>_minor`.
    func amount(_ name: String) -> String {
        let text = self[name + "_minor"]
        guard let currency, let minor = Int64(text) else { return text }
        return currency.text(Money(minor: minor))
    }

    /// A quantity, from `<name>_thousandths`; `nil` when none was sent.
    func quantity(_ name: String) -> String? {
        guard let text = args[name + "_thousandths"] else { return nil }
        guard let thousandths = Int64(text) else { return text }
        let number = Quantity(thousandths: thousandths).description
        return currency?.figure(number) ?? number
    }

    /// The unit of the weights among the arguments; `nil` when none was sent, and one that a newer
    /// house made up as it is.
    var unit: String? { args["unit"].map { WeightUnit(rawValue: $0).map(unitWord) ?? $0 } }

    /// A duration in whole seconds, rounded up, from `<name>_ms`.
    func seconds(_ name: String) -> String {
        let text = self[name + "_ms"]
        return Int64(text).map { "\(($0 + 999) / 1000)" } ?? text
    }

    /// What the missing right would allow.
    var right: String { rights.text(code: self["right"]) }
}
