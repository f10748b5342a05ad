import Amounts
import Vocabulary

/// A plain value, kept as the text that stands in the file until somebody says what it means.
struct Word {
    let text: String
    let value: YamlValue

    /// How problems call it: `price 'abc'`.
    var said: String { "\(value.key.name) '\(text)'" }

    /// Notes a problem with this word.
    func refuse(_ what: String, instead: String? = nil) {
        value.refuse(what, instead: instead ?? "write \(value.key.example)")
    }

    /// One line of text that can be shown and printed.
    func line() -> String? {
        if let note = Note(text), text.contains(where: { !$0.isWhitespace }) { return note.text }
        let instead = "write one line of 1 to \(Note.longest) characters"
        refuse("\(value.key.name) is no single line of text, or too long", instead: instead)
        return nil
    }

    /// A whole number within limits.
    func number(_ range: ClosedRange<Int>) -> Int? {
        let isPlain = text.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
        if isPlain, let number = Int(text), range.contains(number) { return number }
        refuse("\(said) is not a whole number from \(range.lowerBound) to \(range.upperBound)")
        return nil
    }

    /// One of the words that name a value; `among` is what the problem suggests.
    func choice<Choice: RawRepresentable<String>>(among choices: [Choice]) -> Choice? {
        if let choice = Choice(rawValue: text) { return choice }
        refuse(
            "\(said) is not known", instead: suggestion(for: text, among: choices.map(\.rawValue)))
        return nil
    }

    /// `yes` or `no`; the other words of YAML for them are understood.
    func yesOrNo() -> Bool? {
        switch text.lowercased() {
        case "yes", "true": return true
        case "no", "false": return false
        default:
            refuse("\(said) is neither yes nor no", instead: "write yes or no")
            return nil
        }
    }

    /// A time of day as minutes after midnight, 0…1,439.
    func minutesOfDay() -> Int64? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
            let hour = UInt8(parts[0]), let minute = UInt8(parts[1]), hour < 24, minute < 60,
            !text.contains("+")
        {
            return Int64(hour) * 60 + Int64(minute)
        }
        refuse("\(said) is not a time of day")
        return nil
    }
}

// MARK: - Amounts

/// The form of amounts in a house.
struct AmountForm {
    /// The currency; `nil` when it could not be read, and then nothing is said about decimals.
    let currency: Currency?
    /// The smallest and largest amount.
    let range: ClosedRange<Money>

    /// A limit as people write it.
    func plain(_ money: Money) -> String { currency?.decimal(money) ?? String(money.minor) }
}

extension Word {
    /// An amount of money, read digit by digit: no floating point touches it.
    func amount(_ form: AmountForm) -> Money? {
        guard let currency = form.currency else { return .zero }
        switch DecimalText(text, digits: currency.minorDigits) {
        case .notANumber:
            refuse("\(said) is not an amount")
        case .tooFine(let decimals):
            let limit = "\(currency.code) has \(currency.minorDigits)"
            refuse("\(said) has \(decimals) decimals, \(limit)")
        case .tooLong:
            refuse("\(said) is above \(form.plain(form.range.upperBound))")
        case .units(let units):
            let money = Money(minor: units)
            if form.range.contains(money) { return money }
            let isBelow = money < form.range.lowerBound
            let limit = isBelow ? form.range.lowerBound : form.range.upperBound
            refuse("\(said) is \(isBelow ? "below" : "above") \(form.plain(limit))")
        }
        return nil
    }

    /// A percentage from 0% to 100% with at most four decimals, exact in parts per million.
    func rate() -> Rate? {
        if text.hasSuffix("%"),
            case .units(let units) = DecimalText(String(text.dropLast()), digits: 4),
            (0...1_000_000).contains(units)
        {
            return Rate(partsPerMillion: units)
        }
        refuse("\(said) is not a percentage from 0% to 100%")
        return nil
    }
}
