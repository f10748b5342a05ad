public import HouseRules
public import Vocabulary
public import Wire

/// What a waiter's screen wants done; the program does it and tells the outcome by a message.
public enum WaiterEffect: Hashable, Sendable {
    /// Keep a command in the outbox and send it: answered by `kept` or `notKept`, then `replied`.
    case submit(HouseCommand, CommandID)
    /// Have somebody's PIN judged: answered by `signedIn` or `signInRefused`. Nobody is at the
    /// terminal before `enter`.
    case signIn(StaffID, pin: String)
    /// Let somebody be at the terminal whose PIN was right: answered by `entered` or `notEntered`.
    /// Commands carry this session from then on.
    case enter(SignedIn)
    /// Let somebody whose session lives come back: answered by `entered`, `signInRefused` or
    /// `notEntered`.
    case resume(StaffID)
    /// Nobody is at the terminal any more; the session lives on.
    case leave
    /// End the session of who is signed in.
    case signOut
    /// Keep a draft on the disk, in place of an older one of the same id: answered by `drafted` or
    /// `notDrafted`.
    case keep(TableDraft)
    /// Forget a draft: answered as `keep` is.
    case forget(DraftID)
    /// Keep the language that somebody reads here on the disk.
    case keepLanguage(StaffID, Language)
    /// Tell the other terminals how many lines are drafted here, per table.
    case tellDrafts([TableID: Int])
    /// Ring or flash.
    case bell
    /// End the program.
    case quit
}
