import CMosquitto
import Dispatch
import Foundation
import Synchronization
public import Vocabulary

/// One connection as libmosquitto itself makes it, without anything of ours: the yardstick.
public final class PlainClient: @unchecked Sendable {
    /// Told of each message, on the connection's own thread.
    public typealias Listener = @Sendable (_ topic: String, UnsafeRawBufferPointer) -> Void

    /// Where a broker is.
    public struct Place: Sendable {
        /// Its port on the loopback.
        public let port: UInt16
        /// The name to come in by.
        public let user: String
        /// The secret to come in by.
        public let secret: String

        /// A place; see the properties.
        public init(port: UInt16, user: String, secret: String) {
            self.port = port
            self.user = user
            self.secret = secret
        }
    }

    private static let library: CInt = mosquitto_lib_init()
    private static let success = MOSQ_ERR_SUCCESS.rawValue
    private static let qualityOfService: CInt = 1

    private let client: OpaquePointer
    private let place: Place
    private let topic: String
    private let listener: Listener
    private let subscribed = DispatchSemaphore(value: 0)
    /// What the broker answered to the connection; 0 is yes.
    private let answer = Mutex<CInt?>(nil)

    /// A connection that subscribes to one topic; it does nothing before `connect`.
    public init(_ place: Place, topic: String, listener: @escaping Listener) throws(Fault) {
        self.place = place
        self.topic = topic
        self.listener = listener
        let name = "\(place.user)-\(UInt64.random(in: 0...UInt64.max))"
        guard Self.library == Self.success, let client = mosquitto_new(name, true, nil) else {
            throw Fault("make a plain client", at: place.user, cause: "libmosquitto refused")
        }
        self.client = client
        mosquitto_user_data_set(client, Unmanaged.passUnretained(self).toOpaque())
        mosquitto_username_pw_set(client, place.user, place.secret)
        // As many as the hub's own connection may have on their way.
        mosquitto_max_inflight_messages_set(client, 1000)
        _ = mosquitto_int_option(client, MOSQ_OPT_PROTOCOL_VERSION, MQTT_PROTOCOL_V311)
        _ = mosquitto_int_option(client, MOSQ_OPT_TCP_NODELAY, 1)
        listen()
    }

    deinit {
        mosquitto_destroy(client)
    }

    /// Connects and subscribes, trying until the broker is there.
    ///
    /// - Parameter patience: How long it may take.
    public func connect(within patience: Duration = .seconds(5)) throws(Fault) {
        let deadline = ContinuousClock.now + patience
        while mosquitto_connect(client, "127.0.0.1", CInt(place.port), 60) != Self.success {
            guard ContinuousClock.now < deadline else { throw fault("nobody listens there") }
            usleep(2_000)
        }
        guard mosquitto_loop_start(client) == Self.success else {
            throw fault("libmosquitto could not start its thread")
        }
        guard subscribed.wait(timeout: .now() + .seconds(5)) == .success else {
            let said = answer.withLock(\.self).map { String(cString: mosquitto_connack_string($0)) }
            throw fault(said ?? "it does not answer")
        }
    }

    private func fault(_ cause: String) -> Fault {
        Fault("connect to a broker", at: "\(place.user) on port \(place.port)", cause: cause)
    }

    /// Publishes with quality of service 1; false when libmosquitto did not take it.
    @discardableResult
    public func publish(_ topic: String, _ payload: [UInt8]) -> Bool {
        payload.withUnsafeBytes { bytes in
            mosquitto_publish(
                client, nil, topic, CInt(bytes.count), bytes.baseAddress, Self.qualityOfService,
                false)
        } == Self.success
    }

    /// Says goodbye and waits for the connection's thread.
    public func stop() {
        mosquitto_disconnect(client)
        mosquitto_loop_stop(client, true)
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> PlainClient? {
        context.map { Unmanaged<PlainClient>.fromOpaque($0).takeUnretainedValue() }
    }

    private func listen() {
        mosquitto_connect_callback_set(client) { client, context, code in
            guard let this = PlainClient.of(context) else { return }
            this.answer.withLock { $0 = code }
            guard code == 0 else { return }
            mosquitto_subscribe(client, nil, this.topic, PlainClient.qualityOfService)
        }
        mosquitto_subscribe_callback_set(client) { _, context, _, _, _ in
            PlainClient.of(context)?.subscribed.signal()
        }
        mosquitto_message_callback_set(client) { _, context, message in
            guard let this = PlainClient.of(context), let message = message?.pointee else { return }
            let bytes = UnsafeRawBufferPointer(
                start: message.payload, count: Int(message.payloadlen))
            this.listener(String(cString: message.topic), bytes)
        }
    }
}
