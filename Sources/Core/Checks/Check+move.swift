import Vocabulary

extension Check {
    /// Moves lines to another check, or to another seat of this one.
    ///
    /// What was moved before is passed over. Only whole portions leave a line, so that the amounts
    /// of both parts are rounded as the whole was: no cent is made or lost.
    ///
    /// - Throws: `noLineIsNamed`, `seatOutOfRange`, `lineIsNamedTwice`, then what is wrong with any
    ///   of the lines (see `goods`), `checkIsFull` and `lineIsRepeated`, in that order.
    func move(
        _ movings: [LineMoving], to target: Check, _ seat: Int?, _ mark: LineMark
    ) throws(CheckRefusal) -> [CheckFact] {
        guard !movings.isEmpty else { throw .noLineIsNamed }
        if let seat, !(1...99).contains(seat) { throw .seatOutOfRange(seat) }
        if let twice = movings.map(\.line).firstRepeated() { throw .lineIsNamedTwice(twice) }
        let goods = try goods(of: movings.filter { !isMoved($0, to: target, seat) })
        guard !goods.isEmpty else { return [] }
        try refuse(goods, on: target)
        let arrivals = goods.map { good in
            var line = good.line
            line.seat = seat
            if target.id != id {
                line.note {
                    $0.moved = LineMove(
                        from: id, checkNumber: number, by: mark.by, at: mark.at)
                }
            }
            return LinesMoved.Arrival(from: good.from, line: line)
        }
        return [
            .linesMoved(
                LinesMoved(
                    check: id, checkNumber: number, to: target.id, toNumber: target.number,
                    lines: arrivals, by: mark.by, at: mark.at))
        ]
    }

    /// Whether there is room for these, and no line of either check has the id of a part.
    private func refuse(_ goods: [Good], on target: Check) throws(CheckRefusal) {
        let parts = goods.filter(\.isPart)
        let news = target.id == id ? parts : goods
        guard news.map(\.line.places).reduce(target.places, +) <= Self.mostLines else {
            throw .checkIsFull(most: Self.mostLines)
        }
        let known = Set((lines + target.lines).map(\.id))
        if let repeated = (Array(known) + parts.map(\.line.id)).firstRepeated() {
            throw .lineIsRepeated([repeated])
        }
    }

    /// Whether this was moved before: the line, or the part that was to go, stands there.
    private func isMoved(_ moving: LineMoving, to target: Check, _ seat: Int?) -> Bool {
        if let part = moving.newLine.flatMap(target.line), part.id != moving.line,
            moving.quantity == part.quantity,
            line(moving.line).map({ $0.item == part.item }) ?? true,
            target.id == id ? part.seat == seat : part.history?.moved?.from == id
        {
            return true
        }
        guard target.id == id else {
            return line(moving.line) == nil && target.line(moving.line) != nil
        }
        guard let line = line(moving.line), line.seat == seat else { return false }
        return moving.quantity.map { $0 == line.standing } ?? true
    }

    /// What goes: each line with all its history, or part of what stands of it.
    ///
    /// - Throws: `lineIsUnknown`, `lineIsVoided`, `quantityOutOfRange`, `partIsNotWhole`, then
    ///   `newLineIsMissing`: the first of them that holds for any line.
    private func goods(of movings: [LineMoving]) throws(CheckRefusal) -> [Good] {
        var named: [(moving: LineMoving, line: CheckLine)] = []
        for moving in movings {
            guard let line = line(moving.line) else { throw .lineIsUnknown(moving.line) }
            named.append((moving, line))
        }
        if let gone = named.first(where: { $0.line.standing <= .zero }) {
            throw .lineIsVoided(gone.line.id)
        }
        for (moving, line) in named {
            let quantity = moving.quantity ?? line.standing
            guard quantity > .zero, quantity <= line.standing else {
                throw .quantityOutOfRange(left: line.standing)
            }
        }
        let parts = named.filter { $0.moving.splits($0.line) }
        let areWhole = parts.allSatisfy {
            $0.line.unit == nil && $0.moving.quantity?.isWhole == true
        }
        guard areWhole else { throw .partIsNotWhole }
        if let nameless = parts.first(where: { $0.moving.newLine == nil }) {
            throw .newLineIsMissing(nameless.line.id)
        }
        return named.map { Good($0.moving, of: $0.line) }
    }

    /// Folds in lines that leave this check, or change their seat on it.
    mutating func evolve(_ fact: LinesMoved) {
        for arrival in fact.lines {
            let isWhole = arrival.from == arrival.line.id
            if fact.to == id, isWhole {
                change(arrival.from) { $0 = arrival.line }
            } else if isWhole {
                lines.removeAll { $0.id == arrival.from }
                leave(arrival.from)
            } else {
                change(arrival.from) { $0.give(arrival.line) }
            }
        }
        guard fact.to == id else { return }
        for arrival in fact.lines where arrival.from != arrival.line.id {
            lines.append(arrival.line)
            join(arrival.line.id, to: arrival.from)
        }
    }

    /// A line that goes to another check does not go back with the check it came with.
    private mutating func leave(_ line: LineID) {
        for place in merged.indices where merged[place].lines.contains(line) {
            merged[place].lines.removeAll { $0 == line }
        }
    }

    /// A part of a line goes back with the check that the line came with.
    private mutating func join(_ part: LineID, to line: LineID) {
        for place in merged.indices where merged[place].lines.contains(line) {
            merged[place].lines.append(part)
        }
    }

    /// Takes in lines that came from another check.
    public mutating func receive(_ fact: LinesMoved) {
        precondition(fact.to == id && fact.check != id, "lines arrive where they were sent")
        lines += fact.lines.map(\.line)
        forgetReasons()
    }

    /// Why lines cannot have left this check; `nil` when they can.
    func objection(toLeaving fact: LinesMoved) -> String? {
        var named: Set<LineID> = []
        for arrival in fact.lines {
            guard let line = line(arrival.from) else {
                return "check \(number) has no line \(arrival.from)"
            }
            guard named.insert(arrival.from).inserted else {
                return "line \(arrival.from) left twice"
            }
            guard arrival.line.isSellable else {
                return "line \(arrival.line.id) has amounts beyond bounds"
            }
            guard arrival.from != arrival.line.id else {
                guard line.arrived(as: arrival.line) == arrival.line else {
                    return "line \(arrival.from) was changed on its way"
                }
                continue
            }
            guard arrival.line.quantity < line.standing else {
                return "more left line \(arrival.from) than stood of it"
            }
            let part = line.part(arrival.line.quantity, as: arrival.line.id)
            guard part.arrived(as: arrival.line) == arrival.line else {
                return "the part of line \(arrival.from) is no part of it"
            }
            var rest = line
            rest.give(arrival.line)
            guard rest.isSellable else { return "line \(arrival.from) is beyond bounds" }
        }
        return nil
    }

    /// Why lines cannot have arrived on this check; `nil` when they can.
    public func objection(toArriving fact: LinesMoved) -> String? {
        var known = Set(lines.map(\.id))
        for arrival in fact.lines where fact.check != id || arrival.from != arrival.line.id {
            guard known.insert(arrival.line.id).inserted else {
                return "check \(number) has line \(arrival.line.id) already"
            }
        }
        return nil
    }
}

/// A line that goes, or the part of it that does.
private struct Good {
    let from: LineID
    let line: CheckLine
    let isPart: Bool

    init(_ moving: LineMoving, of line: CheckLine) {
        from = line.id
        isPart = moving.splits(line)
        guard isPart, let quantity = moving.quantity, let part = moving.newLine else {
            self.line = line
            return
        }
        self.line = line.part(quantity, as: part)
    }
}

extension LineMoving {
    /// Whether something of the line stays where it is.
    fileprivate func splits(_ line: CheckLine) -> Bool {
        quantity.map { $0 < line.standing } ?? false
    }
}

extension [LineID] {
    /// The first one that stood there before.
    fileprivate func firstRepeated() -> LineID? {
        var seen: Set<LineID> = []
        return first { !seen.insert($0).inserted }
    }
}

extension CheckLine {
    /// Part of what stands of a line as a line of its own. What is charged goes first: given away
    /// is only what the rest of the line cannot hold.
    fileprivate func part(_ quantity: Quantity, as id: LineID) -> CheckLine {
        var line = self
        line.id = id
        line.quantity = quantity
        line.voided = .zero
        line.note { $0.voided = nil }
        let given = quantity - charged
        line.comp?.quantity = given
        if given <= .zero { line.comp = nil }
        return line
    }

    /// This line with the seat and the way of another one, which may be the same further on.
    fileprivate func arrived(as other: CheckLine) -> CheckLine {
        var line = self
        line.seat = other.seat
        line.note { $0.moved = other.history?.moved }
        return line
    }

    /// Lets go of a part that is a line of its own now.
    fileprivate mutating func give(_ part: CheckLine) {
        quantity = quantity - part.quantity
        precondition(voided < quantity, "something stays of a line that gives a part")
        guard let given = comp, let gone = part.comp else { return }
        comp?.quantity = given.quantity - gone.quantity
        if given.quantity <= gone.quantity { comp = nil }
    }
}
