import Checks
import Vocabulary

/// Where the lines of the house stand: a line is one line of the house, for the kitchen tells them
/// apart by their ids alone.
extension House {
    /// The open check that a line stands on; `nil` when it stands on none.
    func check(of line: LineID) -> CheckID? {
        guard let places = places.value else { return lineChecks[line] }
        return places[line]
    }

    /// Lines stand on a check from now on, or on none.
    mutating func place(_ lines: some Sequence<CheckLine>, on check: CheckID?) {
        if places.value == nil { places.value = lineChecks }
        for line in lines { places.value?[line.id] = check }
    }

    private var lineChecks: Drawers<LineID, CheckID> {
        var places: Drawers<LineID, CheckID> = [:]
        checks.forEachValue { check in
            for line in check.lines { places[line.id] = check.id }
        }
        return places
    }
}
