import HubService
import Testing
import Vocabulary

@testable import OrderHub

/// Who a token stands for, and for how long.
struct SessionsTests {
    private static let issued = HubHouse.evening
    private static let day: Int64 = 24 * 60 * 60 * 1000
    private let sessions = Sessions(key: [UInt8](0..<32))

    private func token() -> String {
        sessions.token(device: "waiter-1", staff: "mei", issued: Self.issued)
    }

    private func staff(
        _ token: String, on device: DeviceID = "waiter-1", drafted: Int64, now: Int64
    ) -> StaffID? {
        sessions.staff(
            of: token, on: device, drafted: Self.issued.later(by: drafted),
            now: Self.issued.later(by: now))
    }

    @Test func `a token stands for who signed in`() {
        #expect(staff(token(), drafted: 0, now: 0) == "mei")
        #expect(staff(token(), drafted: 1000, now: 5000) == "mei")
    }

    @Test func `a token is good after a restart`() {
        let again = Sessions(key: [UInt8](0..<32))
        let moment = Self.issued
        #expect(again.staff(of: token(), on: "waiter-1", drafted: moment, now: moment) == "mei")
    }

    @Test func `a token of another key is forged`() {
        let other = Sessions(key: [UInt8](1...32))
        let moment = Self.issued
        #expect(other.staff(of: token(), on: "waiter-1", drafted: moment, now: moment) == nil)
    }

    @Test func `no part of a token can be changed`() throws {
        let token = token()
        let parts = token.split(separator: ".").map(String.init)
        #expect(parts.count == 4)
        let forged = [
            "waiter-1.lin.\(parts[2]).\(parts[3])", "waiter-1.mei.9\(parts[2]).\(parts[3])",
            "waiter-1.mei.\(parts[2]).", "waiter-1.mei.\(parts[2])", "", "...", token + "0",
            token + ".", String(token.dropLast()),
            parts[0...2].joined(separator: ".") + "." + String(repeating: "0", count: 64),
        ]
        for text in forged { #expect(staff(text, drafted: 0, now: 0) == nil, "\(text)") }
    }

    @Test func `a token is good on its own device only`() {
        #expect(staff(token(), on: "waiter-2", drafted: 0, now: 0) == nil)
        let moved = token().replacing("waiter-1", with: "waiter-2")
        #expect(staff(moved, on: "waiter-2", drafted: 0, now: 0) == nil)
    }

    @Test func `a draft counts as of its drafting, for a day`() {
        let drafts: [(drafted: Int64, now: Int64, good: Bool)] = [
            (Self.day, Self.day, true), (Self.day + 1, Self.day + 1, false),
            (1000, 2 * Self.day, true), (1000, 2 * Self.day + 1, false),
            (Self.day, 2 * Self.day, true), (Self.day + 1, 2 * Self.day, false),
        ]
        for draft in drafts {
            let found = staff(token(), drafted: draft.drafted, now: draft.now)
            #expect(found == (draft.good ? "mei" : nil), "\(draft)")
        }
    }

    @Test func `a terminal's clock may be ahead or behind; a session ends by it all the same`() {
        #expect(staff(token(), drafted: 999 * Self.day, now: 0) == "mei")
        #expect(staff(token(), drafted: -Self.day, now: 0) == "mei")
        #expect(staff(token(), drafted: 999 * Self.day, now: Self.day + 1) == nil)
    }
}
