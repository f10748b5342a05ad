/// A currency: its ISO 4217 code, its decimals and how people write an amount of it.
public struct Currency: Hashable, Sendable {
    /// Three capital letters, as in `CNY`.
    public let code: String
    /// Decimals of the major unit, 0…3.
    public let minorDigits: Int
    /// What stands beside an amount on paper, as in `¥`.
    public let symbol: String
    /// What parts whole units from decimals.
    public let decimalSign: DecimalSign
    /// On which side of an amount the symbol stands.
    public let symbolStands: SymbolPlace

    /// What parts whole units from decimals.
    public enum DecimalSign: String, Hashable, Sendable, Codable, CaseIterable {
        /// `1288.00`
        case point
        /// `1288,00`, as in most of Europe.
        case comma
    }

    /// On which side of an amount the symbol stands.
    public enum SymbolPlace: String, Hashable, Sendable, Codable, CaseIterable {
        /// `¥1288.00`
        case before
        /// `1288,00 kr`, with a space between.
        case after
    }

    /// A currency; `minorDigits` is 0…3.
    public init(
        code: String, minorDigits: Int, symbol: String, decimalSign: DecimalSign = .point,
        symbolStands: SymbolPlace = .before
    ) {
        precondition((0...3).contains(minorDigits), "a currency has 0 to 3 decimals")
        self.code = code
        self.minorDigits = minorDigits
        self.symbol = symbol
        self.decimalSign = decimalSign
        self.symbolStands = symbolStands
    }

    /// The amount with its decimals and without a symbol: `1288.00`, `-0.50`, `334`.
    public func plain(_ money: Money) -> String { figure(decimal(money)) }

    /// An amount as files, wires and programs write it, always with a point: `48.00`.
    public func decimal(_ money: Money) -> String { money.decimal(digits: minorDigits) }

    /// The amount with its symbol: `¥1288.00`, `-¥0.50`, `1288,00 kr`, `-0,50 kr`.
    public func text(_ money: Money) -> String {
        switch symbolStands {
        case .after: "\(plain(money)) \(symbol)"
        case .before: money.minor < 0 ? "-" + symbol + plain(-money) : symbol + plain(money)
        }
    }

    /// Any other number as it is written beside amounts: `0.5` as `0,5` where they have a comma.
    public func figure(_ number: String) -> String {
        decimalSign == .point ? number : String(number.map { $0 == "." ? "," : $0 })
    }
}

extension Currency: Codable {
    private enum CodingKeys: String, CodingKey {
        case code, minorDigits = "minor_digits", symbol, decimalSign = "decimal_sign"
        case symbolStands = "symbol_stands"
    }

    /// Reads the wire form; throws `DecodingError` for anything else, as for more than 3 decimals.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        code = try fields.decode(String.self, forKey: .code)
        minorDigits = try fields.decode(Int.self, forKey: .minorDigits)
        symbol = try fields.decode(String.self, forKey: .symbol)
        decimalSign =
            try fields.decodeIfPresent(DecimalSign.self, forKey: .decimalSign) ?? .point
        symbolStands =
            try fields.decodeIfPresent(SymbolPlace.self, forKey: .symbolStands) ?? .before
        guard (0...3).contains(minorDigits) else {
            throw DecodingError.dataCorruptedError(
                forKey: .minorDigits, in: fields, debugDescription: "write 0 to 3")
        }
    }

    /// Writes the wire form; what is as in most houses is left out.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(code, forKey: .code)
        try fields.encode(minorDigits, forKey: .minorDigits)
        try fields.encode(symbol, forKey: .symbol)
        if decimalSign != .point { try fields.encode(decimalSign, forKey: .decimalSign) }
        if symbolStands != .before { try fields.encode(symbolStands, forKey: .symbolStands) }
    }
}
