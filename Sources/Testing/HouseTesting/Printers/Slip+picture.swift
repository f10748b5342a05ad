public import Pictures

extension Slip {
    /// This slip as the printer printed it. A pulse for the drawer leaves nothing on paper; what a
    /// printer would have printed as rubbish stands there in grey words.
    public func picture(in font: GlyphFont) -> PaperPicture {
        var picture = PaperPicture(columns: columns, font: font)
        for row in rows {
            switch row {
            case .text(let runs, let alignment):
                picture.addLine(runs.flatMap(\.letters), Side(alignment))
            case .blank: picture.addLine([])
            case .qr(let text, let module, let alignment):
                picture.addQR(text, module: module, Side(alignment))
            case .image(let dots): picture.addFrame(dotsHigh: dots)
            case .pulse: break
            case .junk(let what): picture.addNote("[JUNK \(what)]")
            }
        }
        picture.end(isTorn ? .torn : .cut)
        return picture
    }
}

extension Slip.Run {
    fileprivate var letters: [Letter] {
        let look = Look(
            width: style.width, height: style.height, bold: style.bold, reverse: style.reverse,
            underline: style.underline)
        return zip(text, widths).map { Letter($0, columns: $1, look) }
    }
}

extension Side {
    fileprivate init(_ alignment: PrintedAlignment) {
        switch alignment {
        case .left: self = .left
        case .center: self = .center
        case .right: self = .right
        }
    }
}
