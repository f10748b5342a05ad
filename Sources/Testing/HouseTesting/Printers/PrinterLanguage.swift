/// What bytes above ASCII mean to one make of printer.
///
/// Written from the makers' tables and not from what this project sends, so that a wrong number
/// shows as wrong text.
public struct PrinterLanguage: Sendable {
    /// What each `ESC t` number selects, by iconv's name, such as `CP858`.
    public var codePages: [UInt8: String]
    /// The two-byte character set, by iconv's name; `nil` for a printer without hanzi.
    public var hanzi: String?

    /// A printer's language.
    public init(codePages: [UInt8: String], hanzi: String? = "GB18030") {
        self.codePages = codePages
        self.hanzi = hanzi
    }

    /// Epson's numbers, which most makers have taken over, with simplified hanzi.
    public static let epson = PrinterLanguage(codePages: [
        0: "CP437", 2: "CP850", 3: "CP860", 4: "CP863", 5: "CP865", 16: "CP1252", 17: "CP866",
        18: "CP852", 19: "CP858",
    ])
    /// The same, with traditional hanzi.
    public static let epsonTraditional = PrinterLanguage(
        codePages: epson.codePages, hanzi: "BIG5")
    /// Star's numbers.
    public static let star = PrinterLanguage(
        codePages: [0: "CP437", 1: "CP437", 3: "CP437", 4: "CP858", 32: "CP1252"], hanzi: nil)
    /// Those of KR-306 and YHD-8390.
    public static let kr306 = PrinterLanguage(
        codePages: [0: "CP437", 11: "CP1252", 14: "CP858"], hanzi: nil)
    /// Those of Wincor TH230.
    public static let wincor = PrinterLanguage(
        codePages: [0: "CP437", 1: "CP850", 6: "CP858", 8: "CP1252"], hanzi: nil)
}
