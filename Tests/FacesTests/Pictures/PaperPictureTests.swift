import HouseTesting
import Testing

@testable import Pictures

/// Dots of single letters; the shapes are Unifont's, 8 or 16 wide and 16 high.
@Suite struct `A picture of paper` {
    private let font: GlyphFont

    init() throws {
        font = try Unifont.read()
    }

    /// The dots of one line, on paper that is just as wide.
    private func drawn(_ letters: Letter...) -> String {
        let columns = letters.reduce(0) { $0 + $1.columns * $1.look.width }
        var picture = PaperPicture(columns: columns, font: font)
        let top = picture.bitmap.height
        picture.addLine(letters)
        return picture.bitmap.rows[top...].map { $0.dropFirst(12).dropLast(12) }
            .joined(separator: "\n")
    }

    @Test func `a letter of double size has four dots for one, and no space to the next line`() {
        #expect(
            drawn(Letter("A", columns: 1, Look(width: 2, height: 2))) == """
                ................
                ................
                ................
                ................
                ................
                ................
                ................
                ................
                ......####......
                ......####......
                ....##....##....
                ....##....##....
                ....##....##....
                ....##....##....
                ..##........##..
                ..##........##..
                ..##........##..
                ..##........##..
                ..############..
                ..############..
                ..##........##..
                ..##........##..
                ..##........##..
                ..##........##..
                ..##........##..
                ..##........##..
                ..##........##..
                ..##........##..
                ................
                ................
                ................
                ................
                """)
    }

    @Test func `white on black fills the room of the letters, not the space below`() {
        let look = Look(reverse: true)
        #expect(
            drawn(Letter("A", columns: 1, look), Letter("口", columns: 2, look)) == """
                ########################
                ########################
                ##########...........###
                ##########.#########.###
                ###..#####.#########.###
                ##.##.####.#########.###
                ##.##.####.#########.###
                #.####.###.#########.###
                #.####.###.#########.###
                #......###.#########.###
                #.####.###.#########.###
                #.####.###.#########.###
                #.####.###.#########.###
                #.####.###...........###
                ##########.#########.###
                ########################
                ........................
                ........................
                ........................
                ........................
                """)
    }

    @Test func `letters of different height stand on one line`() {
        #expect(
            drawn(Letter("A", columns: 1, Look(height: 2)), Letter("A", columns: 1)) == """
                ................
                ................
                ................
                ................
                ................
                ................
                ................
                ................
                ...##...........
                ...##...........
                ..#..#..........
                ..#..#..........
                ..#..#..........
                ..#..#..........
                .#....#.........
                .#....#.........
                .#....#.........
                .#....#.........
                .######.........
                .######.........
                .#....#....##...
                .#....#...#..#..
                .#....#...#..#..
                .#....#..#....#.
                .#....#..#....#.
                .#....#..######.
                .#....#..#....#.
                .#....#..#....#.
                .........#....#.
                .........#....#.
                ................
                ................
                """)
    }

    @Test func `bold strokes are heavier where white is left before the next`() {
        #expect(
            drawn(Letter("A", columns: 1, Look(bold: true))) == """
                ........
                ........
                ........
                ........
                ...###..
                ..##.##.
                ..##.##.
                .##...##
                .##...##
                .#######
                .##...##
                .##...##
                .##...##
                .##...##
                ........
                ........
                ........
                ........
                ........
                ........
                """)
    }

    @Test func `an underline runs through spaces`() {
        let look = Look(underline: true)
        let line = drawn(Letter("A", columns: 1, look), Letter(" ", columns: 1, look))
        #expect(
            line == """
                ................
                ................
                ................
                ................
                ...##...........
                ..#..#..........
                ..#..#..........
                .#....#.........
                .#....#.........
                .######.........
                .#....#.........
                .#....#.........
                .#....#.........
                .#....#.........
                ................
                ################
                ................
                ................
                ................
                ................
                """)
    }

    @Test func `a narrow shape stands amid a wide room, a wide one is squeezed into a narrow`() {
        #expect(
            drawn(Letter("·", columns: 2), Letter("口", columns: 1)) == """
                ........................
                ........................
                .................######.
                .................#....#.
                .................#....#.
                .................#....#.
                .................#....#.
                .................#....#.
                .......##........#....#.
                .......##........#....#.
                .................#....#.
                .................#....#.
                .................#....#.
                .................######.
                .................#....#.
                ........................
                ........................
                ........................
                ........................
                ........................
                """)
    }

    @Test func `what the font has not is a hollow box, and named once`() {
        let none = Letter("\u{E123}", columns: 1)
        let wide = Letter("\u{E123}", columns: 2)
        #expect(
            drawn(none, wide) == """
                ........................
                .######..##############.
                .#....#..#............#.
                .#....#..#............#.
                .#....#..#............#.
                .#....#..#............#.
                .#....#..#............#.
                .#....#..#............#.
                .#....#..#............#.
                .#....#..#............#.
                .#....#..#............#.
                .#....#..#............#.
                .#....#..#............#.
                .#....#..#............#.
                .######..##############.
                ........................
                ........................
                ........................
                ........................
                ........................
                """)
        var picture = PaperPicture(columns: 48, font: font)
        picture.addLine([none, Letter("A", columns: 1), wide, Letter("\u{E124}", columns: 1)])
        #expect(picture.missing == ["\u{E123}", "\u{E124}"])
    }

    @Test(arguments: [(Side.left, 12), (.center, 172), (.right, 332)])
    func `a line stands left, amid or right on the paper`(side: Side, left: Int) {
        var picture = PaperPicture(columns: 48, font: font)
        let top = picture.bitmap.height
        let ink = Look(reverse: true)
        picture.addLine((0..<8).map { _ in Letter(" ", columns: 1, ink) }, side)
        let row = picture.bitmap.rows[top]
        #expect(row.count == 408)
        #expect(
            row == String(repeating: ".", count: left) + String(repeating: "#", count: 64)
                + String(repeating: ".", count: 344 - left))
    }

    @Test func `paper of 32 columns is narrower`() {
        #expect(PaperPicture(columns: 32, font: font).bitmap.width == 280)
    }

    @Test func `cut paper ends straight, torn paper ragged`() {
        func foot(_ end: PaperEnd) -> String {
            var picture = PaperPicture(columns: 1, font: font)
            picture.end(end)
            return picture.bitmap.rows.suffix(8).joined(separator: "|\n") + "|"
        }
        #expect(
            foot(.cut) == """
                -..............................-|
                -..............................-|
                -..............................-|
                -..............................-|
                -..............................-|
                -..............................-|
                -..............................-|
                -----...-----...-----...-----..-|
                """)
        #expect(
            foot(.torn) == """
                -..............................-|
                -...........---.......----.....-|
                 -.........-   -.....-    -....-|
                  -.......-     -...-      -...-|
                   -.....-       -.-        -..-|
                    -...-         -          -.-|
                     -.-                      - |
                      -                         |
                """)
    }

    @Test func `of endless paper the rest is not drawn, and the end says so`() {
        var picture = PaperPicture(columns: 24, font: font)
        for _ in 0..<1_000 { picture.addLine([Letter("A", columns: 1)]) }
        let height = picture.bitmap.height
        #expect((16_000..<16_020).contains(height))
        picture.addNote("more")
        picture.addFrame(dotsHigh: 30)
        #expect(picture.bitmap.height == height)
        picture.end(.torn)
        #expect(picture.bitmap.height == height + 20 + 24)
        #expect((12..<200).contains { picture.bitmap[$0, height + 8] == .edge })
    }

    @Test func `a picture taller than what is drawn is cut off there, and the end says so`() {
        var picture = PaperPicture(columns: 24, font: font)
        picture.addFrame(dotsHigh: 65_535)
        #expect(picture.bitmap.height == 16_000)
        picture.end(.cut)
        #expect((12..<200).contains { picture.bitmap[$0, 16_008] == .edge })
    }

    @Test func `letters beyond the columns of the paper are not drawn`() {
        var picture = PaperPicture(columns: 3, font: font)
        let top = picture.bitmap.height
        let ink = Look(reverse: true)
        picture.addLine([Letter("口", columns: 2, ink), Letter("口", columns: 2, ink)])
        #expect(
            picture.bitmap.rows[top] == String(repeating: ".", count: 12)
                + String(repeating: "#", count: 16) + String(repeating: ".", count: 20))
    }

    @Test func `what the font has not is missing in a note too`() {
        var picture = PaperPicture(columns: 24, font: font)
        let top = picture.bitmap.height
        picture.addNote("\u{E123}A")
        #expect(picture.missing == ["\u{E123}"])
        #expect(picture.bitmap.rows[top + 1].dropFirst(12).prefix(8) == ".------.")
    }

    @Test func `a picture is read back by another decoder`() throws {
        var picture = PaperPicture(columns: 32, font: font)
        picture.addLine("回锅肉 x 2".map { Letter($0, columns: $0.isASCII ? 1 : 2) }, .center)
        picture.addNote("[JUNK unknown command: 1B 99]")
        picture.addFrame(dotsHigh: 30)
        picture.end(.torn)
        #expect(picture.missing == [])
        #expect(try PictureReader.rows(of: picture.bitmap.png) == picture.bitmap.rows)
    }
}
