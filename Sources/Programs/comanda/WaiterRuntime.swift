import Cells
import CursesTerminal
import HouseRules
import Machine
import TerminalService
import TerminalStore
import Vocabulary
import WaiterScreen
import Wire

/// A waiter's screen at work: what comes from the keyboard, the house and the clock becomes
/// messages, what they ask for is done, and every batch of them ends with one frame.
struct WaiterRuntime {
    /// Why it ended.
    enum Ending: Sendable {
        /// The waiter wanted it, or the terminal is gone.
        case quit
        /// The disk failed.
        case failed(Fault)
    }

    /// What comes in.
    enum Input: Sendable {
        case screen(ScreenEvent)
        case terminal(TerminalEvent)
        /// The answer to something that was asked beside everything else.
        case message(WaiterMessage)
        case answered(HouseQuestions.Answered)
        case tick
        case hungUp
    }

    private static let mostInputs = 8192

    private let screen: CursesTerminal
    private let terminal: TerminalService
    private let mailbox = Mailbox<Input>(most: mostInputs)
    private var model: WaiterScreen
    private var news: HouseNews
    private var questions: HouseQuestions
    private var ending: Ending?
    /// Whether it has been at work for a moment: the start is over then.
    private var hasSettled = false

    init(_ screen: CursesTerminal, _ terminal: TerminalService, _ opening: WaiterOpening) {
        self.screen = screen
        self.terminal = terminal
        model = WaiterScreen(opening)
        news = HouseNews(terminal.device)
        questions = HouseQuestions(terminal, mailbox)
        questions.know(house: opening.house, menu: opening.menu.first?.menu)
    }

    /// Works until it ends; the terminal is to be started by then.
    mutating func run() async -> Ending {
        let feeders = feed()
        defer { feeders.forEach { $0.cancel() } }
        screen.draw(model.view())
        for await _ in mailbox.wakes {
            let (inputs, isOverfull) = mailbox.take()
            var effects: [WaiterEffect] = []
            for input in inputs { effects += await take(input) }
            if isOverfull { questions.want(.state) }
            await work(off: effects)
            screen.draw(model.view())
            if let ending { return ending }
        }
        return .quit
    }

    private func feed() -> [Task<Void, Never>] {
        [
            Task { [screen, mailbox] in
                for await event in screen.events { mailbox.add(.screen(event)) }
                mailbox.add(.hungUp)
            },
            Task { [terminal, mailbox] in
                for await event in terminal.events { mailbox.add(.terminal(event)) }
            },
            Task { [mailbox] in
                while (try? await Task.sleep(for: .seconds(1))) != nil { mailbox.add(.tick) }
            },
        ]
    }
}

// MARK: - What comes in

extension WaiterRuntime {
    private mutating func take(_ input: Input) async -> [WaiterEffect] {
        switch input {
        // Whatever the screen makes of keys, this one always ends the program: all that was
        // entered is on the disk.
        case .screen(.key(.control("c"))), .hungUp:
            ending = .quit
            return []
        case .screen(.key(let key)): return tell(.key(key))
        case .screen(.resized(let size)): return tell(.resized(size))
        case .message(let message): return tell(message)
        case .answered(let answer): return tell(questions.take(answer))
        case .tick:
            if !hasSettled { ProgramPages.giveBack() }
            hasSettled = true
            questions.ask(isThere: news.link == .hub)
            return tell(news.silence(terminal.houseTime)) + tell(.clock(terminal.houseTime))
        case .terminal(.failed(let fault)):
            ending = .failed(fault)
            return []
        case .terminal(let event):
            let messages = news.take(event, at: terminal.houseTime)
            for want in news.wants() { questions.want(want) }
            questions.ask(isThere: news.link == .hub)
            return tell(messages)
        }
    }

    private mutating func tell(_ messages: [WaiterMessage]) -> [WaiterEffect] {
        messages.flatMap { tell($0) }
    }

    private mutating func tell(_ message: WaiterMessage) -> [WaiterEffect] {
        let first = model.update(.clock(terminal.houseTime))
        if case .clock = message { return first }
        return first + model.update(message)
    }
}

// MARK: - What is asked for

extension WaiterRuntime {
    /// So often may what was done ask for more before the next frame.
    private static let mostRounds = 8

    /// Does what was asked for, in order, and tells what became of it.
    private mutating func work(off effects: [WaiterEffect]) async {
        var waiting = effects
        for _ in 0..<Self.mostRounds where !waiting.isEmpty {
            // The waiter sees at once what was typed; the disk may take its time.
            screen.draw(model.view())
            var next: [WaiterEffect] = []
            for (index, effect) in waiting.enumerated() {
                let follower = index + 1 < waiting.count ? waiting[index + 1] : nil
                if Self.isOutdone(effect, by: follower) { continue }
                next += tell(await outcome(of: effect))
            }
            waiting = next
        }
        for effect in waiting { mailbox.add(.message(.failed(Self.unfinished(effect)))) }
    }

    /// Whether a draft need not be written: the next thing to do is to write its newer form.
    private static func isOutdone(_ effect: WaiterEffect, by next: WaiterEffect?) -> Bool {
        guard case .keep(let draft) = effect, case .keep(let newer) = next else { return false }
        return draft.id == newer.id
    }

    private static func unfinished(_ effect: WaiterEffect) -> Fault {
        Fault("work a screen's wishes off", at: "\(effect)", cause: "they never ended")
    }

    private mutating func outcome(of effect: WaiterEffect) async -> [WaiterMessage] {
        switch effect {
        case .submit(let command, let id): return await submit(command, id)
        case .signIn(let staff, let pin):
            signIn(staff, pin)
            return []
        case .enter(let session): return await enter(session)
        case .resume(let staff): return await resume(staff)
        case .leave: return await failing { (terminal) throws(Fault) in try await terminal.leave() }
        case .signOut:
            return await failing { (terminal) throws(Fault) in try await terminal.signOut() }
        case .keep(let draft): return await keep(draft)
        case .forget(let id):
            do {
                try await terminal.forgetDraft(of: id.staff, for: "\(id.check)")
                return [.drafted(id, nil)]
            } catch {
                return [.notDrafted(id, error)]
            }
        case .keepLanguage(let staff, let language):
            return await failing { (terminal) throws(Fault) in
                try await terminal.keep(language: language, of: staff)
            }
        case .tellDrafts(let drafts):
            await terminal.tell(drafts: drafts)
            return []
        case .bell:
            screen.ring()
            return []
        case .quit:
            ending = .quit
            return []
        }
    }

    private mutating func submit(
        _ command: HouseCommand, _ id: CommandID
    ) async -> [WaiterMessage] {
        do {
            _ = try await terminal.submit(command, id: id)
            news.submitted(id, at: terminal.houseTime)
            return [.kept(id)]
        } catch {
            return [.notKept(id, cause: error.fault.cause)]
        }
    }

    private func keep(_ draft: TableDraft) async -> [WaiterMessage] {
        let kept = KeptDraft(
            staff: draft.id.staff, place: "\(draft.id.check)", bytes: Canonical.bytes(draft))
        do {
            try await terminal.keep(kept)
            return [.drafted(draft.id, draft)]
        } catch {
            return [.notDrafted(draft.id, error)]
        }
    }

    private mutating func resume(_ staff: StaffID) async -> [WaiterMessage] {
        do {
            guard let session = try await terminal.resume(staff) else {
                return [.signInRefused(staff, RefusalCode("badSession"))]
            }
            questions.signedIn()
            return [.entered(session)]
        } catch {
            return [.notEntered(staff, error)]
        }
    }

    /// From here on commands are asked for by whoever has signed in: not earlier, for the screen
    /// may have given the sign-in up by the time the hub answers.
    private mutating func enter(_ session: SignedIn) async -> [WaiterMessage] {
        do { try await terminal.enter(session) } catch {
            return [.notEntered(session.staff.id, error)]
        }
        questions.signedIn()
        questions.ask(isThere: news.link == .hub)
        return [.entered(session)]
    }

    /// A PIN takes the hub some time, and meanwhile the screen goes on.
    private func signIn(_ staff: StaffID, _ pin: String) {
        Task { [terminal, mailbox] in
            do throws(QueryFailure) {
                let session = try await terminal.judge(staff, pin: pin, within: .seconds(10))
                mailbox.add(.message(.signedIn(session)))
            } catch {
                switch error {
                case .refused(let code): mailbox.add(.message(.signInRefused(staff, code)))
                case .unanswered: mailbox.add(.message(.signInRefused(staff, nil)))
                case .fault(let fault): mailbox.add(.message(.notEntered(staff, fault)))
                }
            }
        }
    }

    private func failing(
        _ deed: (TerminalService) async throws(Fault) -> Void
    ) async -> [WaiterMessage] {
        do {
            try await deed(terminal)
            return []
        } catch {
            return [.failed(error)]
        }
    }
}
