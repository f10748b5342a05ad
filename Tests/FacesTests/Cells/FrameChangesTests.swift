import Cells
import Testing

@Suite struct FrameChangesTests {
    private func frame(_ lines: String..., columns: Int = 8) -> Frame {
        var frame = Frame(Size(rows: lines.count, columns: columns))
        for (row, line) in lines.enumerated() { frame.put(line, at: Place(row: row, column: 0)) }
        return frame
    }

    private func run(
        _ row: Int, _ column: Int, _ text: String, _ columns: Int, _ style: Style = .plain
    ) -> Frame.Run {
        Frame.Run(
            place: Place(row: row, column: column), text: text, columns: columns, style: style)
    }

    @Test func `the first frame is drawn whole, blanks too`() {
        #expect(
            frame("a", "牛", columns: 4).changes(from: nil)
                == [run(0, 0, "a   ", 4), run(1, 0, "牛  ", 4)])
    }

    @Test func `a frame of another size is drawn whole`() {
        #expect(frame("ab", columns: 2).changes(from: frame("ab", columns: 3)).count == 1)
        #expect(frame("ab", columns: 2).changes(from: frame("ab", "", columns: 2)).count == 1)
    }

    @Test func `nothing is drawn when nothing changed`() {
        var moved = frame("ab")
        moved.cursor = Place(row: 0, column: 3)
        #expect(moved.changes(from: frame("ab")) == [])
    }

    @Test func `only what differs is drawn`() {
        #expect(
            frame("abcdefgh", "same").changes(from: frame("abXXefXh", "same"))
                == [run(0, 2, "cd", 2), run(0, 6, "g", 1)])
    }

    @Test func `a change of style is a change`() {
        var new = frame("abcd")
        new.put("bc", at: Place(row: 0, column: 1), Style(.bad))
        #expect(new.changes(from: frame("abcd")) == [run(0, 1, "bc", 2, Style(.bad))])
    }

    @Test func `neighbours of different style are runs of their own`() {
        var new = frame("")
        new.put("a", at: Place(row: 0, column: 0), Style(.good))
        new.put("b", at: Place(row: 0, column: 1), Style(.good, bold: true))
        #expect(
            new.changes(from: frame("")) == [
                run(0, 0, "a", 1, Style(.good)), run(0, 1, "b", 1, Style(.good, bold: true)),
            ])
    }

    @Test(arguments: [
        ("火肉", "牛肉", 0, "火", 2), ("a肉", "牛肉", 0, "a肉 ", 4), ("牛肉", "a肉", 0, "牛肉", 4),
        (" a", "牛", 0, " a", 2), ("牛", " a", 0, "牛", 2), ("牛b", "牛a", 2, "b", 1),
        ("x牛", "牛x", 0, "x牛", 3),
    ])
    func `a run never begins or ends inside a wide character`(
        new: String, old: String, column: Int, text: String, columns: Int
    ) {
        #expect(frame(new).changes(from: frame(old)) == [run(0, column, text, columns)])
    }

    /// Draws the runs on a copy of the old frame: the new one must stand there.
    @Test func `the runs turn any old frame into the new one`() {
        let lines = ["", "abcdef", "牛肉面a", "a牛肉面", " 牛x肉", "牛牛牛牛", "ab 牛 cd", "x"]
        for old in lines {
            for new in lines {
                let before = frame(old)
                let after = frame(new)
                var drawn = before
                for run in after.changes(from: before) {
                    drawn.put(run.text, at: run.place, run.style, columns: run.columns)
                }
                #expect(drawn == after, "\(old) to \(new)")
            }
        }
    }
}
