import Checks
import Kitchen
import Vocabulary

/// Where the lines of a waiting work docket stand by now: hundreds of checks are open on a full
/// evening, and thousands of dockets come out.
extension House {
    /// The open checks that have lines on a waiting work docket: its own, and those to which some
    /// of them went, whole or in part.
    func checks(onDocket number: Int) -> [CheckID] {
        guard let docket = kitchen.dockets[number], docket.kind == .work else { return [] }
        return ([docket.check] + (strays[number] ?? []))
            .filter { checks[$0]?.isOn(docket: number) ?? false }
    }

    /// Remembers where lines went whose work dockets are not proven to be out.
    mutating func follow(_ lines: [CheckLine], to check: CheckID) {
        let waiting = lines.flatMap { $0.history?.dockets ?? [] }.filter { !$0.isOnPaper }
        for number in Set(waiting.map(\.number)) {
            guard let docket = kitchen.dockets[number], docket.check != check,
                !(strays[number] ?? []).contains(check)
            else { continue }
            strays[number, default: []].append(check)
        }
    }

    /// A docket came out: the lines on it know.
    mutating func prove(docket number: Int) {
        for check in checks(onDocket: number) { checks[check]?.prove(docket: number) }
        strays[number] = nil
    }
}
