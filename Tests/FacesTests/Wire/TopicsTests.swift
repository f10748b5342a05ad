import Testing
import Vocabulary
import Wire

struct TopicsTests {
    private let topics = Topics(house: "sichuan")

    @Test func `topics are spelled as the contract says`() {
        #expect(topics.up("w1", .hello) == "comanda/sichuan/up/w1/hello")
        #expect(topics.up("w1", .command) == "comanda/sichuan/up/w1/command")
        #expect(topics.up("w1", .query) == "comanda/sichuan/up/w1/query")
        #expect(topics.up("w1", .result) == "comanda/sichuan/up/w1/result")
        #expect(topics.down("w1", .hello) == "comanda/sichuan/down/w1/hello")
        #expect(topics.down("w1", .reply) == "comanda/sichuan/down/w1/reply")
        #expect(topics.down("w1", .answer) == "comanda/sichuan/down/w1/answer")
        #expect(topics.down("w1", .job) == "comanda/sichuan/down/w1/job")
        #expect(topics.presence("w1") == "comanda/sichuan/presence/w1")
        #expect(topics.state(.floor, "table", "h5") == "comanda/sichuan/state/floor/table/h5")
        #expect(topics.state(.all, "house", "now") == "comanda/sichuan/state/all/house/now")
    }

    @Test func `whole branches are listened to by their filters`() {
        #expect(topics.allUp == "comanda/sichuan/up/+/+")
        #expect(topics.allDown("w1") == "comanda/sichuan/down/w1/+")
        #expect(topics.allPresence == "comanda/sichuan/presence/+")
        #expect(topics.allState(.kitchen) == "comanda/sichuan/state/kitchen/#")
        #expect(topics.allState(.cashier) == "comanda/sichuan/state/cashier/#")
    }

    @Test(arguments: UpChannel.allCases)
    func `the hub reads who speaks on which channel`(_ channel: UpChannel) throws {
        let read = try #require(topics.reading(up: topics.up("pass-2", channel)))
        #expect(read.device == "pass-2")
        #expect(read.channel == channel)
    }

    @Test(arguments: DownChannel.allCases)
    func `a terminal reads on which channel it is told`(_ channel: DownChannel) {
        #expect(topics.reading(down: topics.down("w1", channel), of: "w1") == channel)
    }

    @Test(arguments: [
        "", "/", "comanda", "comanda/sichuan/up/w1", "comanda/sichuan/up/w1/",
        "comanda/sichuan/up/w1/command/", "comanda/sichuan/up/w1/command/1",
        "/comanda/sichuan/up/w1/command", "comanda//sichuan/up/w1/command",
        "comanda/sichuan/up//command", "comanda/sichuan/up/W1/command",
        "comanda/sichuan/up/w 1/command", "comanda/sichuan/up/服务员/command",
        "comanda/sichuan/up/+/command", "comanda/sichuan/up/w1/+", "comanda/sichuan/up/#",
        "comanda/sichuan/up/w1/Command", "comanda/sichuan/up/w1/reply",
        "comanda/sichuan/up/w1/command\n", "comanda/sichuan/up/w1/command\u{301}",
        "comanda/sichuan/down/w1/command", "comanda/sichuan/down/w1/hello",
        "comanda/hunan/up/w1/command", "comanda/sichuan2/up/w1/command",
        "COMANDA/sichuan/up/w1/command", "$share/comanda/sichuan/up/w1/command",
        "comanda/sichuan/up/\(String(repeating: "w", count: 33))/command",
    ])
    func `no other topic is taken for something a device says`(_ topic: String) {
        #expect(topics.reading(up: topic) == nil)
    }

    @Test(arguments: [
        "", "comanda/sichuan/down/w1", "comanda/sichuan/down/w1/", "comanda/sichuan/down/w2/reply",
        "comanda/sichuan/down/w12/reply", "comanda/sichuan/down/w/reply",
        "comanda/sichuan/down/w1/reply/", "comanda/sichuan/down/w1/reply/1",
        "comanda/sichuan/down/w1//reply", "comanda/sichuan/down/w1/Reply",
        "comanda/sichuan/down/w1/command", "comanda/sichuan/down/w1/+",
        "comanda/sichuan/down/w1/\u{301}reply", "comanda/sichuan/up/w1/hello",
        "comanda/hunan/down/w1/reply", "x/comanda/sichuan/down/w1/reply",
    ])
    func `no other topic is taken for something this terminal is told`(_ topic: String) {
        #expect(topics.reading(down: topic, of: "w1") == nil)
    }
}
