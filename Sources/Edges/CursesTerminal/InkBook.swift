import CNcursesW
import Cells

/// How inks look on the terminal at hand.
struct InkBook {
    /// What ncurses draws with.
    struct Look: Hashable {
        let attributes: UInt32
        /// The pair of colours; 0 is the terminal's own.
        let pair: Int32
    }

    /// How many colours the terminal has; 0 when it is monochrome.
    let colors: Int

    /// The pairs of colours to set up: ink on the terminal's own ground.
    var pairs: [(pair: Int16, ink: Int16)] {
        guard colors >= 8 else { return [] }
        return Ink.allCases.compactMap { ink in
            Self.color(of: ink, among: colors).map { (Int16(Self.pair(of: ink)), $0) }
        }
    }

    /// How a style is drawn. Without colours an ink is told by attributes alone.
    func look(_ style: Style) -> Look {
        var attributes: UInt32 = 0
        if style.bold { attributes |= comanda_bold }
        if style.underline { attributes |= comanda_underline }
        if style.reverse { attributes |= comanda_reverse }
        let hasColors = colors >= 8
        switch style.ink {
        case .plain: break
        case .quiet: if !hasColors || colors < 16 { attributes |= comanda_dim }
        case .accent: attributes |= comanda_bold
        case .good: break
        case .warn: attributes |= comanda_bold
        case .bad:
            attributes |= comanda_bold
            if !hasColors { attributes ^= comanda_reverse }
        }
        let isColored = hasColors && Self.color(of: style.ink, among: colors) != nil
        return Look(attributes: attributes, pair: isColored ? Self.pair(of: style.ink) : 0)
    }

    private static func pair(of ink: Ink) -> Int32 {
        switch ink {
        case .plain: 0
        case .quiet: 1
        case .accent: 2
        case .good: 3
        case .warn: 4
        case .bad: 5
        }
    }

    private static func color(of ink: Ink, among colors: Int) -> Int16? {
        switch ink {
        case .plain: nil
        case .quiet: colors >= 16 ? 8 : nil
        case .accent: Int16(COLOR_CYAN)
        case .good: Int16(COLOR_GREEN)
        case .warn: Int16(COLOR_YELLOW)
        case .bad: Int16(COLOR_RED)
        }
    }
}
