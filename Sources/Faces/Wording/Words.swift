public import Amounts
public import Vocabulary

/// Every text the house shows or prints, in one language.
///
/// A language is one value of this: what is missing from it does not compile. It is a class so that
/// looking up one text does not copy the hundreds beside it.
public final class Words: Sendable {
    /// What stands on every kind of paper.
    public let paper: PaperWords
    /// What stands on kitchen paper.
    public let docket: DocketWords
    /// What stands on pre-bills and receipts.
    public let bill: BillWords
    /// What stands on the screens of those who serve.
    public let screen: ScreenWords
    /// How the life of a check is told.
    public let story: StoryWords
    /// What is done to lines after they were sent.
    public let lines: LineWords
    /// Why a paper is not out.
    public let troubles: TroubleWords
    /// What somebody may do.
    public let rights: RightWords
    /// Why the house says no.
    let refusals: RefusalWords

    init(
        paper: PaperWords, docket: DocketWords, bill: BillWords, screen: ScreenWords,
        story: StoryWords, lines: LineWords, troubles: TroubleWords, rights: RightWords,
        refusals: RefusalWords
    ) {
        self.paper = paper
        self.docket = docket
        self.bill = bill
        self.screen = screen
        self.story = story
        self.lines = lines
        self.troubles = troubles
        self.rights = rights
        self.refusals = refusals
    }

    /// A plain sentence for a refusal.
    ///
    /// - Parameters:
    ///   - code: The refusal's code; one that is not known gets a general sentence that names it.
    ///   - args: The refusal's arguments as they were sent. Ids stand in the sentence as they are,
    ///     so a screen that knows the names of `table`, `item`, `part`, `size`, `modifier` and
    ///     `group` puts them in first. A missing one stands as `?`.
    ///   - currency: How arguments that end in `_minor` are written; `nil` where the house's is not
    ///   known: they stand in the currency's smallest unit, as they were sent.
    public func refusal(
        code: String, args: [String: String] = [:], currency: Currency?
    ) -> String {
        let words = RefusalArguments(
            args: args, currency: currency, rights: rights, unitWord: paper.unit)
        let sentence = refusal(code, words)
        return args["part"].map { refusals.part($0, sentence) } ?? sentence
    }

    private func refusal(_ code: String, _ args: RefusalArguments) -> String {
        if let code = EnvelopeRefusal(rawValue: code) { return refusals.envelope(code, args) }
        if let code = PlaceRefusal(rawValue: code) { return refusals.place(code, args) }
        if let code = RoundRefusal(rawValue: code) { return refusals.round(code, args) }
        if let code = MoneyRefusal(rawValue: code) { return refusals.money(code, args) }
        if let code = PartyRefusal(rawValue: code) { return refusals.party(code, args) }
        if let code = LineRefusal(rawValue: code) { return lines.refusal(code, args) }
        return refusals.unknown(code)
    }

    /// The refusal codes that have a sentence of their own.
    public static let refusalCodes: Set<String> = {
        let codes: [[String]] = [
            EnvelopeRefusal.allCases.map(\.rawValue), PlaceRefusal.allCases.map(\.rawValue),
            RoundRefusal.allCases.map(\.rawValue), MoneyRefusal.allCases.map(\.rawValue),
            PartyRefusal.allCases.map(\.rawValue), LineRefusal.allCases.map(\.rawValue),
        ]
        return Set(codes.joined())
    }()
}

extension Language {
    /// Every text in this language.
    public var words: Words {
        switch self {
        case .chineseSimplified: .chineseSimplified
        case .english: .english
        case .chineseTraditional: .chineseTraditional
        case .swedish: .swedish
        case .german: .german
        }
    }
}

extension Words {
    /// What somebody asked for, by the kind of the command on the wire; another kind stands as it
    /// is.
    public func deed(kind: String) -> String {
        LineDeed(rawValue: kind).map(lines.deed) ?? story.deed(kind: kind)
    }
}
