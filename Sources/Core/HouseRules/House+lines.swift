import Checks
import Vocabulary

/// Where the lines of the house stand: a line is one line of the house, for the kitchen tells them
/// apart by their ids alone.
extension House {
    /// The open check that a line stands on; `nil` when it stands on none.
    mutating func check(of line: LineID) -> CheckID? {
        lookPlacesUp()
        return places.value?[line]
    }

    /// Lines stand on a check from now on, or on none.
    mutating func place(_ lines: some Sequence<CheckLine>, on check: CheckID?) {
        lookPlacesUp()
        for line in lines { places.value?[line.id] = check }
    }

    /// A house that was read does not know them.
    private mutating func lookPlacesUp() {
        guard places.value == nil else { return }
        var found: Drawers<LineID, CheckID> = [:]
        checks.forEachValue { check in
            for line in check.lines { found[line.id] = check.id }
        }
        places.value = found
    }
}
