import Foundation
import Testing

@testable import BrokerProcess

struct BrokerPasswordTests {
    @Test func `a stored secret is what mosquitto_passwd would store under the same salt`() throws {
        let file = NSTemporaryDirectory() + "passwords-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: file) }
        try "waiter-1:a secret, 秘密\n".write(toFile: file, atomically: true, encoding: .utf8)
        let tool = Process()
        tool.executableURL = URL(fileURLWithPath: "/usr/bin/mosquitto_passwd")
        tool.arguments = ["-U", file]
        try tool.run()
        tool.waitUntilExit()

        let line = try String(contentsOfFile: file, encoding: .utf8)
            .trimmingCharacters(in: .newlines)
        let stored = String(line.dropFirst("waiter-1:".count))
        let salt = try #require(Data(base64Encoded: String(stored.split(separator: "$")[2])))
        #expect(stored.hasPrefix("$7$101$"))
        #expect(try BrokerPassword.hash("a secret, 秘密", salt: Array(salt)) == stored)
    }

    @Test func `the same secret is stored differently each time`() throws {
        #expect(try BrokerPassword.hash("secret") != BrokerPassword.hash("secret"))
    }

    @Test func `made secrets are 64 hexadecimal digits and never the same`() {
        let secrets = (1...100).map { _ in BrokerPassword.makeSecret() }
        #expect(secrets.allSatisfy { $0.count == 64 && $0.allSatisfy(\.isHexDigit) })
        #expect(Set(secrets).count == 100)
    }
}
