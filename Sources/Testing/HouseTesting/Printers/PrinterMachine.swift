import Glibc
import Synchronization

/// The inside of a virtual printer: one thread that listens, receives, answers and prints.
final class PrinterMachine {
    static let bufferSize = 4096
    private static let mostConnections = 3

    private let setup: VirtualPrinter.Setup
    private let panel: PrinterPanel
    private let onSlip: @Sendable (Slip) -> Void
    private var folder: SlipFolder?
    private let painter: SlipPainter?

    /// The first prints, the others wait.
    private var connections: [Int32] = []
    private var buffer: [UInt8] = []
    /// How much of the buffer came from connections that have closed: where the paper is torn.
    private var ends: [Int] = []
    private var scanner = RealTimeScanner()
    /// Bytes scanned for real-time commands although the full buffer has no room for them yet.
    private var peeked = 0
    private var reader: EscPosReader
    private var roll: PaperRoll
    private var busyUntil = ContinuousClock.now
    /// When a slow line has brought the next bytes.
    private var lineBusyUntil = ContinuousClock.now

    init(
        _ setup: VirtualPrinter.Setup, _ panel: PrinterPanel,
        folder: SlipFolder?, onSlip: @escaping @Sendable (Slip) -> Void
    ) {
        self.setup = setup
        self.panel = panel
        self.folder = folder
        self.onSlip = onSlip
        painter = setup.font.map { SlipPainter($0, panel) }
        roll = PaperRoll(columns: setup.columns)
        reader = EscPosReader(setup.language)
    }

    func run() {
        while !panel.state.withLock({ $0.isStopping }) {
            waitForSomething()
            closeRetired()
            acceptCallers()
            receive()
            printBuffer()
        }
        tearOff()
        for connection in connections { close(connection) }
        closeRetired()
        painter?.finish()
    }

    // MARK: Connections

    private func waitForSomething() {
        var descriptors = [pollfd(fd: panel.wakeEnd, events: Int16(POLLIN), revents: 0)]
        if let listener = panel.state.withLock({ $0.listener }) {
            descriptors.append(pollfd(fd: listener, events: Int16(POLLIN), revents: 0))
        }
        if let active = connections.first, hasRoom, !isHung, lineBusyUntil <= .now {
            descriptors.append(pollfd(fd: active, events: Int16(POLLIN), revents: 0))
        }
        poll(&descriptors, nfds_t(descriptors.count), timeout)
        if descriptors[0].revents != 0 {
            PrinterSocket.drain(panel.wakeEnd)
        }
    }

    /// Milliseconds until the paper stops, the line has brought more, or the full buffer's caller
    /// may have asked something.
    private var timeout: Int32 {
        if isHung { return -1 }
        if !hasRoom { return 10 }
        var times: [ContinuousClock.Instant] = []
        if !connections.isEmpty, lineBusyUntil > .now { times.append(lineBusyUntil) }
        if !(buffer.isEmpty && ends.isEmpty), !isStuck { times.append(busyUntil) }
        guard let next = times.min() else { return -1 }
        let left = ContinuousClock.now.duration(to: next)
        return left > .zero ? Int32(left / .milliseconds(1)) + 1 : 0
    }

    private var isHung: Bool { panel.state.withLock { $0.isHung } }

    private var hasRoom: Bool { buffer.count < Self.bufferSize }

    private func closeRetired() {
        let retired = panel.state.withLock { state in
            defer { state.retired = [] }
            return state.retired
        }
        for listener in retired { close(listener) }
    }

    private func acceptCallers() {
        guard let listener = panel.state.withLock({ $0.listener }) else { return }
        while let caller = PrinterSocket.accept(from: listener) {
            if connections.count < Self.mostConnections {
                connections.append(caller)
            } else {
                PrinterSocket.breakOff(caller)
            }
        }
    }

    private func receive() {
        while !isHung, lineBusyUntil <= .now, let active = connections.first {
            let rate = panel.state.withLock { $0.bytesPerSecond }
            // A slow line brings a twentieth of a second's bytes at a time.
            let room = min(Self.bufferSize - buffer.count, rate.map { max($0 / 20, 1) } ?? .max)
            let bytes =
                room > 0
                ? PrinterSocket.receive(from: active, limit: room)
                : PrinterSocket.receive(from: active, limit: 65_536, peek: true)
            guard let bytes else {
                close(active)
                connections.removeFirst()
                ends.append(buffer.count)
                peeked = 0
                continue
            }
            answerRealTime(in: bytes.dropFirst(peeked), from: active)
            guard room > 0 else {
                peeked = max(peeked, bytes.count)
                return
            }
            peeked = max(peeked - bytes.count, 0)
            buffer += bytes
            if let rate { lineBusyUntil = .now + .milliseconds(bytes.count * 1000 / rate) }
            if bytes.isEmpty { return }
        }
    }

    // MARK: Answers

    private func answerRealTime(in bytes: ArraySlice<UInt8>, from connection: Int32) {
        for byte in bytes {
            guard let query = scanner.scan(byte), !panel.state.withLock({ $0.isMute }) else {
                continue
            }
            PrinterSocket.send([status(query)], to: connection)
        }
    }

    private func status(_ query: UInt8) -> UInt8 {
        let (isOut, isOpen) = panel.state.withLock { ($0.paperIsOut, $0.coverIsOpen) }
        let always: UInt8 = 0x12
        switch query {
        case 1: return always | (isOut || isOpen ? 0x08 : 0)
        case 2: return always | (isOut ? 0x20 : 0) | (isOpen ? 0x04 : 0)
        case 4: return always | (isOut ? 0x6C : 0)
        default: return always
        }
    }

    /// An answer that stood in the data, for the connection that the data came from.
    private func answerInOrder(_ answer: [UInt8]) {
        let isLost = panel.state.withLock { state in
            defer { state.losesNextAnswer = false }
            return state.losesNextAnswer || state.isMute
        }
        guard !isLost, ends.isEmpty, let active = connections.first else { return }
        PrinterSocket.send(answer, to: active)
    }

    // MARK: Paper

    private var isStuck: Bool {
        panel.state.withLock { $0.paperIsOut || $0.coverIsOpen || $0.isHung }
    }

    private func printBuffer() {
        var used = 0
        while !isStuck, busyUntil <= .now {
            while ends.first == used {
                ends.removeFirst()
                tearOff()
            }
            guard used < buffer.count else { break }
            let byte = buffer[used]
            used += 1
            switch fate() {
            case .lost: continue
            case .read:
                roll.note(byte)
                if let event = reader.read(byte), !obey(event) { return }
            }
            guard survivesByte() else { return }
        }
        buffer.removeFirst(used)
        ends = ends.map { $0 - used }
    }

    /// Does what an event asks for; false when the printer died of it.
    private func obey(_ event: EscPosEvent) -> Bool {
        roll.dots = 0
        if let slip = roll.print(event) { keep(slip) }
        switch event {
        case .processID(let id) where setup.supportsProcessID:
            answerInOrder([0x37, 0x22] + id + [0])
        case .paperStatus: answerInOrder([0])
        case .pulse: panel.state.withLock { $0.pulses += 1 }
        case .junk(let bytes, let why):
            panel.state.withLock { $0.keep("\(why): \(bytes.prefix(16))", in: \.junk) }
        default: break
        }
        if let speed = setup.speed, roll.dots > 0 {
            // 203 dpi: eight dots are a millimetre.
            busyUntil = .now + .milliseconds(roll.dots * 125 / speed)
        }
        return roll.dots == 0 || survivesLine()
    }

    private enum Fate { case read, lost }

    /// What becomes of the next byte of the buffer.
    private func fate() -> Fate {
        panel.state.withLock { $0.loss?.takesNext() == true ? .lost : .read }
    }

    /// Counts a byte towards the faults that were ordered; false when the printer died of it.
    private func survivesByte() -> Bool {
        let dies = panel.state.withLock { state in
            state.bytesToHang = state.bytesToHang.map { $0 - 1 }
            if state.bytesToHang == 0 {
                state.bytesToHang = nil
                state.isHung = true
            }
            state.bytesToDeath = state.bytesToDeath.map { $0 - 1 }
            defer { if state.bytesToDeath == 0 { state.bytesToDeath = nil } }
            return state.bytesToDeath == 0
        }
        if dies { die() }
        return !dies
    }

    /// Counts a line towards the faults that were ordered.
    private func survivesLine() -> Bool {
        let dies = panel.state.withLock { state in
            state.linesToPaperEnd = state.linesToPaperEnd.map { $0 - 1 }
            if state.linesToPaperEnd == 0 {
                state.linesToPaperEnd = nil
                state.paperIsOut = true
            }
            state.linesToDeath = state.linesToDeath.map { $0 - 1 }
            defer { if state.linesToDeath == 0 { state.linesToDeath = nil } }
            return state.linesToDeath == 0
        }
        if dies { die() }
        return !dies
    }

    private func die() {
        tearOff()
        panel.stopListening()
        for connection in connections { PrinterSocket.breakOff(connection) }
        connections = []
        buffer = []
        ends = []
        peeked = 0
        busyUntil = .now
    }

    private func tearOff() {
        reader = EscPosReader(setup.language)
        scanner = RealTimeScanner()
        if let slip = roll.tear() { keep(slip) }
    }

    private func keep(_ slip: Slip) {
        do {
            if let path = try folder?.keep(slip) { painter?.paint(slip, to: path + ".png") }
        } catch {
            panel.state.withLock { $0.keep("slip not written: \(error)", in: \.faults) }
        }
        panel.state.withLock { $0.keep(slip, in: \.slips) }
        onSlip(slip)
    }
}
