public import Kitchen
import Vocabulary
import Wording

/// How kitchen paper looks: read from the stove, with greasy hands, in one glance.
///
/// Dish and quantity are largest, then what changes the dish; white on black is kept for what harms
/// when it is overlooked: allergies, voids and reprints.
public struct DocketLayout: Sendable {
    let setup: PaperSetup
    let labels: Labels
    var format: PaperFormat { setup.format }

    /// Layouts for one house on one paper.
    public init(_ setup: PaperSetup) {
        self.setup = setup
        labels = Labels(setup)
    }

    /// What stands on every docket, in the languages of paper: put together once.
    struct Labels {
        let table, check, covers, by, number, lines, seat, note, set: String

        init(_ setup: PaperSetup) {
            table = setup.main(\.paper.table)
            check = setup.both(\.paper.check)
            covers = setup.both(\.paper.covers)
            by = setup.both(\.paper.by)
            number = setup.both(\.docket.number)
            lines = setup.both(\.docket.lines)
            seat = setup.both(\.paper.seat)
            note = setup.both(\.docket.note)
            set = setup.both(\.paper.set)
        }
    }

    /// The page of a docket.
    ///
    /// - Parameters:
    ///   - docket: What to print.
    ///   - reprint: Whether it may be on paper already: then it is marked at both ends.
    public func page(for docket: Docket, reprint: Bool = false) -> Page {
        let reprint = reprint || docket.kind == .reprint
        var page = Page()
        if reprint { page.add(reprintMark) }
        page.add(heading(of: docket))
        page.rule("=")
        addBody(of: docket, to: &page)
        page.rule("=")
        page.add(footer(of: docket))
        if reprint { page.add(reprintMark) }
        page.cut()
        return page
    }

    private var reprintMark: [Line] {
        setup.banner(setup.both(\.paper.reprint))
            + setup.centered(\.docket.reprintWarning, .loud)
    }

    private func heading(of docket: Docket) -> [Line] {
        let (day, time) = setup.clock(docket.at)
        let station = setup.station(docket.station)
        var lines =
            docket.kind.isNotice
            ? setup.banner(kind(docket)) + Line.wrapped(station, .loud, on: format)
            : setup.edges(station, kind(docket), .loud)
        if docket.kind != .moved { lines += tables(of: docket) }
        let check = "\(labels.check) \(docket.checkNumber)"
        let covers = "\(labels.covers) \(docket.covers)"
        let by = "\(labels.by) \(setup.person(docket.by))"
        lines += setup.edges(check, time, .loud)
        lines += setup.edges(covers, day)
        return lines + setup.edges(by, number(docket))
    }

    private func kind(_ docket: Docket) -> String {
        switch docket.kind {
        case .work: setup.both(\.docket.work)
        case .expo: setup.both(\.docket.expo)
        case .void: setup.both(\.docket.void)
        case .moved: setup.both(\.docket.moved)
        case .rush: setup.both(\.lines.rush)
        case .reprint: setup.both(\.lines.again)
        }
    }

    private func number(_ docket: Docket) -> String {
        "\(labels.number) \(docket.number)"
    }

    private func addBody(of docket: Docket, to page: inout Page) {
        switch docket.kind {
        case .rush:
            addNotices(of: docket, to: &page)
        case .work, .expo, .reprint:
            if docket.kind == .reprint { page.add(references(of: docket)) }
            if docket.lines.count > 1, docket.lines.contains(where: \.isAllergic) {
                page.add(setup.banner(setup.both(\.docket.allergy)))
            }
            addCourses(of: docket, to: &page)
        case .void:
            addVoided(of: docket, to: &page)
            if let reason = docket.reason {
                let text = "\(setup.both(\.docket.reason)): \(reason)"
                page.add(Line.wrapped(text, .loud, on: format))
            }
        case .moved:
            page.add(way(of: docket))
            addMoved(of: docket, to: &page)
        }
    }

    /// From where to where something moved; from seat to seat it stays at its table.
    private func way(of docket: Docket) -> [Line] {
        guard docket.fromCheck != docket.checkNumber else { return tables(of: docket) }
        let from = "\(setup.both(\.docket.from)) \(setup.table(docket.fromTable))"
        let check = docket.fromCheck.map { ", \(setup.both(\.paper.check)) \($0)" } ?? ""
        let to = "\(setup.both(\.docket.to)) \(setup.tables(Array(docket.tables.prefix(1))))"
        return Line.wrapped(from + check, .tall, on: format)
            + Line.wrapped(to, .large, on: format) + others(of: docket)
    }

    private func tables(of docket: Docket) -> [Line] {
        let first = Array(docket.tables.prefix(1))
        let table = setup.labelledTables(first, labels.table)
        return Line.wrapped(table, .large, on: format) + others(of: docket)
    }

    /// The tables beside the first one, a line each: no name is torn apart.
    private func others(of docket: Docket) -> [Line] {
        docket.tables.dropFirst().flatMap {
            Line.wrapped("+ \(setup.table($0))", .large, on: format)
        }
    }

    /// Dishes by course; the first course alone needs no heading.
    private func addCourses(of docket: Docket, to page: inout Page) {
        let courses = docket.courses
        for (index, course) in courses.enumerated() {
            if index > 0 { page.rule("-") }
            if courses != [1] {
                page.add(setup.centered(setup.both { $0.paper.course(course) }, .loud))
            }
            let isOnly = courses.count == 1
            let lines = isOnly ? docket.lines : docket.lines.filter { $0.course == course }
            addDishes(lines, of: docket, to: &page)
        }
    }

    func addDishes(_ lines: [DocketLine], of docket: Docket, to page: inout Page) {
        for index in lines.indices {
            if index > 0 { page.feed() }
            add(lines[index], of: docket, to: &page)
        }
    }

    private func footer(of docket: Docket) -> [Line] {
        switch docket.kind {
        case .work, .expo, .reprint:
            let count = "\(labels.lines) \(docket.lines.count)"
            return setup.edges(count, number(docket), .bold)
        case .void, .moved, .rush:
            return setup.banner(kind(docket))
        }
    }
}

extension Docket.Kind {
    /// Whether it tells about work instead of listing dishes to serve.
    fileprivate var isNotice: Bool { self == .void || self == .moved || self == .rush }
}

extension Docket {
    /// The courses of its dishes, each once, in order: mostly there is but one.
    fileprivate var courses: [Int] {
        var courses: [Int] = []
        for line in lines where !courses.contains(line.course) { courses.append(line.course) }
        return courses.sorted()
    }
}
