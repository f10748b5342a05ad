public import Foundation
public import Vocabulary

/// The messages, or the papers, that may have brought the hub down by a trap, in a file beside the
/// database.
///
/// All that a hub was deciding when it fell are suspects, and are decided one at a time from then
/// on. One under which the hub falls while it is decided alone is convicted: its envelope is read
/// and it is refused unseen. If even that brings the hub down, it is dropped by its hash. So one
/// message takes the house down three times at most. A paper that is convicted is not set any more,
/// as `PaperGuard` says.
///
/// The file is written by the parent while no hub runs, and by the hub while one does. Another
/// build of the program begins without suspects: it may have been mended.
public struct Suspects: Sendable {
    /// How far the suspicion has got.
    public enum Stage: Int, Sendable {
        /// The hub fell while this was decided together with others.
        case suspected = 1
        /// It fell while this was decided alone.
        case convicted = 2
        /// It fell while this was refused unseen.
        case dropped = 3
    }

    private let url: URL
    private var stages: [(message: NotedMessage, stage: Stage)] = []
    /// The most messages that are remembered, the newest.
    private static let most = 1000
    private static let mostBytes = 1 << 18

    /// Reads the suspects of a house; none when the file is missing, damaged, or of another build.
    public init(at url: URL) {
        self.url = url
        let bytes = WholeFile.read(url, most: Self.mostBytes) ?? []
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        guard lines.first.map(String.init) == Self.title else { return }
        for line in lines.dropFirst() {
            let words = line.split(separator: " ")
            guard let number = words.first.flatMap({ Int($0) }),
                let stage = Stage(rawValue: number),
                let message = NotedMessage(words: Array(words.dropFirst()))
            else { continue }
            stages.append((message, stage))
        }
    }

    private static var title: String { "build \(ProgramBuild.mark)" }

    /// Whether nobody is suspected.
    public var isEmpty: Bool { stages.isEmpty }

    /// How far the suspicion of a message has got; `nil` of one that nobody suspects.
    public func stage(of message: NotedMessage) -> Stage? {
        stages.last { $0.message == message }?.stage
    }

    /// Blames what a hub was doing when it fell in a trap.
    ///
    /// - Parameter isAlone: Whether nothing else can be to blame.
    /// - Returns: Sentences for the log.
    mutating func blame(_ noted: [NotedMessage], isAlone: Bool) throws(Fault) -> [String] {
        var sentences: [String] = []
        for message in noted {
            let old = stage(of: message)
            let new: Stage =
                switch old {
                case nil: .suspected
                case .some(let old) where !isAlone: old
                case .suspected: .convicted
                case .convicted, .dropped: .dropped
                }
            stages.removeAll { $0.message == message }
            stages.append((message, new))
            if new != .suspected, new != old { sentences.append(Self.alarm(message, new)) }
        }
        if sentences.isEmpty {
            let papers = noted.compactMap(\.paper).map(String.init).joined(separator: ", ")
            sentences = [
                papers.isEmpty
                    ? "the hub fell while it decided \(noted.count) messages:"
                        + " they are decided one at a time"
                    : "the hub fell while it set paper \(papers): that is tried again"
            ]
        }
        try write()
        return sentences
    }

    private static func alarm(_ message: NotedMessage, _ stage: Stage) -> String {
        if let paper = message.paper {
            return "the hub falls whenever it sets paper \(paper): it is not printed; pass on by"
                + " word what stands on it"
        }
        let name = "\(message.channel) \(message.hash.prefix(16)) of \(message.device)"
        return stage == .convicted
            ? "the hub falls whenever it looks at \(name): it is refused unseen from now on"
            : "the hub falls even when it refuses \(name): it is dropped from now on"
    }

    /// Takes a message off the list: it was decided alone, and nothing happened.
    public mutating func acquit(_ message: NotedMessage) throws(Fault) {
        stages.removeAll { $0.message == message }
        try write()
    }

    private mutating func write() throws(Fault) {
        stages.removeFirst(max(0, stages.count - Self.most))
        let lines = [Self.title] + stages.map { "\($0.stage.rawValue) \($0.message.line)" }
        let text = lines.map { $0 + "\n" }.joined()
        do { try WholeFile.write(Array(text.utf8), to: url) } catch {
            throw error.fault("write the list of suspects")
        }
    }
}

extension Suspects {
    /// Judges the end of a hub; called by its parent before another one is started.
    ///
    /// - Parameter byTrap: Whether it fell in a trap of its own, rather than being killed or ending
    ///   itself: only then somebody is to blame.
    /// - Returns: Sentences for the log.
    public static func judgeEnd(of data: HouseData, byTrap: Bool) throws(Fault) -> [String] {
        let messages = byTrap ? DoingNote.read(data.deciding) : []
        let papers = byTrap ? DoingNote.read(data.setting) : []
        // A hub that falls before it does anything must not be laid at these messages' door.
        for note in [data.deciding, data.setting] { unlink(note.path) }
        // A message that is suspected is decided alone, whatever is printed beside it; a paper is
        // set alone, before the house is open.
        return try blame(messages, at: data.suspects, isAlone: messages.count == 1)
            + blame(
                papers, at: data.paperSuspects, isAlone: messages.isEmpty && papers.count == 1)
    }

    private static func blame(
        _ noted: [NotedMessage], at url: URL, isAlone: Bool
    ) throws(Fault) -> [String] {
        guard !noted.isEmpty else { return [] }
        var suspects = Suspects(at: url)
        return try suspects.blame(noted, isAlone: isAlone)
    }
}
