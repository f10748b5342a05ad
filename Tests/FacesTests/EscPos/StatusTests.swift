import EscPos
import Testing

@Suite struct StatusTests {
    private func status(_ byte: UInt8, _ query: StatusQuery) -> PrinterStatus {
        var status = PrinterStatus()
        status.read(byte, answering: query)
        return status
    }

    @Test func `a healthy printer has nothing to say`() {
        for query in StatusQuery.allCases {
            #expect(status(0x12, query) == PrinterStatus())
        }
    }

    @Test func `each bit means one trouble`() {
        #expect(status(0x1A, .printer).isOffline)
        #expect(status(0x16, .offlineCause).coverIsOpen)
        #expect(status(0x32, .offlineCause).stoppedByPaperEnd)
        #expect(status(0x1A, .error).cutterIsJammed)
        #expect(status(0x32, .error).hasOtherError)
        #expect(status(0x52, .error).hasOtherError)
        #expect(status(0x1E, .paper).paperIsNearEnd)
        #expect(!status(0x1E, .paper).paperIsOut)
        #expect(status(0x7E, .paper).paperIsOut)
    }

    @Test func `a later answer replaces an earlier one`() {
        var status = status(0x7E, .paper)
        status.read(0x12, answering: .paper)
        #expect(status == PrinterStatus())
    }

    @Test func `questions are three bytes`() {
        #expect(StatusQuery.paper.bytes == [0x10, 0x04, 0x04])
    }
}
