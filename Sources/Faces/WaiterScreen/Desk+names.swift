import Amounts
import Cells
import Checks
import HouseRules
import Kitchen
import Menus
import Vocabulary
import Wire
import Wording

/// How things are called on this screen.
extension Desk {
    /// A name in the waiter's language, else in one that this waiter is likely to read, else in
    /// the house's.
    func name(_ names: LocalizedText) -> String {
        names.text(in: readingOrder)
    }

    var nextBest: [Language] {
        switch language {
        case .chineseSimplified: [.chineseTraditional]
        case .chineseTraditional: [.chineseSimplified]
        case .english, .swedish, .german: [.english]
        }
    }

    /// The same name as the house's paper has it, where it is another one.
    func secondName(_ names: LocalizedText) -> String? {
        let own = name(names)
        return (plan?.languages ?? []).lazy.compactMap { names.texts[$0] }.first { $0 != own }
    }

    func name(of table: TableID) -> String {
        tablePlaces[table].map { name(tables[$0].names) } ?? table.text
    }

    /// A drafted line's name; of what is not on the menu, the one that was typed.
    func name(of line: RoundLine) -> String { line.open?.name.text ?? name(of: line.item) }

    func name(of item: ItemID) -> String { shelf[item].map { name($0.names) } ?? item.text }

    /// The name of a check's table; the word for the counter when it has none.
    func tableName(of check: CheckID?) -> String {
        guard let check else { return "" }
        let table =
            known.checks[check]?.check.table
            ?? drafts.values.first { $0.id.check == check }?.table ?? seatedHere(check)?.table
        return table.map { name(of: $0) } ?? wordbook.paper.counter
    }

    func printerName(_ printer: PrinterID) -> String {
        plan?.printers.first { $0.id == printer }.map { name($0.names) } ?? printer.text
    }

    func staffName(_ staff: StaffID) -> String {
        plan?.staff.first { $0.id == staff }?.name ?? staff.text
    }

    /// The printers that a docket in trouble waits for, in the order of their names.
    var troubledPrinters: [PrinterID] {
        Set(known.troubles.filter { !$0.isUnsettable }.map(\.printer)).sorted()
    }

    // MARK: - Figures

    /// The house's currency; `nil` while the house is not known: where its decimals stand is not
    /// guessed.
    var currency: Currency? { plan?.currency }

    /// An amount as the house writes it; in its smallest unit while the house is not known.
    func amount(_ money: Money) -> String { currency?.plain(money) ?? "\(money.minor)" }

    /// An amount with the currency's sign.
    func sum(_ money: Money) -> String { currency?.text(money) ?? amount(money) }

    func figure(_ quantity: Quantity) -> String {
        currency?.figure(quantity.description) ?? quantity.description
    }

    /// `2 x`, or a weight with its unit.
    func count(_ quantity: Quantity, _ unit: WeightUnit?) -> String {
        unit.map { figure(quantity) + wordbook.paper.unit($0) } ?? figure(quantity)
    }

    /// Local time as hours and minutes; UTC while the house's zone is not known.
    func clock(_ moment: Moment) -> String {
        let zone =
            plan?.zone
            ?? ZoneRules(
                name: "UTC",
                transitions: [.init(from: Moment(milliseconds: 0), offsetSeconds: 0)])
        let time = zone.clock(at: moment)
        return twoDigits(time.hour) + ":" + twoDigits(time.minute)
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    func minutes(since moment: Moment) -> Int {
        Int(max(0, now.milliseconds - moment.milliseconds) / 60_000)
    }

    /// What is typed by hand as a figure of this house: its decimal sign, and the point.
    func quantity(typed text: String) -> Quantity? {
        let plain = String(text.map { $0 == "," ? "." : $0 })
        guard case .units(let units) = DecimalText(plain, digits: 3) else { return nil }
        return Quantity(thousandths: units)
    }

    func money(typed text: String) -> Money? {
        let plain = String(text.map { $0 == "," ? "." : $0 })
        guard let currency,
            case .units(let units) = DecimalText(plain, digits: currency.minorDigits)
        else { return nil }
        let money = Money(minor: units)
        return (Money.zero ... .largest).contains(money) ? money : nil
    }

    // MARK: - Sentences

    /// A refusal in words, with names in place of ids.
    func text(of refusal: RefusalCode) -> String { sentence(refusal.code, refusal.args) }

    func text(of problem: RefusalCode.Line) -> String { sentence(problem.code, problem.args) }

    private func sentence(_ code: String, _ args: [String: String]) -> String {
        var args = args
        if let table = args["table"].flatMap(TableID.init) { args["table"] = name(of: table) }
        for key in ["item", "part"] {
            guard let item = args[key].flatMap(ItemID.init), shelf[item] != nil else { continue }
            args[key] = name(of: item)
        }
        if let id = args["modifier"].flatMap(ModifierID.init), let found = shelf.modifier(id) {
            args["modifier"] = name(found.names)
        }
        if let id = args["group"].flatMap(ModifierGroupID.init), let found = shelf.group(id) {
            args["group"] = name(found.names)
        }
        return wordbook.refusal(code: code, args: args, currency: currency)
    }

    func text(of notice: Notice) -> String {
        switch notice.text {
        case .refusal(let refusal): text(of: refusal)
        case .screen(let text): words.text(text)
        case .kept(let table):
            link == .hub ? words.said.keptHere(table) : words.said.keptWaits(table)
        case .sent(let table, let lines): words.said.sent(table, lines)
        case .moved(let table): words.said.movedTo(table)
        case .done(let deed): words.said.done(words.deed(deed))
        case .fault(let text): text
        case .scanned(let text): words.said.nothingFound(text)
        case .left(let dish, let quantity):
            words.said.onlyLeft(name(of: dish), figure(quantity))
        case .seatedElsewhere(let table): words.said.seatedElsewhere(table)
        case .undone(let dishes):
            words.said.done(
                ([words.deed(.order(.undo))] + dishes.map { name(of: $0) }).joined(separator: ", "))
        case .notTaken(let codes, .dishFirst): words.said.dishFirst(codes)
        case .notTaken(let codes, .questionFirst): words.said.questionFirst(codes)
        case .priceLike(let price, let most): words.said.priceLike(price, most)
        case .textIsTooLong(let most, let count): words.said.textIsTooLong(most, count)
        case .signIsRefused(let sign): words.said.signIsRefused(sign)
        case .nothingToDo(let deed): words.said.nothingToDo(words.deed(deed))
        case .quantityOfWhat(let figure): words.said.quantityOfWhat(figure)
        case .weight(let fault, let weighing): text(of: fault, weighing)
        case .voidedNotBack(let dish): words.said.voidedNotBack(name(of: dish))
        }
    }

    func text(of news: News.What) -> String {
        switch news {
        case .paper(let number, let table, let printer, let trouble):
            words.said.docketNotOut(
                number, table.map { name(of: $0) } ?? wordbook.paper.counter,
                printerName(printer)) + " " + wordbook.troubles.text(code: trouble)
        case .soldOut(let item): words.said.soldOut(name(of: item))
        case .backAgain(let item): words.said.backAgain(name(of: item))
        case .roundRefused(_, let table, let refusal):
            ([words.said.refusedAt(table), text(of: refusal)]
                + (refusal.lines ?? []).prefix(3).map { text(of: $0) }).joined(separator: " ")
        case .note(let note): text(of: note)
        case .refused(let table, let refusal):
            table.isEmpty
                ? text(of: refusal) : words.said.refusedAt(table) + " " + text(of: refusal)
        }
    }

    /// Who wrote a note, to whom when not to everybody, and what it says.
    private func text(of note: NoteState) -> String {
        let reader = note.to.map { " -> " + staffName($0) } ?? ""
        return staffName(note.by) + reader + ": " + note.text.text
    }

    /// A round of so many dishes that is kept here: on its way, or waiting for the hub.
    func kept(round dishes: Int) -> String {
        link == .hub ? words.said.roundIsKept(dishes) : words.said.roundWaits(dishes)
    }

    /// What a key is called.
    func label(_ key: Key) -> String {
        switch key {
        case .character(" "): words.keys.space
        case .character(let character): String(character)
        case .enter: words.keys.enter
        case .escape: words.keys.escape
        case .tab, .backTab: words.keys.tab
        case .backspace: words.keys.backspace
        case .delete: words.keys.delete
        case .up, .down, .left, .right: words.keys.arrows
        case .home, .end, .pageUp, .pageDown: words.keys.pages
        case .function(let number): "F\(number)"
        case .control(let character): "^\(character)"
        case .press, .paste: ""
        }
    }
}
