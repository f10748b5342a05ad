import Cells
import Glibc
import Menus
public import Vocabulary
import WaiterScreen
import Wire

/// A waiter's screen in a full house, in memory: how long a key takes to its finished frame, and
/// how long a dish takes to be found.
public struct ScreenPace {
    private let house: BigHouse
    private var screen: WaiterScreen
    private var last: Frame?

    /// A terminal that somebody has signed in on.
    public init() throws(Fault) {
        house = try BigHouse()
        var opening = WaiterOpening(
            device: "bench-1", size: Self.sizes[0], language: .english, seed: 7,
            moment: benchClock)
        opening.house = house.picture
        opening.menu = house.pages
        opening.session = house.session
        screen = WaiterScreen(opening)
        _ = screen.update(.link(.hub))
        for (table, check) in house.pieces {
            _ = screen.update(.state(.table(table)))
            _ = screen.update(.state(.check(check)))
        }
    }

    private static let sizes = [
        Size(rows: 24, columns: 80), Size(rows: 40, columns: 120), Size(rows: 20, columns: 40),
    ]
    private static let rings = "fried⏎⏎" + "tofu ga⏎⏎" + "2*7⏎⏎" + "braised b⌫⌫⎋"
    private static let looks = "⇥⇥ a1" + "⌫⌫⌫⌫⌫⌫⌫" + "⎋⎋"
    private static let special: [Character: Key] = [
        "⏎": .enter, "⎋": .escape, "⇥": .tab, "⌫": .backspace,
    ]

    /// Goes to tables, orders, looks at checks and takes it all back, on terminals of three sizes.
    ///
    /// - Returns: What each key took until the cells that differ were known.
    public mutating func keys(_ times: Int) -> Timings {
        var taken: [Duration] = []
        let began = ContinuousClock.now
        for time in 0..<times {
            _ = screen.update(.resized(Self.sizes[time % Self.sizes.count]))
            let table = "t\(1 + time * 7 % BigHouse.tables)⏎"
            for character in table + Self.rings + Self.looks {
                taken.append(press(Self.special[character] ?? .character(character)))
            }
        }
        return Timings(taken, within: ContinuousClock.now - began)
    }

    /// How long this thread has had a processor: a screen waits for nothing, and what else the
    /// machine does is no part of it.
    private static var worked: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    private mutating func press(_ key: Key) -> Duration {
        let start = Self.worked
        _ = screen.update(.clock(benchClock))
        _ = screen.update(.key(key))
        let frame = screen.view()
        let runs = frame.changes(from: last)
        let taken = Self.worked - start
        precondition(runs.count <= frame.size.rows * frame.size.columns, "a frame has its cells")
        last = frame
        return taken
    }

    /// Looks for dishes by number, name, initials and words in any order.
    public func finds(_ times: Int) -> Timings {
        let index = DishIndex(
            house.pages.flatMap(\.items).map {
                .init(id: $0.id, names: $0.names, keys: $0.keys ?? [])
            })
        let typed = [
            "a", "f", "fr", "fried", "fried tofu", "1", "16", "麻", "麻婆", "sauce chili garlic",
            "zzzz", "tofu braised b",
        ]
        var taken: [Duration] = []
        var found = 0
        let began = ContinuousClock.now
        for _ in 0..<times {
            for words in typed {
                let start = Self.worked
                found += index.find(words).count
                taken.append(Self.worked - start)
            }
        }
        precondition(found > 0, "some dishes are found")
        return Timings(taken, within: ContinuousClock.now - began)
    }
}
