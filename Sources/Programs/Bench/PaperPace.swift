import EscPos
public import HouseRules
import HubService
public import Kitchen
import Paper
import Printing
public import Vocabulary

/// One docket set and encoded again and again, on one core.
public enum PaperPace {
    /// Sets and encodes a docket for the printer it goes to.
    ///
    /// - Parameters:
    ///   - docket: Of a house that prints Chinese.
    ///   - languages: What it is printed in.
    public static func run(
        _ count: Int, _ docket: Docket, _ config: HouseConfig, in languages: [Language]
    ) -> Timings {
        guard let setup = config.printers.first(where: { $0.id == docket.printer }) else {
            return Timings([], within: .zero)
        }
        let profile = PrinterProfile(setup)
        let layout = DocketLayout(PaperSetup(config, on: profile.format, in: languages))
        var times: [Duration] = []
        times.reserveCapacity(count)
        let began = ContinuousClock.now
        for _ in 0..<count {
            let start = ContinuousClock.now
            let bytes = encode(layout.page(for: docket), for: profile)
            times.append(ContinuousClock.now - start)
            precondition(!bytes.isEmpty, "a docket has bytes")
        }
        return Timings(times, within: ContinuousClock.now - began)
    }
}
