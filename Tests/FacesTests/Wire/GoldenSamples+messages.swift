import Amounts
import Menus
import Vocabulary
import Wire

@testable import HouseRules

extension GoldenSamples {
    static let replies = [
        GoldenSample(
            "reply", "accepted",
            Reply(
                id: WireHouse.command, outcome: .accepted, sequence: 12, hub: WireHouse.evening,
                day: WireHouse.day)),
        GoldenSample(
            "reply", "refused",
            Reply(
                id: WireHouse.command, outcome: .refused, sequence: 13, hub: WireHouse.evening,
                day: WireHouse.day, refusal: offendingLines)),
        GoldenSample(
            "reply", "missing",
            Reply(
                id: WireHouse.command, outcome: .missing, missingSeq: 5, hub: WireHouse.evening,
                day: WireHouse.day)),
        GoldenSample("reply", "numbers", numbered),
        GoldenSample(
            "reply", "noted",
            Reply(
                id: WireHouse.command, outcome: .noted, hub: WireHouse.evening,
                day: WireHouse.day)),
        GoldenSample(
            "reply", "unreadable",
            Reply(
                id: nil, outcome: .refused, hub: WireHouse.evening, day: nil,
                refusal: CommandFault.malformed(field: "id", what: "write a UUID").coded,
                payload: String(repeating: "ab", count: 32))),
    ]

    private static let offendingLines = HouseRefusal.linesAreRefused([
        LineProblem(line: WireHouse.tofu, reason: .priceIsNotAllowed),
        LineProblem(
            line: WireHouse.fish, reason: .choicesOutOfRange("heat", minimum: 1, maximum: 2)),
    ]).coded

    static let numbered = Reply(
        id: WireHouse.command, outcome: .accepted, sequence: 12, hub: WireHouse.evening,
        day: WireHouse.day,
        numbers: IssuedNumbers(check: 41, papers: [118, 119], receipt: 1024))

    static let greetings = [
        GoldenSample(
            "hello", "restored",
            Hello(
                epoch: WireHouse.epoch, lowest: 5, highest: 7, house: WireHouse.houseEpoch,
                firstAnswers: 3)),
        GoldenSample(
            "hello", "numbered",
            Hello(epoch: WireHouse.epoch, lowest: 5, highest: 7, number: 1_764_000_000_001)),
        GoldenSample("hello", "hello", Hello(epoch: WireHouse.epoch, lowest: 5, highest: 7)),
        GoldenSample(
            "hello", "helloAnswer",
            HelloAnswer(
                house: WireHouse.houseEpoch, next: 5, day: WireHouse.day,
                menu: WireHouse.menuHash, hub: WireHouse.evening, epoch: WireHouse.epoch)),
        GoldenSample(
            "hello", "helloAnswerNumbered",
            HelloAnswer(
                house: WireHouse.houseEpoch, next: 5, day: WireHouse.day,
                menu: WireHouse.menuHash, hub: WireHouse.evening, number: 1_764_000_000_001)),
        GoldenSample("hello", "presence", Presence(online: true, drafts: ["h5": 3, "b2": 1])),
    ]

    static let queries = [
        query("signIn", .signIn(SignIn(staff: "wang", pin: "0417")), session: nil),
        query("menu", .menu(MenuPageQuery(menu: WireHouse.menuHash, page: 2))),
        query("state", .state),
        query("bill", .bill(OnCheck(check: WireHouse.check))),
        query("house", .house, session: nil),
    ]

    private static func query(
        _ kind: String, _ question: Query.Question, session: String? = WireHouse.session
    ) -> GoldenSample {
        GoldenSample(
            "query", kind, Query(id: WireHouse.command, session: session, query: question))
    }

    static let answers = [
        answer(
            "signedIn",
            .signedIn(
                SignedIn(
                    token: WireHouse.session, staff: WireHouse.wang,
                    rights: [.seat, .preBill, .order]))),
        answer(
            "menu",
            .menu(
                MenuPage(
                    menu: WireHouse.menuHash, category: WireHouse.tofus,
                    items: [WireHouse.mapo.found(by: ["mapodoufu", "mpdf"])],
                    groups: [WireHouse.heat]))),
        answer("check", .check(checkState)),
        answer("house", .house(picture.plan)),
        answer("section", .section(picture.sections[0])),
        answer("refused", .refused(RefusalCode("badSession"))),
        GoldenSample(
            "answer", "nothing", Answer(id: WireHouse.command, page: 1, pages: 0, answer: nil)),
    ]

    private static let picture = HousePicture(WireHouse.config, hash: WireHouse.menuHash)

    private static func answer(_ kind: String, _ content: Answer.Content) -> GoldenSample {
        GoldenSample(
            "answer", kind, Answer(id: WireHouse.command, page: 1, pages: 3, answer: content))
    }

    static let states =
        [
            GoldenSample("state", "check", checkState),
            GoldenSample("state", "docket", DocketState(WireHouse.void, sequence: 21)),
            GoldenSample("state", "house", HouseState(WireHouse.house, sequence: 21)),
        ] + [tableState].compactMap { $0.map { GoldenSample("state", "table", $0) } }

    private static let checkState = CheckState(
        WireHouse.house.checks[WireHouse.check] ?? WireHouse.record.check, in: WireHouse.house,
        WireHouse.books, sequence: 21)
    private static let tableState = TableState(
        "b2", in: WireHouse.house, WireHouse.books, sequence: 21)

    /// What the house keeps by its hash, or for good.
    static let kept = [
        GoldenSample("kept", "menu", WireHouse.menu),
        GoldenSample("kept", "config", WireHouse.config),
        GoldenSample("kept", "checkRecord", WireHouse.record),
    ]
}
