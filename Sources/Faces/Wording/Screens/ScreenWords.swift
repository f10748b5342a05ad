/// What stands on the screens of those who serve, in one language.
public struct ScreenWords: Sendable {
    let wayDeed: @Sendable (WayDeed) -> String
    let orderDeed: @Sendable (OrderDeed) -> String
    /// The state of something, in a word or two.
    public let mark: @Sendable (ScreenMark) -> String
    /// What is asked before something is typed or chosen.
    public let ask: @Sendable (ScreenQuestion) -> String
    /// A sentence that is always the same.
    public let text: @Sendable (ScreenText) -> String
    /// What a screen is for and how it is used, in sentences.
    public let help: @Sendable (ScreenHelp) -> [String]
    /// What keys are called.
    public let keys: KeyWords
    /// How far the terminal reaches.
    public let link: LinkWords
    /// Sentences with names and figures in them.
    public let said: SaidWords
    /// Why dishes are usually taken off a check, at most nine.
    public let voidReasons: [String]
    /// Why dishes are usually given away, at most nine.
    public let compReasons: [String]
    /// What guests usually may not eat, at most nine.
    public let allergies: [String]
    /// What the kitchen is usually told, at most nine.
    public let notes: [String]

    /// What a key does, short enough to stand beside others in one line.
    public func deed(_ deed: ScreenDeed) -> String {
        switch deed {
        case .way(let deed): wayDeed(deed)
        case .order(let deed): orderDeed(deed)
        }
    }

    /// What a key does that leads somewhere.
    public func deed(_ deed: WayDeed) -> String { wayDeed(deed) }

    /// What a key does to dishes.
    public func deed(_ deed: OrderDeed) -> String { orderDeed(deed) }
}

/// What keys are called.
public struct KeyWords: Sendable {
    /// The long key.
    public let space: String
    /// The key that ends a line.
    public let enter: String
    /// The key that goes back.
    public let escape: String
    /// The key with two arrows.
    public let tab: String
    /// The key that takes a letter back.
    public let backspace: String
    /// The key that deletes.
    public let delete: String
    /// The four arrows.
    public let arrows: String
    /// The keys that turn pages.
    public let pages: String
}

/// How far a terminal reaches, what it keeps, and what prints: the line that is always there.
public struct LinkWords: Sendable {
    /// The hub answers.
    public let hub: String
    /// The broker is there, the hub has been silent since this time.
    public let silent: @Sendable (_ since: String) -> String
    /// Nothing has been there since this time.
    public let away: @Sendable (_ since: String) -> String
    /// So many commands are on this terminal's disk and not with the hub.
    public let kept: @Sendable (_ count: Int) -> String
    /// No paper is in trouble.
    public let printersWell: String
    /// Paper of these printers is in trouble.
    public let printersDown: @Sendable (_ names: String) -> String
    /// So many messages were not read.
    public let news: @Sendable (_ count: Int) -> String
}

/// Sentences with names and figures in them.
public struct SaidWords: Sendable {
    /// Whose PIN is asked for.
    public let pinOf: @Sendable (_ name: String) -> String
    /// What was asked for this table is on this terminal's disk, not with the hub yet.
    public let keptHere: @Sendable (_ table: String) -> String
    /// A round of so many dishes is with the hub.
    public let sent: @Sendable (_ table: String, _ dishes: Int) -> String
    /// A party moved.
    public let movedTo: @Sendable (_ table: String) -> String
    /// Nothing is called so.
    public let nothingFound: @Sendable (_ text: String) -> String
    /// Of a dish only so much is left.
    public let onlyLeft: @Sendable (_ dish: String, _ quantity: String) -> String
    /// Others sit at a table already: what was drafted is with their check.
    public let seatedElsewhere: @Sendable (_ table: String) -> String
    /// A docket is not on paper; why is a sentence of its own.
    public let docketNotOut: @Sendable (_ number: Int, _ table: String, _ printer: String) -> String
    /// A dish is sold out.
    public let soldOut: @Sendable (_ dish: String) -> String
    /// A dish that was sold out can be ordered again.
    public let backAgain: @Sendable (_ dish: String) -> String
    /// Before the sentence of a refusal about a table.
    public let refusedAt: @Sendable (_ table: String) -> String
    /// So many guests.
    public let covers: @Sendable (_ count: Int) -> String
    /// A check by its number.
    public let check: @Sendable (_ number: Int) -> String
    /// A course is kept from the kitchen.
    public let courseWaits: @Sendable (_ course: Int) -> String
    /// So many dishes are drafted and not sent.
    public let unsent: @Sendable (_ dishes: Int) -> String
    /// So many dishes are drafted by somebody else.
    public let draftedElsewhere: @Sendable (_ dishes: Int) -> String
    /// So much is left.
    public let left: @Sendable (_ quantity: String) -> String
    /// A course, as short as can be.
    public let courseShort: @Sendable (_ course: Int) -> String
    /// A round of so many dishes is kept here and not with the hub.
    public let roundIsKept: @Sendable (_ dishes: Int) -> String
    /// How many answers are chosen.
    public let choose: @Sendable (_ least: Int, _ most: Int) -> String
    /// Whether so many dishes are to be sent.
    public let sendQuestion: @Sendable (_ dishes: Int) -> String
    /// What a key did is done: its name.
    public let done: @Sendable (_ deed: String) -> String
    /// A dish came from the check of this number.
    public let movedFrom: @Sendable (_ check: Int) -> String
    /// All checks of somebody.
    public let allOf: @Sendable (_ name: String) -> String
    /// A table is put together with another one.
    public let joined: @Sendable (_ table: String) -> String
    /// So many parties share a table.
    public let parties: @Sendable (_ count: Int) -> String
    /// A course by its number.
    public let course: @Sendable (_ course: Int) -> String
    /// A docket by its number.
    public let docket: @Sendable (_ number: Int) -> String
    /// Whether a course or dishes are to be made now.
    public let fireQuestion: @Sendable (_ what: String) -> String
    /// What was scanned is not taken while a dish is being chosen.
    public let dishFirst: @Sendable (_ codes: String) -> String
    /// What was scanned is not taken while something is asked.
    public let questionFirst: @Sendable (_ codes: String) -> String
    /// How a price is written, and the highest one.
    public let priceLike: @Sendable (_ example: String, _ most: String) -> String
    /// A text is too long: the most characters, and how many there are.
    public let textIsTooLong: @Sendable (_ most: Int, _ count: Int) -> String
    /// A sign that nobody sees cannot stand on paper; its code.
    public let signIsRefused: @Sendable (_ sign: String) -> String
    /// A key was pressed and there is nothing to do that to: its name.
    public let nothingToDo: @Sendable (_ deed: String) -> String
    /// Whether so much of a dish, for that sum, is really wanted.
    public let sureQuestion: @Sendable (_ dish: String, _ sum: String) -> String
    /// Whether so many guests are to sit where there are fewer seats.
    public let seatsQuestion: @Sendable (_ table: String, _ seats: Int, _ covers: Int) -> String
    /// Whether a seat is really meant that a table does not have.
    public let seatBeyond: @Sendable (_ table: String, _ seats: Int, _ seat: Int) -> String
    /// Whether the kitchen knows of the dishes on a docket that cannot be printed.
    public let kitchenQuestion: @Sendable (_ docket: Int, _ dishes: String) -> String
    /// Who has drafted so many dishes.
    public let draftedBy: @Sendable (_ name: String, _ dishes: Int) -> String
    /// So many dishes were drafted for guests who are gone.
    public let ofPartyBefore: @Sendable (_ dishes: Int) -> String
    /// Whether somebody goes on without a PIN while there is no hub.
    public let goOnQuestion: @Sendable (_ name: String) -> String
    /// The window is too small: the fewest columns and rows.
    public let tooSmall: @Sendable (_ columns: Int, _ rows: Int) -> String
    /// What was asked for this table is on this terminal's disk, and goes out with the hub back.
    public let keptWaits: @Sendable (_ table: String) -> String
    /// A round of so many dishes is kept here until the hub is back.
    public let roundWaits: @Sendable (_ dishes: Int) -> String
    /// So many guests, as short as can be.
    public let coversShort: @Sendable (_ count: Int) -> String
    /// A figure with a point is no dish: how it is written behind which one it is of.
    public let quantityOfWhat: @Sendable (_ figure: String) -> String
    /// What was typed is no number; a weight as it is written.
    public let weightLike: @Sendable (_ example: String) -> String
    /// A weight of nothing or less; one that can be.
    public let weightIsNothing: @Sendable (_ example: String) -> String
    /// The most that one line may weigh, and a weight that can be.
    public let weightIsTooMuch: @Sendable (_ most: String, _ example: String) -> String
    /// In which steps a dish is weighed, and a weight that is one.
    public let weightIsOffStep: @Sendable (_ step: String, _ example: String) -> String
    /// Whether so much of a dish is to be taken off, and which station is told on paper.
    public let voidQuestion:
        @Sendable (_ part: String, _ whole: String, _ dish: String, _ station: String) -> String
    /// A dish that was on paper is taken off, and nobody can sell it again.
    public let voidedNotBack: @Sendable (_ dish: String) -> String
    /// Somebody leaves while so many commands are kept here.
    public let leavingKept: @Sendable (_ commands: Int) -> String
    /// Somebody leaves while so many dishes are not sent.
    public let leavingUnsent: @Sendable (_ dishes: Int) -> String
}
