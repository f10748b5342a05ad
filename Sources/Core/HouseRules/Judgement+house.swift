import Checks
import Floor
import Kitchen
import Vocabulary

extension Judgement {
    /// Carries over all that is open; then yesterday's market prices end, and the menu's counts
    /// begin anew.
    mutating func openDay(_ command: OpenDay) throws(HouseRefusal) {
        if let day = house.day {
            guard command.day != day else { return }
            guard command.day > day else { throw .dayIsNotLater }
        }
        emit(.dayOpened(DayOpened(version: 1, day: command.day, house: house)))
        beginBoard()
    }

    /// Takes up books unless something that is open stands on what they no longer have; counts that
    /// are new with them begin, once there is a day to count in.
    mutating func adopt(_ command: AdoptBooks) throws(HouseRefusal) {
        let keepsConfig = command.config == house.config
        guard command.menu != house.menu || !keepsConfig else { return }
        guard books.menus[command.menu] != nil else { throw .booksDoNotFit("menu") }
        guard let config = keepsConfig ? books.config : books.candidate else {
            throw .booksDoNotFit("config")
        }
        try compare(HouseBooks(config: config, menus: [:]))
        let before = menuInForce
        emit(
            .booksAdopted(
                BooksAdopted(menu: command.menu, config: command.config, at: moment)))
        if house.day != nil { beginCounts(newSince: before) }
    }

    /// Refuses books under which open bills would change, or open work would have no place.
    private func compare(_ next: HouseBooks) throws(HouseRefusal) {
        let checks = house.checks.values.sorted { $0.id < $1.id }
        if checks.contains(where: { !$0.lines.isEmpty }) {
            guard next.config.pricesIncludeTax == books.config.pricesIncludeTax else {
                throw .booksDoNotFit("prices_include_tax")
            }
            guard next.config.currency == books.config.currency else {
                throw .booksDoNotFit("currency")
            }
        }
        for table in house.floor.parties.keys.sorted() where !next.has(table) {
            throw .booksDoNotFit("table \(table)")
        }
        for station in checks.flatMap(\.standingLines).flatMap(\.stations)
        where !next.isWorkStation(station) {
            throw .booksDoNotFit("station \(station)")
        }
    }

    mutating func report(_ command: ReportPaper) throws(HouseRefusal) {
        let leftTheHouse = command.outcome == .unsure
        let trouble = command.trouble ?? (leftTheHouse ? .silent : .unreachable)
        if house.kitchen.dockets[command.paper] != nil {
            try ask(
                command.outcome == .confirmed
                    ? .confirm(docket: command.paper)
                    : .trouble(docket: command.paper, trouble, unsure: leftTheHouse))
            return
        }
        guard let paper = house.papers[command.paper] else {
            let isOut = command.paper >= 1 && command.paper <= house.counters.paper
            guard isOut else { throw .paperIsUnknown(command.paper) }
            return
        }
        let unsure = leftTheHouse || paper.state.progress == .unsure
        if command.outcome == .confirmed {
            emit(.paperConfirmed(PaperConfirmed(paper: command.paper)))
        } else if paper.state != .troubled(trouble, unsure: unsure) {
            emit(
                .paperTroubled(
                    PaperTroubled(paper: command.paper, trouble: trouble, unsure: unsure)))
        }
    }
}
