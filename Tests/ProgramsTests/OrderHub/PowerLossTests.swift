import CFaultyDisk
import Foundation
import HouseRules
import HouseStore
import HouseTesting
import Synchronization
import Testing
import Vocabulary
import Wire

@testable import HouseProof
@testable import HubService

extension DiskFaultTests {
    @Test func `when the power goes, everything that was answered is there`() throws {
        let evening = try PowerCut(synchronous: nil)
        try evening.work(seed: 1)
        #expect(evening.lost == [])
        #expect(evening.count.commands == FaultScenario.countCommands)
        #expect(evening.count.images > 300)
        #expect(evening.count.dropped > 1000, "pages that were not synced, and went")
        print(evening.count)
    }

    /// The test of the test: without a sync for every commit, answered commands are gone.
    @Test func `a house that does not wait for the disk loses what it answered`() throws {
        let evening = try PowerCut(synchronous: "NORMAL")
        try evening.work(seed: 1)
        #expect(evening.lost.contains { $0.contains("answered, and gone") })
    }
}

/// What a disk holds for sure, and what may or may not be on it.
private struct DiskModel {
    private struct File {
        var synced: [UInt8] = []
        /// What was done since, in order.
        var pending: [Change] = []
    }

    private enum Change {
        case write(Int, [UInt8])
        case truncate(Int)
    }

    private var files: [String: File] = [:]
    /// How many pages did not make it into the images.
    private(set) var countDropped = 0

    /// Takes what stands in a folder for synced.
    init(_ folder: URL) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let bytes = try Data(contentsOf: folder.appendingPathComponent(name))
            files[name] = File(synced: Array(bytes))
        }
    }

    mutating func write(_ name: String, _ offset: Int, _ bytes: [UInt8]) {
        files[name, default: File()].pending.append(.write(offset, bytes))
    }

    mutating func truncate(_ name: String, to length: Int) {
        files[name, default: File()].pending.append(.truncate(length))
    }

    mutating func sync(_ name: String) {
        guard var file = files[name] else { return }
        for change in file.pending { Self.apply(change, to: &file.synced) }
        file.pending = []
        files[name] = file
    }

    mutating func rename(_ old: String, to new: String) {
        files[new] = files.removeValue(forKey: old)
    }

    private static func apply(_ change: Change, to bytes: inout [UInt8]) {
        switch change {
        case .truncate(let length):
            bytes = Array(bytes.prefix(length))
            bytes += [UInt8](repeating: 0, count: length - bytes.count)
        case .write(let offset, let new):
            let end = offset + new.count
            if bytes.count < end { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
            bytes.replaceSubrange(offset..<end, with: new)
        }
    }

    /// Lays down one disk that the power cut may have left: all that was synced, and of the rest
    /// some pages of 4 KiB, some of them torn between two sectors of 512 bytes.
    mutating func image(in folder: URL, _ dice: inout SplitMix64) throws {
        for (name, file) in files where !name.hasSuffix("-shm") {
            var bytes = file.synced
            var fates: [Int: Int] = [:]
            for change in file.pending {
                guard case .write(let offset, let new) = change else {
                    if Bool.random(using: &dice) { Self.apply(change, to: &bytes) }
                    continue
                }
                var start = offset
                while start < offset + new.count {
                    let sector = start / 512
                    let page = sector / 8
                    let end = min(offset + new.count, (sector + 1) * 512)
                    // 0: none of the page, 8: all of it, between: so many of its sectors.
                    let fate =
                        fates[page]
                        ?? [0, 0, 8, 8, Int.random(in: 1...7, using: &dice)].randomElement(
                            using: &dice) ?? 0
                    if fates[page] == nil, fate < 8 { countDropped += 1 }
                    fates[page] = fate
                    if sector % 8 < fate {
                        let part = Array(new[(start - offset)..<(end - offset)])
                        Self.apply(.write(start, part), to: &bytes)
                    }
                    start = end
                }
            }
            try Data(bytes).write(to: folder.appendingPathComponent(name))
        }
    }
}

/// An evening on a disk that is watched; its power may go at any moment.
private final class PowerCut {
    struct Count {
        var commands = 0
        var images = 0
        var dropped = 0
    }

    private static let watched = Mutex<DiskModel?>(nil)

    private let folder: FaultyFolder
    private let live: URL
    private let house: FaultyHouse
    private var answered: [[UInt8]] = []
    private(set) var count = Count()
    private(set) var lost: [String] = []

    init(synchronous: String?) throws {
        folder = try FaultyFolder()
        live = folder.url.appendingPathComponent("live")
        try FileManager.default.createDirectory(at: live, withIntermediateDirectories: true)
        house = try FaultyHouse(live, synchronous: synchronous)
    }

    deinit {
        folder.disarm()
    }

    /// Tells the scenario, and cuts the power after each answer: several times, for the disk may
    /// have kept one thing or another.
    func work(seed: UInt64) throws {
        var dice = SplitMix64(seed: seed)
        let model = try DiskModel(live)
        Self.watched.withLock { $0 = model }
        folder.arm(live) { operation, path, offset, bytes, length in
            PowerCut.note(operation, path, offset, bytes, length)
        }
        for batch in try FaultScenario.batches(of: 4) {
            let replies = house.settle(batch).replies
            count.commands += replies.count
            answered += replies
            for _ in 1...8 { try cut(&dice) }
            if !lost.isEmpty { break }
        }
        folder.disarm()
        count.dropped = Self.watched.withLock { $0?.countDropped ?? 0 }
    }

    private static func note(
        _ operation: Int32, _ path: UnsafePointer<CChar>?, _ offset: Int64,
        _ bytes: UnsafeRawPointer?, _ length: Int64
    ) {
        guard let path else { return }
        let name = URL(fileURLWithPath: String(cString: path)).lastPathComponent
        let content = bytes.map {
            Array(UnsafeRawBufferPointer(start: $0, count: Int(length)))
        }
        watched.withLock { model in
            switch UInt32(operation) {
            case FAULTY_DISK_WRITE.rawValue: model?.write(name, Int(offset), content ?? [])
            case FAULTY_DISK_SYNC.rawValue: model?.sync(name)
            case FAULTY_DISK_TRUNCATE.rawValue: model?.truncate(name, to: Int(offset))
            default:
                let old = String(decoding: content ?? [], as: UTF8.self)
                model?.rename(URL(fileURLWithPath: old).lastPathComponent, to: name)
            }
        }
    }

    /// Opens what one power cut left, and looks for all that was answered.
    private func cut(_ dice: inout SplitMix64) throws {
        let image = folder.url.appendingPathComponent("image")
        try? FileManager.default.removeItem(at: image)
        try FileManager.default.createDirectory(at: image, withIntermediateDirectories: true)
        try Self.watched.withLock { try $0?.image(in: image, &dice) }
        count.images += 1
        do {
            let store = try HouseStore(folder: image)
            for bytes in answered.suffix(16) {
                let reply: Reply = try Canonical.value(parsing: bytes, strict: true)
                guard let id = reply.id, try store.command(id)?.reply == reply else {
                    lost.append("\(reply.id.map { "\($0)" } ?? "?"): answered, and gone")
                    return
                }
            }
            guard count.images % 40 == 0 else { return }
            lost += try HouseAudit(store: store).run().wrong
            _ = try FaultyHouse(image)
        } catch {
            lost.append("after \(answered.count) answers it cannot be opened: \(error)")
        }
    }
}
