public import Cells
public import HouseRules
public import Vocabulary
public import Wire

/// What a waiter's screen is told.
public enum WaiterMessage: Hashable, Sendable {
    /// A key was pressed.
    case key(Key)
    /// The terminal has another size.
    case resized(Size)
    /// House time as the terminal knows it; each second, and before each other message.
    case clock(Moment)
    /// How far the terminal reaches.
    case link(LinkState)
    /// A piece of the house's state.
    case state(HousePiece)
    /// How the house is set up.
    case house(HousePicture)
    /// The menu in force, all its pages.
    case menu([MenuPage])
    /// What another terminal says it drafts, per table.
    case presence(DeviceID, drafts: [TableID: Int])
    /// A command is in the outbox, on this terminal's disk.
    case kept(CommandID)
    /// A command did not go into the outbox, and why, for people to read.
    case notKept(CommandID, cause: String)
    /// The hub's word on a command.
    case replied(CommandID, Reply)
    /// Somebody's PIN was right; nobody is at the terminal yet.
    case signedIn(SignedIn)
    /// Somebody is at the terminal, and its disk says so: commands carry this session.
    case entered(SignedIn)
    /// Who was to be signed in was not, and why; `nil` when the hub did not answer.
    case signInRefused(StaffID, RefusalCode?)
    /// Who was to be at the terminal is not: its disk failed.
    case notEntered(StaffID, Fault)
    /// A draft is on this terminal's disk in this form; `nil` when it is gone from it.
    case drafted(DraftID, TableDraft?)
    /// A draft could not be kept or forgotten, and why.
    case notDrafted(DraftID, Fault)
    /// Something outside went wrong.
    case failed(Fault)
}

/// How far a terminal reaches.
public enum LinkState: Hashable, Sendable {
    /// The hub answers.
    case hub
    /// The broker is there, the hub has been silent since.
    case broker(since: Moment)
    /// Nothing has been there since.
    case away(since: Moment)
}

/// A piece of the house's state, decoded; what is gone is told by its kind and id.
public enum HousePiece: Hashable, Sendable {
    /// The house itself.
    case house(HouseState)
    /// A table with its party.
    case table(TableState)
    /// An open check.
    case check(CheckState)
    /// A docket that is not on paper.
    case docket(DocketState)
    /// What is left of a dish.
    case portions(PortionsState)
    /// Today's price of a dish.
    case price(PriceState)
    /// A note between people who work here.
    case note(NoteState)
    /// Something is no more: its kind and the last level of its topic.
    case gone(StateKind, id: String)
    /// All of it is told anew from here on: what is known is forgotten.
    case afresh
}
