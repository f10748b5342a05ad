public import Vocabulary

/// A place in the kitchen that works from its own paper.
public struct Station: Hashable, Sendable, Codable {
    /// What a station's paper is for.
    public enum Purpose: String, Hashable, Sendable, Codable {
        /// It cooks: it gets work dockets of its own dishes.
        case work
        /// It assembles: it gets the master docket (总单) of every round, which orders nothing.
        case expo
    }

    /// How a station wants its dishes on paper.
    public enum Style: String, Hashable, Sendable, Codable {
        /// All dishes of one firing on one docket.
        case together
        /// One docket for each dish (一菜一单).
        case perDish = "per-dish"
    }

    /// The station's id.
    public let id: StationID
    /// Its name per language.
    public let names: LocalizedText
    /// The printer it works from.
    public let printer: PrinterID
    /// What its paper is for.
    public let purpose: Purpose
    /// How it wants its dishes on paper; without meaning for a pass, which gets all together.
    public let style: Style

    /// A station.
    public init(
        id: StationID, names: LocalizedText, printer: PrinterID, purpose: Purpose, style: Style
    ) {
        self.id = id
        self.names = names
        self.printer = printer
        self.purpose = purpose
        self.style = style
    }
}
