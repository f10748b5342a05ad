import Amounts
import HouseRules
import Kitchen
import Vocabulary

/// Reads `house.yaml`.
struct HouseFile {
    private let map: YamlMap
    private let house: DeviceID
    private let languages: [Language]?
    private let sectionIDs = IDRegister<SectionKind>(noun: "section", key: Key("id", "hall"))
    private let tableIDs = IDRegister<TableKind>(noun: "table", key: Key("id", "h1"))

    /// A reader for the house of this name.
    init(map: YamlMap, house: DeviceID) {
        self.map = map
        self.house = house
        languages = map.value(Self.languages)?
            .uniqueWords(atLeast: 1) { $0.choice(among: Language.allCases) }
    }

    /// The first language of the house, which every name must have.
    var first: Language? { languages?.first }

    /// What the menu takes from the house.
    func terms(printers: IDRegister<PrinterKind>) -> HouseTerms {
        var terms = HouseTerms(currency: map.value(Self.currency).flatMap(currency), first: first)
        terms.taxClasses = entries(
            Self.taxClasses, [Self.name, Self.rate], in: terms.taxClassIDs, read: taxClass)
        terms.stations = entries(
            Self.stations, [Self.name, Self.printer, Self.purpose, Self.style],
            in: terms.stationIDs
        ) { station($0, id: $1, printers: printers) }
        return terms
    }

    /// Notes what is wrong with the backup plan, which is read by whoever makes backups.
    func checkBackupPlan() {
        _ = map[BackupSection.key].flatMap { BackupSection.plan($0) }
    }

    /// The name of the menu's file.
    ///
    /// - Parameter menus: The menus there are.
    func menuName(among menus: [String]) -> String? {
        guard let word = map.word(Self.menu) else { return nil }
        if menus.contains(word.text) { return word.text }
        let instead = suggestion(for: word.text, among: menus)
        word.refuse("there is no menu Menus/\(word.text).yaml", instead: instead)
        return nil
    }

    /// The name of the menu's file, which need not be there yet.
    func newMenuName(among menus: [String]) -> String? {
        guard let word = map.word(Self.menu) else { return nil }
        if menus.contains(word.text) || DeviceID(word.text) != nil { return word.text }
        word.refuse(
            "\(word.said) cannot name a new file", instead: "write 1 to 32 of a-z, 0-9 and -")
        return nil
    }

    /// The whole house; `nil` when something is wrong, which is noted.
    func config(
        terms: HouseTerms, printers: [PrinterSetup]?, printerIDs: IDRegister<PrinterKind>,
        staff: StaffFile.Content?
    ) -> HouseConfig? {
        let names = map.names(Self.name, first: first)
        let header = lines(Self.header)
        let footer = lines(Self.footer)
        let zone = map.word(Self.timeZone).flatMap(zone)
        let dayCut = map.word(Self.dayCut)?.minutesOfDay()
        let rounding = map.value(Self.cashRounding).flatMap { cashRounding($0, terms.currency) }
        let includeTax = map.word(Self.pricesIncludeTax)?.yesOrNo()
        let grace = map.word(Self.menuGrace)?.number(0...1440)
        let sections = entries(Self.sections, [Self.name], in: sectionIDs, read: section)
        let tables = tables()
        let receiptPrinter = map.word(Self.receiptPrinter).flatMap(printerIDs.find)
        let disk = disk()
        guard let names, let header, let footer, let languages, let currency = terms.currency,
            let zone, let dayCut, let rounding, let includeTax, let grace,
            let taxClasses = terms.taxClasses, let sections, let tables,
            let stations = terms.stations, let printers, let receiptPrinter, let staff, let disk
        else { return nil }
        return HouseConfig(
            house: house, names: names, headerLines: header, footerLines: footer,
            languages: languages, currency: currency, zone: zone, dayCutMinutes: dayCut,
            cashRounding: rounding, pricesIncludeTax: includeTax, menuGraceMinutes: Int64(grace),
            taxClasses: taxClasses, sections: sections, tables: tables, stations: stations,
            printers: printers, receiptPrinter: receiptPrinter, staff: staff.people,
            rights: staff.rights, disk: disk)
    }

    /// A list of entries under a key that must be there; the id's key comes with the register.
    private func entries<Thing, Value>(
        _ key: Key, _ keys: [Key], in ids: IDRegister<Thing>,
        read: (YamlMap, Code<Thing>?) -> Value?
    ) -> [Value]? {
        guard let value = map.value(key) else {
            ids.isWhole = false
            return nil
        }
        return value.entries([ids.key] + keys, in: ids, read: read)
    }

    /// Lines of text, which may be left out.
    private func lines(_ key: Key) -> [String]? {
        guard let value = map[key] else { return [] }
        return value.words { $0.line() }
    }
}

// MARK: - Single values

extension HouseFile {
    private func currency(_ value: YamlValue) -> Currency? {
        let keys = [Self.code, Self.decimals, Self.symbol, Self.decimalSign, Self.symbolStands]
        guard let map = value.map(keys) else { return nil }
        let code = map.word(Self.code).flatMap(currencyCode)
        let digits = map.word(Self.decimals)?.number(0...3)
        let symbol = map.word(Self.symbol)?.line()
        var sign: Currency.DecimalSign? = .point
        if let value = map[Self.decimalSign] {
            sign = value.word()?.choice(among: [.point, .comma])
        }
        var place: Currency.SymbolPlace? = .before
        if let value = map[Self.symbolStands] {
            place = value.word()?.choice(among: [.before, .after])
        }
        guard let code, let digits, let symbol, let sign, let place else { return nil }
        return Currency(
            code: code, minorDigits: digits, symbol: symbol, decimalSign: sign, symbolStands: place)
    }

    private func currencyCode(_ word: Word) -> String? {
        let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
        if word.text.utf8.count == 3, word.text.utf8.allSatisfy(letters.contains) {
            return word.text
        }
        word.refuse("\(word.said) is not a currency's three capital letters")
        return nil
    }

    private func cashRounding(_ value: YamlValue, _ currency: Currency?) -> CashRounding? {
        guard let map = value.map([Self.step, Self.direction]) else { return nil }
        let form = AmountForm(currency: currency, range: Money(minor: 1) ... .largest)
        let step = map.word(Self.step)?.amount(form)
        let direction: CashRounding.Direction? = map.word(Self.direction)?
            .choice(among: [.nearest, .down])
        guard let step, let direction, currency != nil else { return nil }
        return CashRounding(step: step.minor, direction: direction)
    }

    /// How much room the disk must have; as usual when the file says nothing of it.
    private func disk() -> DiskLimits? {
        guard let value = map[Self.disk] else { return .usual }
        guard let map = value.map([Self.alarmBelow, Self.refuseBelow]) else { return nil }
        let alarm = map.word(Self.alarmBelow)?.number(0...Self.mostMiB)
        let refuse = map.word(Self.refuseBelow)?.number(0...Self.mostMiB)
        guard let alarm, let refuse else { return nil }
        guard refuse <= alarm else {
            value.refuse(
                "orders are refused before anybody is told",
                instead: "write a refuse_below_mib that is at most alarm_below_mib")
            return nil
        }
        return DiskLimits(alarmBelow: Int64(alarm), refuseBelow: Int64(refuse))
    }

    private static let mostMiB = 1 << 40

    private func zone(_ word: Word) -> ZoneRules? {
        let reader = ZoneRulesReader()
        if let rules = reader.rules(named: word.text) { return rules }
        word.refuse("\(word.said) is not known", instead: reader.suggestion(for: word.text))
        return nil
    }
}

// MARK: - Entries of lists

extension HouseFile {
    private func taxClass(_ entry: YamlMap, id: TaxClassID?) -> TaxClass? {
        let names = entry.names(Self.name, first: first)
        let rate = entry.word(Self.rate)?.rate()
        guard let id, let names, let rate else { return nil }
        return TaxClass(id: id, names: names, rate: rate)
    }

    private func station(
        _ entry: YamlMap, id: StationID?, printers: IDRegister<PrinterKind>
    ) -> Station? {
        let names = entry.names(Self.name, first: first)
        let printer = entry.word(Self.printer).flatMap(printers.find)
        let purpose: Station.Purpose? = entry.word(Self.purpose)?.choice(among: [.work, .expo])
        let style: Station.Style? = entry.word(Self.style)?.choice(among: [.together, .perDish])
        guard let id, let names, let printer, let purpose, let style else { return nil }
        return Station(id: id, names: names, printer: printer, purpose: purpose, style: style)
    }

    private func section(_ entry: YamlMap, id: SectionID?) -> Section? {
        let names = entry.names(Self.name, first: first)
        guard let id, let names else { return nil }
        return Section(id: id, names: names)
    }

    private func tables() -> [TableSetup]? {
        let spots = TableSpotReader()
        let keys = [Self.name, Self.section, Self.seats] + TableSpotReader.keys
        defer { spots.finish() }
        return entries(Self.tables, keys, in: tableIDs) { table($0, id: $1, spots) }
    }

    private func table(_ entry: YamlMap, id: TableID?, _ spots: TableSpotReader) -> TableSetup? {
        let names = entry.names(Self.name, first: first)
        let section = entry.word(Self.section).flatMap(sectionIDs.find)
        let seats = entry.word(Self.seats)?.number(1...99)
        let spot = spots.spot(id?.text ?? "?", entry)
        guard let id, let names, let section, let seats else { return nil }
        return TableSetup(id: id, names: names, section: section, seats: seats, spot: spot)
    }
}

// MARK: - Keys

extension HouseFile {
    /// The keys of the file itself.
    static let keys = [
        name, header, footer, languages, currency, timeZone, dayCut, cashRounding, menu, menuGrace,
        pricesIncludeTax, taxClasses, stations, receiptPrinter, sections, tables,
        BackupSection.key, NetworkSections.network, NetworkSections.broker, disk,
    ]

    private static let name = Key("name", "{zh-Hans: 大厅, en: Hall}")
    private static let header = Key.list("header")
    private static let footer = Key.list("footer")
    private static let languages = Key("languages", "a list such as [zh-Hans, en]")
    private static let currency = Key("currency", "{code: CNY, decimals: 2, symbol: ￥}")
    private static let code = Key("code", "CNY")
    private static let decimals = Key("decimals", "2")
    private static let symbol = Key("symbol", "￥")
    private static let decimalSign = Key("decimal_sign", "point or comma")
    private static let symbolStands = Key("symbol_stands", "before or after")
    private static let timeZone = Key("time_zone", "Asia/Shanghai")
    private static let dayCut = Key("day_cut", "05:00")
    private static let cashRounding = Key("cash_rounding", "{step: 0.10, direction: down}")
    private static let step = Key("step", "0.10")
    private static let direction = Key("direction", "down or nearest")
    private static let menu = Key("menu", "the name of a file in Menus, without .yaml")
    private static let menuGrace = Key("menu_grace_minutes", "120")
    private static let pricesIncludeTax = Key("prices_include_tax", "yes or no")
    private static let taxClasses = Key.list("tax_classes")
    private static let rate = Key("rate", "6%")
    private static let stations = Key.list("stations")
    private static let printer = Key("printer", "wok")
    private static let purpose = Key("purpose", "work or expo")
    private static let style = Key("style", "together or per-dish")
    private static let receiptPrinter = Key("receipt_printer", "pass")
    private static let sections = Key.list("sections")
    private static let tables = Key.list("tables")
    private static let section = Key("section", "hall")
    private static let disk = Key("disk", "{alarm_below_mib: 2048, refuse_below_mib: 512}")
    private static let alarmBelow = Key("alarm_below_mib", "2048")
    private static let refuseBelow = Key("refuse_below_mib", "512")
    private static let seats = Key("seats", "4")
}
