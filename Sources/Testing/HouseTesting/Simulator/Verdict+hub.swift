import HouseProof
import HouseRules
import HouseStore
import HubService
import OrderHub
import Vocabulary
import Wire

extension Verdict {
    /// 12: what the broker keeps for whoever comes later is what the hub would say now.
    mutating func judgeState() {
        var expected: [String: [UInt8]] = [:]
        for message in hub.allState() where !message.payload.isEmpty {
            expected[message.topic] = message.payload
        }
        let kept = evening.retained
        for topic in Set(expected.keys).union(kept.keys).sorted() {
            if content(expected[topic]) != content(kept[topic]) {
                let what = expected[topic] == nil ? "is gone" : "is different or missing"
                fail("12 the broker's \(topic) \(what)")
            }
        }
    }

    /// A state without the place in the journal at which it was told.
    private func content(_ state: [UInt8]?) -> JSONTree? {
        guard let state, case .object(var fields) = try? JSONTree(parsing: state) else {
            return nil
        }
        fields["sequence"] = nil
        return .object(fields)
    }

    /// 15: the house's own audit finds nothing wrong.
    mutating func judgeAudit() throws(Fault) {
        let report = try HouseAudit(store: store).run()
        for wrong in report.wrong { fail("15 audit: \(wrong)") }
    }

    /// 9 and 13: hearing everything once more changes nothing and gets the same answers.
    mutating func judgeReplay() throws(Fault) {
        let before = (house: hub.house, head: try store.head())
        var told: [CommandID: Reply] = [:]
        var rest = evening.log.published[...]
        while !rest.isEmpty {
            let batch = rest.prefix(100).map { message in
                Incoming.message(message.device, message.channel, message.payload)
            }
            rest = rest.dropFirst(100)
            let output = try hub.commit(
                try hub.prepare(batch, at: evening.clock(ahead: evening.hub.jump)))
            if !output.prints.isEmpty { fail("9 a repeated message printed something") }
            for message in output.messages where message.topic.hasSuffix("/reply") {
                guard
                    let reply: Reply = try? Canonical.value(
                        parsing: message.payload, strict: false), let id = reply.id
                else { continue }
                told[id] = reply
            }
        }
        if hub.house != before.house { fail("9 repeated messages changed the house") }
        if try store.head() != before.head { fail("9 repeated messages went into the journal") }
        for submission in evening.log.submissions {
            let id = submission.envelope.id
            let heard = evening.log.told[id] ?? []
            if let reply = told[id], isRestored ? !heard.contains(reply) : reply != heard.first {
                fail("13 command \(id) was answered otherwise when it was repeated")
            }
        }
    }

    /// 10: the journal alone gives the same house.
    mutating func judgeRebuild() throws(Fault) {
        let house = hub.house
        // House time is the journal's: a clock that went on might begin another day.
        let again = try Hub(store: store, opening: evening.hub.opening, now: evening.began)
        if again.house != house { fail("10 the journal gives another house") }
    }
}
