import Checks
import Floor
import Kitchen
import Vocabulary

extension Judgement {
    mutating func openDay(_ command: OpenDay) throws(HouseRefusal) {
        if let day = house.day {
            guard command.day != day else { return }
            guard command.day > day else { throw .dayIsNotLater }
        }
        emit(.dayOpened(DayOpened(version: 1, day: command.day, house: house)))
    }

    /// Takes up books unless something that is open stands on what they no longer have.
    mutating func adopt(_ command: AdoptBooks) throws(HouseRefusal) {
        guard command.menu != house.menu || command.config != house.config else { return }
        guard books.menus[command.menu] != nil else { throw .booksDoNotFit("menu") }
        let config = books.candidate ?? books.config
        let tables = Set(config.tables.map(\.id))
        for table in house.floor.parties.keys.sorted() where !tables.contains(table) {
            throw .booksDoNotFit("table \(table)")
        }
        let stations = Set(config.stations.map(\.id))
        for check in house.checks.values {
            for line in check.standingLines where !stations.contains(line.station) {
                throw .booksDoNotFit("station \(line.station)")
            }
        }
        emit(
            .booksAdopted(
                BooksAdopted(menu: command.menu, config: command.config, at: moment)))
    }

    mutating func report(_ command: ReportPaper) throws(HouseRefusal) {
        let trouble = command.trouble ?? .silent
        let unsure = command.outcome == .unsure
        if house.kitchen.dockets[command.paper] != nil {
            try ask(
                command.outcome == .confirmed
                    ? .confirm(docket: command.paper)
                    : .trouble(docket: command.paper, trouble, unsure: unsure))
            return
        }
        guard let paper = house.papers[command.paper] else {
            throw .paperIsUnknown(command.paper)
        }
        if command.outcome == .confirmed {
            emit(.paperConfirmed(PaperConfirmed(paper: command.paper)))
        } else if paper.state != .troubled(trouble, unsure: unsure) {
            emit(
                .paperTroubled(
                    PaperTroubled(paper: command.paper, trouble: trouble, unsure: unsure)))
        }
    }
}
