/// A set of up to 128 characters above ASCII that a printer can be switched to by `ESC t`.
///
/// The characters are the same everywhere; the number that selects the page is the maker's choice
/// and stands in the printer's profile. The order is that of preference: where several pages have
/// all that is needed, the first is taken.
public enum CodePage: String, CaseIterable, Hashable, Sendable {
    /// Western European with the euro sign.
    case cp858
    /// Western European of Windows, with the euro sign and typographic quotes.
    case cp1252
    /// Western European.
    case cp850
    /// The first personal computers': some accents, box drawing.
    case cp437
    /// Central European.
    case cp852
    /// Portuguese.
    case cp860
    /// Canadian French.
    case cp863
    /// Nordic.
    case cp865
    /// Cyrillic.
    case cp866

    /// What `iconv` calls it.
    var iconvName: String { rawValue.uppercased() }
}
