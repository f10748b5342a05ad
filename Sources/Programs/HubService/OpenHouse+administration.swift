import Foundation
import HouseBackups
import HouseFolder
import HouseHealth
import HouseStore
import OrderHub
import Synchronization
import Vocabulary
import Wire

/// What the house's own people ask of it while it is open.
extension OpenHouse {
    func administer(_ request: AdminRequest) -> AdminAnswer {
        do {
            if request == .health { return health() }
            // A backup takes its time, and the office goes on meanwhile.
            if case .backUp(let folder) = request { return try backUp(in: folder) }
            if request == .audit { return try audit() }
            officeHours.lock()
            defer { officeHours.unlock() }
            let answer =
                switch request {
                case .settlePapers(let areSeen): try settlePapers(areSeen: areSeen)
                case .work: try work()
                default: try office.answer(request)
                }
            try noteDevices()
            switch request {
            case .removeDevice(let device):
                pardon(device)
                inbox.forget(device)
                let presence = Topics(house: office.house).presence(device)
                publish(Outgoing(topic: presence, payload: [], retained: true))
            case .rotateDevice(let device), .addDevice(let device, _): pardon(device)
            default: break
            }
            return answer
        } catch {
            var answer = AdminAnswer()
            answer.fault = error
            return answer
        }
    }

    /// Who is enrolled may have changed, and with it whose state is published.
    private func noteDevices() throws(Fault) {
        let devices = try office.store.devices()
        vitals.enrolled(devices)
        inbox.perform { [self] in hub.show(to: Self.audiences(of: devices)).forEach(publish) }
    }

    /// Who may read state at the broker; the rest of it would be written for nobody.
    static func audiences(of devices: [DeviceRow]) -> Set<Audience> {
        Set(devices.flatMap(\.role.audiences))
    }

    /// Answered beside everything else: it must be heard when the hub's thread is stuck.
    private func health() -> AdminAnswer {
        var answer = AdminAnswer()
        answer.health = vitals.health(
            waiting: inbox.count,
            lockedNames: office.pins.lockedNames(now: Self.now))
        answer.health?.backup = clerk.health
        return answer
    }

    /// Audits the data as it is now, while orders go on; one at a time, for each takes its memory.
    ///
    /// - Throws: At once, while another is under way: whoever waited would hold the place of
    ///   somebody who asks how the house is.
    private func audit() throws(Fault) -> AdminAnswer {
        guard audits.try() else {
            throw Fault(
                "audit the open house", at: ground.data.folder.path,
                cause: "an audit is under way", hint: "ask again when it is done")
        }
        defer { audits.unlock() }
        return try office.answer(.audit)
    }

    /// Settles all papers that are held back.
    private func settlePapers(areSeen: Bool) throws(Fault) -> AdminAnswer {
        try onHubThread { [self] () throws(Fault) in
            let commands = try hub.settlePapers(areSeen: areSeen)
            // At once: whoever asks next must not find them held back still.
            do throws(Fault) {
                for start in stride(from: 0, to: commands.count, by: HubInbox.mostPerBatch) {
                    let batch = commands[start...].prefix(HubInbox.mostPerBatch)
                    try settle(batch.map { .own($0) }, startsDay: false)
                }
                try conclude()
            } catch {
                inbox.stop(because: error)
                throw error
            }
            let deed = areSeen ? "are taken for seen" : "print now, marked as reprints"
            if !commands.isEmpty {
                log.write("\(commands.count) papers that a restore held back \(deed)")
            }
            var answer = AdminAnswer()
            answer.count = commands.count
            return answer
        }
    }

    /// Where the hub's time went since this was last asked.
    private func work() throws(Fault) -> AdminAnswer {
        try onHubThread { [self] () throws(Fault) in
            var answer = AdminAnswer()
            answer.work = hub.clock?.work ?? HubWork()
            answer.work?.synchronous = try office.store.synchronousLevel()
            hub.clock = WorkClock()
            return answer
        }
    }

    private func onHubThread(
        _ body: @escaping @Sendable () throws(Fault) -> AdminAnswer
    ) throws(Fault) -> AdminAnswer {
        let result = Mutex<Result<AdminAnswer, Fault>?>(nil)
        let done = DispatchSemaphore(value: 0)
        inbox.perform {
            let answer = Result { () throws(Fault) in try body() }
            result.withLock { $0 = answer }
            done.signal()
        }
        done.wait()
        guard let answer = result.withLock({ $0 }) else { return AdminAnswer() }
        return try answer.get()
    }

    private func pardon(_ device: DeviceID) {
        floods.pardon(device)
        inbox.perform { [self] in guarded.pardon(device) }
    }

    private func backUp(in folder: String?) throws(Fault) -> AdminAnswer {
        let made = try clerk.make(in: folder.map { URL(fileURLWithPath: $0, isDirectory: true) })
        return AdminAnswer(made.backup, milliseconds: made.milliseconds)
    }
}
