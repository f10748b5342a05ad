import Glibc
public import Pictures
import Synchronization

/// A printer without paper: listens on this machine, reads ESC/POS, answers as a network printer
/// does, and keeps what it printed.
///
/// It takes three connections; the first prints and the others wait until it closes. Its buffer
/// holds 4 KB. Status questions are answered at once, requests that stand in the data only when the
/// paper before them is out.
public final class VirtualPrinter: Sendable {
    /// How a virtual printer is built.
    public struct Setup: Sendable {
        /// 0 takes any free port.
        public var port: UInt16 = 0
        /// Columns of normal text across the paper.
        public var columns = 48
        /// What its bytes above ASCII mean.
        public var language = PrinterLanguage.epson
        /// Speed of the paper in mm/s, such as 150; `nil` prints without waiting.
        public var speed: Int?
        /// Where each slip is kept as `<n>.bin` and `<n>.txt`; `nil` keeps none.
        public var folder: String?
        /// What each slip is drawn from, as `<n>.png` in the folder; `nil` draws none.
        public var font: GlyphFont?
        /// Whether it knows `GS ( H`; without, it skips it.
        public var supportsProcessID = true

        public init() {}
    }

    /// The port it listens on.
    public let port: UInt16
    let panel: PrinterPanel
    private let thread: Mutex<pthread_t?>

    /// Switches a printer on.
    ///
    /// - Parameters:
    ///   - setup: How it is built.
    ///   - onSlip: Told of each slip, on the printer's own thread; it must not call `stop`.
    public init(
        _ setup: Setup = Setup(), onSlip: @escaping @Sendable (Slip) -> Void = { _ in }
    ) throws {
        let panel = try PrinterPanel()
        let folder = try setup.folder.map { try SlipFolder($0) }
        let socket = try PrinterSocket.listen(on: setup.port, buffer: PrinterMachine.bufferSize)
        panel.state.withLock { $0.listener = socket.descriptor }
        self.panel = panel
        port = socket.port
        thread = Mutex(
            startThread {
                PrinterMachine(setup, panel, folder: folder, onSlip: onSlip).run()
            })
    }

    deinit { stop() }

    /// Switches it off and waits until its thread has ended and its slips are drawn; repeating it
    /// does nothing.
    public func stop() {
        panel.stopListening()
        panel.change { $0.isStopping = true }
        thread.withLock { thread in
            if let running = thread { pthread_join(running, nil) }
            thread = nil
        }
    }

    /// The slips so far, in order; the last 10,000.
    public var slips: [Slip] { panel.state.withLock { $0.slips } }
    /// How often a drawer was opened.
    public var pulses: Int { panel.state.withLock { $0.pulses } }
    /// Everything it could not read, or would not have obeyed.
    public var junk: [String] { panel.state.withLock { $0.junk } }
    /// Why a slip could not be written to the folder or drawn, and what the font has no shape of.
    public var faults: [String] { panel.state.withLock { $0.faults } }

    /// Refuses new connections, or takes them again on the same port.
    public func refuse(_ refuses: Bool) throws {
        if refuses { return panel.stopListening() }
        guard panel.state.withLock({ $0.listener == nil && !$0.isStopping }) else { return }
        let socket = try PrinterSocket.listen(on: port, buffer: PrinterMachine.bufferSize)
        panel.change { $0.listener = socket.descriptor }
    }
}

/// Runs a body on a thread of its own.
func startThread(_ body: @escaping @Sendable () -> Void) -> pthread_t {
    final class Box {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(body)).toOpaque()
    let failure = pthread_create(
        &thread, nil,
        { argument in
            argument.map { Unmanaged<Box>.fromOpaque($0).takeRetainedValue().body() }
            return nil
        }, box)
    precondition(failure == 0, "No thread could be started.")
    return thread
}
