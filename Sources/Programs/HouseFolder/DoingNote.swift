public import Foundation
public import Vocabulary

/// A message by what tells it apart: who sent it, where, and the hash of its bytes. Or a paper, by
/// its number.
public struct NotedMessage: Hashable, Sendable {
    let device: DeviceID
    /// What it came on; `own` for what the house itself asks, `paper` for a paper.
    public let channel: String
    /// SHA-256 of its bytes in hexadecimal; a paper's number, in as many digits.
    public let hash: String

    /// A paper: its number takes the place of a hash.
    public init(paper: Int) {
        let digits = "\(paper)"
        let zeros = String(repeating: "0", count: max(0, 64 - digits.count))
        self.init(.house, Self.paperChannel, zeros + digits)
    }

    /// The number of a paper; `nil` of a message.
    var paper: Int? { channel == Self.paperChannel ? Int(hash) : nil }

    private static let paperChannel = "paper"

    /// What a device said on a channel.
    public init(_ device: DeviceID, _ channel: String, _ hash: String) {
        self.device = device
        self.channel = channel
        self.hash = hash
    }

    /// A line of a file, without its end.
    var line: String { device.text + " " + channel + " " + hash }

    init?(words: [Substring]) {
        guard words.count == 3, let device = DeviceID(String(words[0])), words[2].count == 64
        else { return nil }
        self.init(device, String(words[1]), String(words[2]))
    }
}

/// What the hub is about to decide, or to set, in a small file of its own beside the database: read
/// by its parent when the hub fell in a trap.
///
/// It must survive the process, not the machine: nothing waits for the disk.
public final class DoingNote: Sendable {
    private let url: URL
    private let file: Int32
    /// The count of lines at the head of the file takes so many bytes, its end included.
    private static let head = 8
    /// So many can be noted at a time.
    public static let mostMessages = 512
    /// Of each message there are the names of a device and a channel, a hash, and what stands
    /// between them.
    static let most = head + mostMessages * mostPerMessage
    private static let mostPerMessage = 32 + 16 + 64 + 3

    /// Opens the note of a hub's new life; it says that nothing is being decided.
    public init(at url: URL) throws(Fault) {
        self.url = url
        file = open(url.path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else {
            throw Fault(
                "open the note of what is being done", at: url.path,
                cause: String(cString: strerror(errno)))
        }
        try clear()
    }

    deinit {
        close(file)
    }

    /// Notes what is about to be done, in the old note's place.
    public func write(_ messages: [NotedMessage]) throws(Fault) {
        var text = Self.header(messages.count)
        text.reserveCapacity(Self.head + messages.count * Self.mostPerMessage)
        for message in messages {
            text += message.line.utf8
            text.append(UInt8(ascii: "\n"))
        }
        try put(text)
    }

    /// Notes that nothing is being done any more.
    public func clear() throws(Fault) { try put(Self.header(0)) }

    private static func header(_ count: Int) -> [UInt8] {
        let digits = "\(count)".utf8
        return digits + Array(repeating: UInt8(ascii: " "), count: head - 1 - digits.count) + [10]
    }

    private func put(_ text: [UInt8]) throws(Fault) {
        do { try WholeFile.fill(file, text, at: 0, url) } catch {
            throw error.fault("note what is being done")
        }
    }

    /// What a hub that is gone was doing; nothing when the note is missing or damaged.
    static func read(_ url: URL) -> [NotedMessage] {
        guard let bytes = WholeFile.read(url, most: most) else { return [] }
        let lines = String(decoding: bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first?.split(separator: " ").first, let count = Int(first),
            count > 0, lines.count > count + 1
        else { return [] }
        let messages = lines[1...count].compactMap {
            NotedMessage(words: $0.split(separator: " "))
        }
        return messages.count == count ? messages : []
    }
}
