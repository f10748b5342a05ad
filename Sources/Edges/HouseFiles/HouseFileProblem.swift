/// One mistake in the files of a house, told so that its owner can put it right.
public struct HouseFileProblem: Hashable, Sendable {
    /// The file, counted from the root: `Menus/sichuan.yaml`.
    public let file: String
    /// The line, counted from 1; `nil` when the file as a whole is meant.
    public let line: Int?
    /// What is wrong.
    public let what: String
    /// What to write or do instead.
    public let instead: String

    /// A problem; see the properties.
    public init(file: String, line: Int?, what: String, instead: String) {
        self.file = file
        self.line = line
        self.what = what
        self.instead = instead
    }
}

extension HouseFileProblem: CustomStringConvertible {
    /// `Menus/sichuan.yaml:41: price 'abc' is not an amount; write 48.00 or open`.
    public var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return "\(place): \(what); \(instead)"
    }
}

/// What was found wrong in one file. All readers of a file share its notes, so that every mistake
/// is told at once instead of the first.
final class FileNotes {
    /// The file, counted from the root.
    let file: String
    private var found: [HouseFileProblem] = []

    init(file: String) {
        self.file = file
    }

    /// The problems in the order of their lines.
    var problems: [HouseFileProblem] {
        found.enumerated()
            .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
            .map(\.element)
    }

    /// Notes one problem.
    func note(_ what: String, instead: String, line: Int?) {
        found.append(HouseFileProblem(file: file, line: line, what: what, instead: instead))
    }
}
