import EscPos
import Testing

@Suite struct AnswerTests {
    private func answers(to bytes: [UInt8]) -> [PrinterAnswer] {
        var reader = AnswerReader()
        return bytes.compactMap { reader.read($0) }
    }

    @Test func `answers are told apart in one stream`() {
        let pushed: [UInt8] = [0x14, 0x00, 0x0C, 0x0F]
        let bytes: [UInt8] =
            [0x12, 0x11, 0x37, 0x22, 0x30, 0x30, 0x34, 0x31, 0x00, 0x13] + pushed + [0x0C, 0x1E]
        #expect(
            answers(to: bytes) == [
                .realTime(0x12), .processID([0x30, 0x30, 0x34, 0x31]), .pushed(pushed),
                .inOrder(0x0C), .realTime(0x1E),
            ])
    }

    @Test func `other blocks are passed over, even one that never ends`() {
        #expect(answers(to: [0x5F, 0x54, 0x4D, 0x00, 0x12]) == [.realTime(0x12)])
        #expect(answers(to: [0x37, 0x25, 0x00, 0x12]) == [.realTime(0x12)])
        let endless = [UInt8](repeating: 0x3D, count: 128)
        #expect(answers(to: endless + [0x12]) == [.realTime(0x12)])
    }

    @Test func `a job ends with a request that the printer answers in order`() {
        var profile = PrinterProfile.chinese80
        #expect(profile.supportsProcessID)
        #expect(
            profile.jobEnd(id: 41)
                == [0x1D, 0x28, 0x48, 6, 0, 0x30, 0x30, 0x30, 0x30, 0x34, 0x31])
        profile.proof = .paperStatus
        #expect(profile.jobEnd(id: 41) == [0x1D, 0x72, 1])
        profile.proof = .none
        #expect(profile.jobEnd(id: 41) == [])
    }

    @Test(arguments: [(1, "0001"), (9999, "9999"), (10_000, "0001"), (0, "9999"), (-1, "9998")])
    func `job numbers go round from 9999 to 1`(id: Int, digits: String) {
        #expect(PrinterProfile.chinese80.jobEnd(id: id).suffix(4) == Array(digits.utf8)[...])
    }

    @Test func `only the right answer confirms a job`() {
        var profile = PrinterProfile.chinese80
        let id = PrinterAnswer.processID([0x30, 0x30, 0x34, 0x31])
        #expect(profile.confirms(id, id: 41))
        #expect(!profile.confirms(id, id: 42))
        #expect(!profile.confirms(.inOrder(0), id: 41))
        profile.proof = .paperStatus
        #expect(profile.confirms(.inOrder(0), id: 41))
        #expect(!profile.confirms(.realTime(0x12), id: 41))
        profile.proof = .none
        #expect(!profile.confirms(.inOrder(0), id: 41))
    }
}
