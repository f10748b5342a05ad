import Foundation
import Testing

@testable import Pictures

/// Reads pictures with a decoder that knows nothing of the encoder: a Python program.
enum PictureReader {
    /// Each row of dots: blank, `.` paper, `-` grey, `#` ink.
    static func rows(of png: [UInt8]) throws -> [String] {
        try lines(["rows"], reading: png)
    }

    /// The texts of the QR codes in a picture.
    static func codes(in png: [UInt8]) throws -> [String] {
        try lines(["code"], reading: png)
    }

    /// The bytes in a zlib stream, in hexadecimal.
    static func inflated(_ stream: [UInt8]) throws -> String {
        try lines(["inflate"], reading: stream).first ?? ""
    }

    /// A paper as it was reviewed.
    static func paper(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: try resource("\(name).png")))
    }

    private static func lines(_ words: [String], reading bytes: [UInt8]) throws -> [String] {
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let python = Process()
        python.executableURL = URL(filePath: "/usr/bin/python3")
        python.arguments = [try resource("picture.py").path] + words + [file.path]
        let output = Pipe()
        python.standardOutput = output
        try python.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        python.waitUntilExit()
        try #require(python.terminationStatus == 0, "picture.py \(words) failed")
        return String(decoding: said, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
        ).dropLast().map(String.init)
    }

    private static func resource(_ name: String) throws -> URL {
        let folder = try #require(Bundle.module.url(forResource: "Papers", withExtension: nil))
        return folder.appending(path: name)
    }
}

extension Bitmap {
    /// Each row of dots, as the reader writes it.
    var rows: [String] {
        (0..<height).map { y in
            String((0..<width).map { [" ", ".", "-", "#"][Int(self[$0, y].rawValue)] })
        }
    }
}
