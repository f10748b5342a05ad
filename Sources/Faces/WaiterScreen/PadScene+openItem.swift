import Amounts
import Cells
import HouseRules
import Vocabulary
import Wire
import Wording

/// The questions about something that is not on the menu (临时菜): what it is called, what it costs,
/// who makes it and how it is taxed.
extension PadScene {
    func openItem(_ desk: inout Desk) {
        guard !desk.lacks(.order), !desk.lacks(.openPrice) else { return }
        guard desk.plan?.taxClasses.isEmpty == false else {
            return desk.say(.screen(.houseIsUnknown), .warn)
        }
        let place = self
        desk.push(
            AskScene(title(desk), desk.words.ask(.name)) { answer, desk in
                guard desk.isWritable(answer.text, most: OpenItem.longestName) else { return }
                guard let name = Note(answer.text) else {
                    return desk.say(.screen(.nothingTyped), .warn)
                }
                desk.push(place.priceQuestion(of: name, desk))
            })
    }

    private func priceQuestion(of name: Note, _ desk: Desk) -> AskScene {
        let place = self
        return AskScene(name.text, desk.words.ask(.price), offer: .figure) { answer, desk in
            guard let price = desk.price(typed: answer.text) else { return }
            desk.chooseStation { station, desk in
                desk.chooseTax { tax, desk in
                    let item = OpenItem(name: name, station: station, taxClass: tax)
                    desk.ring(item, at: price, on: place.check, at: place.table)
                }
            }
        }
    }
}

extension Desk {
    /// Asks where something is made; of a single place nobody is asked.
    fileprivate mutating func chooseStation(
        _ then: @escaping @Sendable (StationID, inout Desk) -> Void
    ) {
        let stations = (plan?.stations ?? []).filter { $0.pass != true }
        if let only = stations.first, stations.count == 1 { return then(only.id, &self) }
        let choices = stations.map { station in
            PickScene.Choice(name(station.names)) { then(station.id, &$0) }
        }
        push(PickScene(words.deed(.openItem), words.ask(.station), choices))
    }

    /// Asks how something is taxed; of a single class nobody is asked.
    fileprivate mutating func chooseTax(
        _ then: @escaping @Sendable (TaxClassID, inout Desk) -> Void
    ) {
        let classes = plan?.taxClasses ?? []
        if let only = classes.first, classes.count == 1 { return then(only.id, &self) }
        let choices = classes.map { tax in
            PickScene.Choice(name(tax.names)) { then(tax.id, &$0) }
        }
        push(PickScene(words.deed(.openItem), words.ask(.taxClass), choices))
    }

    fileprivate mutating func ring(
        _ item: OpenItem, at price: Money, on check: CheckID, at table: TableID?
    ) {
        var line = RoundLine(id: newID(), item: .openItem)
        line.open = item
        line.price = price
        line.seat = draft(for: check, at: table).seat
        done()
        addOnceSure(line, on: check, at: table)
    }
}
