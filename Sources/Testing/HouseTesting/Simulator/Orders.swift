import Amounts
import Floor
import HouseRules
import Menus
import Vocabulary

/// What the accepted commands of an evening mean, told by terminals alone: a second, simpler house
/// to hold the real one's paper against.
struct Orders {
    /// One dish that was ordered, or a part of it that went its own way.
    struct Line {
        var check: CheckID
        /// What one portion pays at each tax rate.
        let goods: [Rate: Money]
        /// What its note says, or those of the dishes of a set, each with how many portions of it
        /// one set has: parts of a line carry its notes.
        let notes: [(note: String, portions: Int64)]
        var quantity: Quantity
        /// What one portion costs.
        let price: Money
        let course: Int
        /// Whether the kitchen was told to make it.
        var isFired = false
        var voided = Quantity.zero
        /// How much of it is given away.
        var comped = Quantity.zero
        var seat: Int?

        var standing: Quantity { quantity - voided }
        var charged: Quantity { standing - comped }
        /// What the guest pays for it.
        var amount: Money { cost(price) }
        /// What it would cost if nothing of it were given away.
        var wholeAmount: Money { Money(minor: price.minor * standing.thousandths / 1000) }

        /// What the charged part comes to when one portion costs this much.
        func cost(_ one: Money) -> Money { Money(minor: one.minor * charged.thousandths / 1000) }
    }

    /// What the kitchen was told of one dish, by its note.
    struct Work {
        /// Whether its quantity is a weight.
        let isWeighed: Bool
        /// How much of it was to be made, each time that some of it was fired.
        var cooked: [Quantity] = []
        /// How much of it the kitchen was told to stop.
        var stopped = Quantity.zero

        /// A quantity as it stands on the kitchen's paper.
        func printed(_ quantity: Quantity) -> String {
            isWeighed ? quantity.weighed : "\(quantity)"
        }
    }

    /// One check.
    struct Account {
        /// The number people call it by.
        let number: Int
        var isClosed = false
        var given: [TenderID: Money] = [:]
        var preBills = 0
        var copies = 0
        /// Whether it ended without a receipt: merged into another one, or left by its guests.
        var isOver = false
        /// Where its guests sit, their first table first.
        var tables: [TableID] = []
        /// What was merged into it.
        var parts: [Part] = []
    }

    /// A check that was merged into another one.
    struct Part {
        let check: CheckID
        var lines: [LineID]
        let tables: [TableID]
        /// The tables at which the other party sat as well.
        let shared: [TableID]
    }

    var lines: [LineID: Line] = [:]
    /// What the kitchen was told, by the note of each dish.
    var kitchen: [String: Work] = [:]
    var accounts: [CheckID: Account] = [:]
    /// What must not be, one line each.
    var wrong: [String] = []

    /// What a check comes to.
    func total(of check: CheckID) -> Money {
        lines.values.filter { $0.check == check }
            .map(\.amount).sum()
    }

    /// Takes the next accepted command in, in the order of the journal.
    ///
    /// - Parameter number: The number of the check it opened; `nil` for the next one.
    mutating func take(_ command: HouseCommand, opening number: Int? = nil) {
        if let check = command.check {
            guard let account = accounts[check] else {
                wrong.append("accepted on a check that nobody opened: \(command)")
                return
            }
            var isCopy = false
            if case .reprintReceipt = command { isCopy = true }
            if account.isClosed != isCopy || account.isOver {
                wrong.append("6 a closed check changed, or an open one was copied: \(command)")
            }
        }
        switch command {
        case .seatParty(let command):
            open(command.check, number)
            accounts[command.check]?.tables = [command.table]
        case .openCheck(let command): open(command.check, number)
        case .sendRound(let command): for draft in command.lines { add(draft, to: command.check) }
        case .fireCourse(let command): fire(command)
        case .voidLine(let command): void(command)
        case .fireLines, .compLine, .undoComp, .moveLines: takeLines(command)
        case .printPreBill(let command): accounts[command.check]?.preBills += 1
        case .takeCash(let command):
            accounts[command.check]?.given[command.tender] = command.given
        case .takeCard(let command):
            accounts[command.check]?.given[command.tender] = command.amount
        case .closeCheck(let command):
            accounts[command.check]?.isClosed = true
            accounts[command.check]?.tables = []
        case .reprintReceipt(let command): accounts[command.check]?.copies += 1
        case .transferCheck(let command): accounts[command.check]?.tables = [command.table]
        case .clearTable(let command): clear(command)
        case .mergeTables(let command): merge(command)
        case .undoMerge(let command): undoMerge(command)
        case .setPortions, .setMarketPrice, .settlePaper, .changeCovers, .handOver: break
        case .rush, .sendNote, .reprintDocket: break
        case .openDay, .adoptBooks, .reportPaper, .skipCommands, .noteRestore, .honourNumbers:
            break
        }
    }

    private mutating func open(_ check: CheckID, _ number: Int?) {
        if accounts[check] == nil {
            accounts[check] = Account(number: number ?? accounts.count + 1)
        }
    }

    private mutating func add(_ draft: LineDraft, to check: CheckID) {
        let parts = draft.parts.map { part in
            (part.note?.text ?? "", Int64(SmallEvening.portions(of: part.item)))
        }
        guard let price = SmallEvening.price(of: draft),
            let note = draft.note?.text ?? parts.first?.0
        else {
            wrong.append("a dish was accepted that the menu does not sell: \(draft.item)")
            return
        }
        let own = SmallEvening.menu.items.first { $0.id == draft.item }?.course
        let seat = draft.seat
        let notes = parts.isEmpty ? [(note, Int64(1))] : parts
        lines[draft.id] = Line(
            check: check, goods: SmallEvening.goods(of: draft), notes: notes,
            quantity: draft.quantity, price: price,
            course: draft.course ?? own ?? SmallEvening.course(of: draft), seat: seat)
        for (note, _) in notes { kitchen[note] = Work(isWeighed: draft.item == "15") }
        if !draft.held { fire(draft.id) }
    }

    private mutating func fire(_ command: FireCourse) {
        for (id, line) in lines
        where line.check == command.check && line.course == command.course && !line.isFired
            && line.standing > .zero
        {
            fire(id)
        }
    }
}
