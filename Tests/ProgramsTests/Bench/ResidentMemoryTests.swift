import Bench
import Foundation
import Testing

struct ResidentMemoryTests {
    @Test func `the kernel's units are of 1,024 bytes`() throws {
        let status = "Name:\tcomanda\nVmHWM:\t   50000 kB\nVmRSS:\t   46875 kB\n"
        let memory = try #require(ResidentMemory(status: status))
        #expect(memory.now == 48)
        #expect(memory.peak == 51.2)
    }

    @Test func `a process that is gone has no memory`() {
        #expect(ResidentMemory(status: "Name:\tcomanda\nState:\tZ (zombie)\n") == nil)
        #expect(ResidentMemory(of: getpid()) != nil)
    }
}
