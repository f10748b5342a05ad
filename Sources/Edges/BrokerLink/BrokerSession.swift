import CMosquitto
import Synchronization

/// One connection to the broker, from CONNECT until it is lost or stopped.
///
/// Each connection is a new libmosquitto client. The library would otherwise keep what was not
/// acknowledged and send it on the next connection, long after its sender decided otherwise.
/// Everything of the library happens on the thread that calls `run`, except handing a message over
/// and saying goodbye.
final class BrokerSession: Sendable {
    /// How long one turn of the library's loop waits for traffic, in milliseconds: the longest the
    /// watchdog or a stop can go unnoticed.
    private static let turn: CInt = 250
    /// How long a goodbye may take.
    private static let patience: Duration = .seconds(1)
    private static let qualityOfService: CInt = 1
    /// Must happen once in a process, before anything else of the library.
    private static let library: CInt = mosquitto_lib_init()
    private static let success = MOSQ_ERR_SUCCESS.rawValue

    /// The library locks for itself once it knows of our threads; see `prepare`.
    private struct Client: @unchecked Sendable {
        let pointer: OpaquePointer
    }

    /// The lowest version of TLS; the library takes what is named and all later ones.
    private static let leastTLS = "tlsv1.2"
    /// OpenSSL's SSL_VERIFY_PEER, which CMosquitto does not see.
    private static let verifyBroker: CInt = 1

    private let plan: BrokerPlan
    /// Nil in the open, or when there was no room for it, which `secure` tells apart.
    private let trust: TrustFile?
    private let stream: BrokerStream
    private let taking: @Sendable (ReceivedMessage) -> Bool
    /// Nil before and after the connection. Held while the library is used from other threads, so
    /// that the client cannot be destroyed under them.
    private let client = Mutex<Client?>(nil)
    /// Never locked around a call into the library: its callbacks lock it.
    private let progress: Mutex<BrokerProgress>

    init(
        plan: BrokerPlan, stream: BrokerStream,
        taking: @escaping @Sendable (ReceivedMessage) -> Bool
    ) {
        self.taking = taking
        self.plan = plan
        self.stream = stream
        trust = plan.address.authority.flatMap(TrustFile.init)
        progress = Mutex(BrokerProgress(at: .now))
    }

    var wasReady: Bool { progress.withLock(\.wasReady) }

    /// Hands a message to the library. False when not connected or when too much is unacknowledged.
    func publish(_ message: BrokerMessage) -> Bool {
        client.withLock { client in
            let limit = plan.limits.unacknowledged
            guard let client, progress.withLock({ $0.reserve(limit: limit, at: .now) }) else {
                return false
            }
            let code = message.payload.withUnsafeBytes { bytes in
                mosquitto_publish(
                    client.pointer, nil, message.topic, CInt(bytes.count), bytes.baseAddress,
                    Self.qualityOfService, message.retain)
            }
            if code != Self.success { progress.withLock { $0.release(at: .now) } }
            return code == Self.success
        }
    }

    /// Asks the broker to close the connection in peace, behind everything handed over before.
    func sayGoodbye() {
        client.withLock { client in
            if let client { _ = mosquitto_disconnect(client.pointer) }
        }
    }

    /// Connects and stays until the end. `isStopping` is asked a few times a second.
    func run(while isStopping: () -> Bool) -> BrokerEnd {
        precondition(Self.library == Self.success, "libmosquitto refused to start")
        let context = Unmanaged.passUnretained(self).toOpaque()
        guard let client = mosquitto_new(plan.address.clientID, true, context) else {
            return .lost(code: MOSQ_ERR_ERRNO.rawValue)
        }
        defer { close(client) }
        let code = prepare(client)
        if code != Self.success { return .lost(code: code) }
        let shared = Client(pointer: client)
        self.client.withLock { $0 = shared }
        return follow(client, isStopping)
    }

    private func follow(_ client: OpaquePointer, _ isStopping: () -> Bool) -> BrokerEnd {
        var goodbyeEnds: ContinuousClock.Instant?
        while true {
            let code = mosquitto_loop(client, Self.turn, 1)
            let end = code == Self.success ? nil : BrokerEnd.lost(code: code)
            if isStopping() {
                let limit = goodbyeEnds ?? .now + Self.patience
                goodbyeEnds = limit
                if end != nil || .now > limit { return .stopped }
            }
            let (phase, overdue) = progress.withLock {
                ($0.phase, $0.overdue(silence: plan.limits.silence, at: .now))
            }
            if case .refused(let end) = phase { return end }
            if let end { return end }
            if let overdue { return .lost(overdue) }
        }
    }

    /// The client is taken away from the other threads first, then destroyed.
    private func close(_ client: OpaquePointer) {
        self.client.withLock { $0 = nil }
        mosquitto_destroy(client)
    }
}

// MARK: - Setting a client up

extension BrokerSession {
    private func prepare(_ client: OpaquePointer) -> CInt {
        let address = plan.address
        listen(client)
        // Without this a publish would write to the socket on the caller's thread, and the library
        // promises nothing to two threads that do.
        mosquitto_threaded_set(client, true)
        mosquitto_max_inflight_messages_set(client, CUnsignedInt(plan.limits.inFlight))
        let steps: [() -> CInt] = [
            { mosquitto_int_option(client, MOSQ_OPT_PROTOCOL_VERSION, MQTT_PROTOCOL_V311) },
            { mosquitto_int_option(client, MOSQ_OPT_TCP_NODELAY, 1) },
            { mosquitto_username_pw_set(client, address.user, address.secret) },
            { self.leaveWill(client) },
            { self.secure(client) },
            {
                mosquitto_connect_async(
                    client, address.host, CInt(address.port), CInt(self.plan.limits.keepAlive))
            },
        ]
        for step in steps {
            let code = step()
            if code != Self.success { return code }
        }
        return Self.success
    }

    /// Never in the open when an authority was given, whatever goes wrong.
    private func secure(_ client: OpaquePointer) -> CInt {
        guard plan.address.authority != nil else { return Self.success }
        guard let trust else { return MOSQ_ERR_NOMEM.rawValue }
        let code = mosquitto_tls_set(client, trust.path, nil, nil, nil, nil)
        guard code == Self.success else { return MOSQ_ERR_TLS.rawValue }
        return mosquitto_tls_opts_set(client, Self.verifyBroker, Self.leastTLS, nil)
    }

    private func leaveWill(_ client: OpaquePointer) -> CInt {
        guard let will = plan.will else { return Self.success }
        return will.payload.withUnsafeBytes { bytes in
            mosquitto_will_set(
                client, will.topic, CInt(bytes.count), bytes.baseAddress,
                Self.qualityOfService, will.retain)
        }
    }

    private func listen(_ client: OpaquePointer) {
        mosquitto_connect_callback_set(client) { client, context, code in
            BrokerSession.of(context)?.answered(code, client: client)
        }
        mosquitto_subscribe_callback_set(client) { _, context, id, count, granted in
            let grants = UnsafeBufferPointer(start: granted, count: Int(count))
            BrokerSession.of(context)?.subscribed(id, granted: Array(grants))
        }
        mosquitto_publish_callback_set(client) { _, context, _ in
            BrokerSession.of(context)?.acknowledged()
        }
        mosquitto_message_callback_set(client) { _, context, message in
            if let message { BrokerSession.of(context)?.received(message.pointee) }
        }
    }
}

// MARK: - Callbacks, on the thread of `run`: copy, note, return

extension BrokerSession {
    /// What MQTT 3.1.1 answers to a subscription it does not grant.
    private static let subscriptionRefused: CInt = 0x80

    private static func of(_ context: UnsafeMutableRawPointer?) -> BrokerSession? {
        context.map { Unmanaged<BrokerSession>.fromOpaque($0).takeUnretainedValue() }
    }

    private func answered(_ code: CInt, client: OpaquePointer?) {
        guard code == 0 else {
            progress.withLock { $0.refuse(.answer(code, user: plan.address.user)) }
            return
        }
        var awaited: Set<CInt> = []
        for topic in plan.subscriptions {
            var id: CInt = 0
            let code = mosquitto_subscribe(client, &id, topic, Self.qualityOfService)
            guard code == Self.success else {
                progress.withLock { $0.refuse(.lost(code: code)) }
                return
            }
            awaited.insert(id)
        }
        progress.withLock { $0.subscribe(awaiting: awaited) }
        if awaited.isEmpty { stream.reportConnected() }
    }

    private func subscribed(_ id: CInt, granted: [CInt]) {
        if granted.contains(Self.subscriptionRefused) {
            progress.withLock { $0.refuse(.refused("the broker refused a subscription")) }
        } else if progress.withLock({ $0.subscribed(id) }) {
            stream.reportConnected()
        }
    }

    private func acknowledged() {
        progress.withLock { $0.release(at: .now) }
    }

    private func received(_ message: mosquitto_message) {
        let bytes = UnsafeRawBufferPointer(
            start: message.payload, count: Int(message.payloadlen))
        let received = ReceivedMessage(
            topic: String(cString: message.topic), payload: Array(bytes),
            isRetained: message.retain)
        guard !taking(received) else { return }
        stream.offer(
            topic: received.topic, payload: received.payload, retained: received.isRetained)
    }
}
