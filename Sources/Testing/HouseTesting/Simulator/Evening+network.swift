import HouseRules
import HubService
import OrderHub
import TerminalService
import Vocabulary
import Wire

// MARK: - The broker between hub and terminals

extension Evening {
    /// The hub publishes something.
    func publish(_ message: Outgoing) {
        publish(message.topic, message.payload, isRetained: message.retained)
    }

    /// The hub takes a retained message back.
    func clear(_ topic: String) {
        publish(topic, [], isRetained: true)
    }

    private func publish(_ topic: String, _ payload: [UInt8], isRetained: Bool) {
        guard hub.isConnected else { return }
        if isRetained { retained[topic] = payload.isEmpty ? nil : payload }
        for terminal in terminals where hears(terminal, topic) {
            send(topic, payload, to: terminal)
        }
    }

    private func hears(_ terminal: SimulatedTerminal, _ topic: String) -> Bool {
        topic.hasPrefix("\(topics.root)/down/\(terminal.device)/")
            || topic.hasPrefix("\(topics.root)/state/floor/")
            || topic.hasPrefix("\(topics.root)/state/all/")
    }

    /// On the way to a terminal.
    private func send(_ topic: String, _ payload: [UInt8], to terminal: SimulatedTerminal) {
        guard terminal.isConnected else { return }
        for delay in journeys() {
            plan(
                .toTerminal(
                    terminal.number, topic: topic, payload, connection: terminal.connection),
                in: delay)
        }
    }

    /// On the way from a terminal. What has left it may arrive long after it was switched off.
    func publish(_ messages: [TerminalMessage], from terminal: SimulatedTerminal) {
        for message in messages {
            guard let (device, channel) = topics.reading(up: message.topic) else { continue }
            log.note(channel, message.payload, from: device)
            if channel == .hello { noteEpoch(message.payload, of: terminal) }
            guard terminal.partitionedUntil < now else {
                count(.lost)
                continue
            }
            for delay in journeys() {
                plan(.toHub(device, channel, message.payload, broker: brokerLife), in: delay)
            }
        }
    }

    /// A terminal that says another epoch than before has outrun one that the hub knew.
    private func noteEpoch(_ payload: [UInt8], of terminal: SimulatedTerminal) {
        guard let hello: Hello = try? Canonical.value(parsing: payload, strict: false) else {
            return fail("a hello cannot be read")
        }
        guard terminal.epochs.insert(hello.epoch).inserted, terminal.epochs.count > 1 else {
            return
        }
        note("\(terminal.device) takes a newer epoch")
        log.outrun.insert(terminal.device)
        count(.outrun)
    }

    /// How long each copy of a message travels: none when it is lost, two when it is doubled.
    private func journeys() -> [Int64] {
        let isLost = chance.happens(faultLevels.lost)
        let isDoubled = chance.happens(faultLevels.doubled)
        let isLate = chance.happens(faultLevels.late)
        guard !isLost else {
            count(.lost)
            return []
        }
        if isLate { count(.delayed) }
        let delay = isLate ? chance.milliseconds(1_000...60_000) : chance.milliseconds(3...120)
        guard isDoubled else { return [delay] }
        count(.doubled)
        return [delay, chance.oneOf([5, 300, 5_000, 100_000]) + delay]
    }

    /// The broker is started anew and knows nothing any more.
    func restartBroker() {
        note("broker restarted")
        count(.brokerRestarts)
        brokerLife += 1
        retained = [:]
        for terminal in terminals where terminal.isConnected {
            disconnect(terminal)
            plan(.connect(terminal.number), in: chance.milliseconds(100...4_000))
        }
        cutHubOff()
    }

    /// The hub loses its connection; what it publishes meanwhile goes nowhere.
    func cutHubOff() {
        guard hub.hub != nil else { return }
        hub.isConnected = false
        plan(.hubConnects(life: hub.life), in: chance.milliseconds(100...4_000))
    }
}

// MARK: - Terminals at the broker

extension Evening {
    func connect(_ terminal: SimulatedTerminal) throws(Fault) {
        guard let machine = terminal.machine, !terminal.isConnected else { return }
        guard terminal.partitionedUntil < now else {
            return plan(.connect(terminal.number), in: 1_000)
        }
        terminal.isConnected = true
        terminal.connection += 1
        note("\(terminal.device) connected")
        publish(try machine.connected(clock(ahead: terminal.skew)), from: terminal)
        for topic in retained.keys.sorted() where hears(terminal, topic) {
            send(topic, retained[topic] ?? [], to: terminal)
        }
        try pump(terminal)
    }

    func disconnect(_ terminal: SimulatedTerminal) {
        terminal.isConnected = false
        terminal.connection += 1
        terminal.machine?.disconnected()
    }

    func giveUp(_ terminal: SimulatedTerminal, _ connection: Int) throws(Fault) {
        guard terminal.isConnected, terminal.connection == connection else { return }
        disconnect(terminal)
        plan(.connect(terminal.number), in: 500)
    }

    func switchOn(_ terminal: SimulatedTerminal) throws(Fault) {
        try terminal.start(now: clock(ahead: terminal.skew))
        leave(terminal)
        note("\(terminal.device) switched on")
        plan(.connect(terminal.number), in: chance.milliseconds(100...1_000))
    }

    /// Publishes what the machine has to say, and wakes it when it has more.
    func pump(_ terminal: SimulatedTerminal) throws(Fault) {
        guard let machine = terminal.machine, terminal.isConnected else { return }
        publish(try machine.tick(clock(ahead: terminal.skew)), from: terminal)
        guard let due = machine.due else { return }
        let wake = max(now + 1, due.milliseconds - began.milliseconds - terminal.skew)
        if let planned = terminal.wake, planned <= wake { return }
        terminal.wake = wake
        queue.add(.due(terminal.number), at: wake)
    }

    func wake(_ terminal: SimulatedTerminal) throws(Fault) {
        guard terminal.wake == now else { return }
        terminal.wake = nil
        try pump(terminal)
    }

    /// A message reaches a terminal, unless its connection is no more.
    func deliver(
        _ topic: String, _ bytes: [UInt8], to terminal: SimulatedTerminal, _ connection: Int
    ) throws(Fault) {
        guard let machine = terminal.machine, terminal.isConnected,
            terminal.connection == connection
        else { return }
        guard terminal.partitionedUntil < now else {
            count(.lost)
            return
        }
        let channel = topics.reading(down: topic, of: terminal.device)
        if channel == .reply { hear(bytes, on: terminal) }
        for event in try machine.received(topic, bytes, at: clock(ahead: terminal.skew)) {
            try take(event, on: terminal)
        }
        // State makes nothing necessary: what it changes is on the screen alone.
        // But that the house was restored.
        if channel != nil || topic == topics.houseNow { try pump(terminal) }
    }

    /// What a terminal was told is written down whether it is news to it or not.
    private func hear(_ bytes: [UInt8], on terminal: SimulatedTerminal) {
        guard let reply: Reply = try? Canonical.value(parsing: bytes, strict: false) else {
            return fail("a reply cannot be read")
        }
        if let day = reply.day { log.note(day, on: terminal.device) }
        let id = reply.id.map { "\($0)" } ?? "nobody"
        let sequence = reply.sequence.map { "\($0)" } ?? "no place"
        note("reply \(id) \(reply.outcome) \(sequence) \(reply.refusal?.code ?? "")")
        guard log.note(reply) else { return }
        if reply.outcome == .accepted { count(.accepted) }
        if reply.outcome == .refused { count(.refused) }
    }
}
