public import TerminalStore
public import Vocabulary
public import Wire

/// What a terminal keeps beside its commands.
extension TerminalService {
    /// Who is at the terminal; `nil` when nobody is.
    public func session() throws(Fault) -> SignedIn? { try terminal.session() }

    /// Whose sessions live here, who was at the terminal last first.
    public func sessions() throws(Fault) -> [SignedIn] { try terminal.sessions(at: clock.now) }

    /// Lets somebody come back whose session lives; `nil`, and no change, when it does not.
    public func resume(_ staff: StaffID) throws(Fault) -> SignedIn? {
        try terminal.resume(staff, at: clock.now)
    }

    /// Somebody whose PIN was judged is at the terminal: commands carry this session from here on,
    /// after a restart too.
    public func enter(_ session: SignedIn) throws(Fault) {
        try requireWorking()
        try terminal.enter(session, at: clock.now)
    }

    /// Nobody is at the terminal any more; the session lives on.
    public func leave() throws(Fault) { try terminal.leave() }

    /// Ends the session of who is at the terminal; commands that wait keep the session they were
    /// asked under.
    public func signOut() throws(Fault) { try terminal.signOut() }

    /// Keeps a draft; it is on the disk when this returns. See `TerminalStore.keep`.
    public func keep(_ draft: KeptDraft) throws(Fault) {
        try requireWorking()
        try terminal.store.keep(draft)
    }

    /// Forgets a draft; nothing happens when there is none.
    public func forgetDraft(of staff: StaffID, for place: String) throws(Fault) {
        try requireWorking()
        try terminal.store.forgetDraft(of: staff, for: place)
    }

    /// All drafts, the one changed last at the end.
    public func drafts() throws(Fault) -> [KeptDraft] { try terminal.store.drafts() }

    /// Keeps the language that somebody has chosen for this terminal's screens.
    public func keep(language: Language, of staff: StaffID) throws(Fault) {
        try requireWorking()
        try terminal.store.keep(language: language, of: staff)
    }

    /// The languages that were chosen here.
    public func languages() throws(Fault) -> [StaffID: Language] {
        try terminal.store.languages()
    }

    /// Keeps the house as the hub told it.
    public func keep(house: HousePicture) throws(Fault) { try terminal.store.keep(house: house) }

    /// The house as the hub told it last; `nil` before it did.
    public func house() throws(Fault) -> HousePicture? { try terminal.store.house() }

    /// Keeps a menu as the hub told it, all its pages.
    public func keep(menu: [MenuPage]) throws(Fault) { try terminal.store.keep(menu: menu) }

    /// The menu as the hub told it last; empty before it did.
    public func menu() throws(Fault) -> [MenuPage] { try terminal.store.menu() }

    /// All commands that wait for the hub, in their order: at most as many as the store's limits
    /// let wait.
    public func waiting() throws(Fault) -> [CommandEnvelope] {
        var waiting: [CommandEnvelope] = []
        var next: Int64 = 1
        while true {
            let page = try terminal.store.waiting(from: next, limit: Self.waitingAtOnce)
            waiting += page.compactMap { try? CommandEnvelope(parsing: $0.bytes) }
            guard let last = page.last, page.count == Self.waitingAtOnce else { return waiting }
            next = last.seq + 1
        }
    }

    /// How many of them are read at once.
    private static let waitingAtOnce = 200

    private func requireWorking() throws(Fault) {
        if let failure { throw failure }
    }
}
