import Cells

/// How names are cut that have no room: at their end, where what is left tells them apart, else
/// before as little of their end as does.
struct NameCut {
    /// So many cells of the end stay.
    private var end = 0

    /// No name is too long.
    init() {}

    /// - Parameter names: The names that are to be told apart, each with the cells it has.
    init(_ names: [(name: String, room: Int)]) {
        guard names.contains(where: { $0.name.cellWidth > $0.room }) else { return }
        let count = Set(names.map(\.name)).count
        let most = names.map(\.room).max() ?? 0
        // Where nothing tells all of them apart, both ends have the same room.
        end =
            (0...max(0, most)).first { end in
                Set(names.map { Self.short($0.name, $0.room, end: end) }).count >= count
            } ?? most / 2
    }

    /// A name in so many cells.
    func short(_ name: String, _ room: Int) -> String { Self.short(name, room, end: end) }

    private static func short(_ name: String, _ room: Int, end: Int) -> String {
        guard name.cellWidth > room else { return name }
        let tail = name.suffix(cells: min(end, max(0, room)))
        return name.prefix(cells: max(0, room - tail.cellWidth)) + tail
    }
}
