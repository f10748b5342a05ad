import HouseRules
import TerminalService
import Vocabulary
import WaiterScreen
import Wire

/// What a terminal hears of its house, as messages for a screen: how far it reaches, and the
/// house's state.
struct HouseNews {
    /// The hub is taken to be gone when a command has been without an answer for so long, in
    /// milliseconds.
    private static let patience: Int64 = 6_000
    /// The most pieces of state that wait for the hub's greeting.
    private static let mostPieces = 8192

    private let topics: Topics
    private var isConnected = false
    /// Whether the hub has answered our greeting on this connection.
    private var isGreeted = false
    /// Whether the hub says that it is there; a hub that does not say is.
    private var hubIsOnline = true
    /// Since when a command has been without an answer for too long.
    private var silentSince: Moment?
    private var told: LinkState?
    /// Retained state that came before the hub did: it replaces what was known once the hub is
    /// there, and not before, for a broker that was just started knows nothing.
    private var early: [HousePiece] = []
    /// Commands without an answer, and since when.
    private var unanswered: [CommandID: Moment] = [:]
    private var wanted: Set<HouseQuestions.Want> = []

    init(_ device: DeviceFile) {
        topics = Topics(house: device.house)
    }

    /// How far the terminal reaches.
    var link: LinkState? { told }

    /// What should be asked of the hub now; once.
    mutating func wants() -> Set<HouseQuestions.Want> {
        defer { wanted = [] }
        return wanted
    }

    /// Notes a command that is on its way.
    mutating func submitted(_ id: CommandID, at now: Moment) { unanswered[id] = now }

    /// Looks whether the hub has been silent for too long.
    mutating func silence(_ now: Moment) -> [WaiterMessage] {
        let oldest = unanswered.values.min()
        silentSince = oldest.flatMap { $0.later(by: Self.patience) < now ? $0 : nil }
        return linkMessages(now)
    }

    /// Takes in what happened.
    mutating func take(_ event: TerminalEvent, at now: Moment) -> [WaiterMessage] {
        switch event {
        case .connected:
            isConnected = true
            isGreeted = false
            hubIsOnline = true
            for id in unanswered.keys { unanswered[id] = now }
        case .disconnected:
            isConnected = false
            isGreeted = false
            // From here on state is of the next connection: what is retained may come before it
            // is told that the terminal is connected.
            early = []
        case .helloed(let answer): return greeted(answer, now)
        case .answered(let id, let reply):
            unanswered[id] = nil
            silentSince = nil
            return linkMessages(now) + [.replied(id, reply)]
        case .state(let topic, let bytes): return state(topic, bytes)
        case .presence(let device, let presence): return heard(device, presence, now)
        case .overflowed: wanted.insert(.state)
        case .requeued, .gap, .answer, .unreadable, .failed: break
        }
        return linkMessages(now)
    }

    /// The first greeting of a connection begins with what was told before it; a later one, of a
    /// hub that was asked twice or is back, changes nothing: what is gone is told by itself.
    private mutating func greeted(_ answer: HelloAnswer, _ now: Moment) -> [WaiterMessage] {
        let isFirst = !isGreeted
        isGreeted = true
        silentSince = nil
        wanted.formUnion([.house, .state])
        if let menu = answer.menu { wanted.insert(.menu(menu)) }
        let pieces: [HousePiece] = isFirst ? [.afresh] + early : []
        early = []
        return pieces.map { .state($0) } + linkMessages(now)
    }

    private mutating func heard(
        _ device: DeviceID, _ presence: Presence?, _ now: Moment
    ) -> [WaiterMessage] {
        guard device == "house" else {
            let drafts = presence?.online == true ? presence?.drafts ?? [:] : [:]
            return [.presence(device, drafts: drafts)]
        }
        let isOnline = presence?.online ?? true
        if isOnline, !hubIsOnline {
            silentSince = nil
            wanted.formUnion([.house, .state])
        }
        hubIsOnline = isOnline
        return linkMessages(now)
    }

    private mutating func linkMessages(_ now: Moment) -> [WaiterMessage] {
        let link: LinkState
        switch (isConnected, isGreeted && hubIsOnline && silentSince == nil, told) {
        case (true, true, _): link = .hub
        case (true, false, .broker(let since)): link = .broker(since: since)
        case (true, false, .away(let since)): link = .broker(since: since)
        case (true, false, _): link = .broker(since: silentSince ?? now)
        case (false, _, .away(let since)), (false, _, .broker(let since)):
            link = .away(since: since)
        case (false, _, _): link = .away(since: now)
        }
        guard link != told else { return [] }
        told = link
        return [.link(link)]
    }
}

// MARK: - State

extension HouseNews {
    private mutating func state(_ topic: String, _ bytes: [UInt8]) -> [WaiterMessage] {
        let levels = topic.split(separator: "/", omittingEmptySubsequences: false)
        guard levels.count == 6, let kind = StateKind(rawValue: String(levels[4])),
            let piece = Self.piece(kind, String(levels[5]), bytes)
        else { return [] }
        if case .house(let state) = piece, let menu = state.menu { wanted.insert(.menu(menu)) }
        guard isGreeted else {
            if early.count < Self.mostPieces { early.append(piece) }
            return []
        }
        return [.state(piece)]
    }

    private static func piece(_ kind: StateKind, _ id: String, _ bytes: [UInt8]) -> HousePiece? {
        guard !bytes.isEmpty else { return .gone(kind, id: id) }
        return switch kind {
        case .house: read(bytes).map { .house($0) }
        case .table: read(bytes).map { .table($0) }
        case .check: read(bytes).map { .check($0) }
        case .docket: read(bytes).map { .docket($0) }
        case .portions: read(bytes).map { .portions($0) }
        case .price: read(bytes).map { .price($0) }
        case .note: read(bytes).map { .note($0) }
        }
    }

    private static func read<State: Decodable>(_ bytes: [UInt8]) -> State? {
        try? Canonical.value(parsing: bytes, strict: false)
    }
}
