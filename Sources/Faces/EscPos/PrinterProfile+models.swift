/// The models that a configuration may name: what one maker does otherwise than another is data.
///
/// Columns, dots and page numbers are those of the public escpos-printer-db and the makers'
/// manuals. A model that is not here is described in full by the configuration itself.
extension PrinterProfile {
    /// 80 mm, 203 dpi, Chinese, no code pages that could be relied on.
    public static let chinese80 = PrinterProfile(
        name: "chinese-80", columns: 48, dotsPerLine: 576, encoding: .gb18030)
    /// 58 mm, 203 dpi, Chinese, no code pages that could be relied on.
    public static let chinese58 = PrinterProfile(
        name: "chinese-58", columns: 32, dotsPerLine: 384, encoding: .gb18030)
    /// 80 mm, 203 dpi, Western European with the euro sign (page 19 on most models).
    public static let latin80 = PrinterProfile(
        name: "latin-80", columns: 48, dotsPerLine: 576, encoding: .latin, codePages: [.cp858: 19])
    /// 58 mm, 203 dpi, Western European with the euro sign (page 19 on most models).
    public static let latin58 = PrinterProfile(
        name: "latin-58", columns: 32, dotsPerLine: 384, encoding: .latin, codePages: [.cp858: 19])

    /// All models, each with its own name.
    public static let models: [PrinterProfile] =
        [chinese80, chinese58, latin80, latin58] + epson + others

    /// The model of this name.
    public static func model(named name: String) -> PrinterProfile? {
        models.first { $0.name == name }
    }

    /// The numbers most makers took over from Epson.
    private static let epsonPages: [CodePage: UInt8] = [
        .cp437: 0, .cp850: 2, .cp860: 3, .cp863: 4, .cp865: 5, .cp1252: 16, .cp866: 17, .cp852: 18,
        .cp858: 19,
    ]

    private static let epson = [
        PrinterProfile(
            name: "epson-80", columns: 48, dotsPerLine: 576, encoding: .latin,
            codePages: epsonPages),
        PrinterProfile(
            name: "epson-58", columns: 34, dotsPerLine: 416, encoding: .latin,
            codePages: epsonPages),
        // The older 180 dpi models, TM-T88II to V.
        PrinterProfile(
            name: "epson-t88", columns: 42, dotsPerLine: 512, encoding: .latin,
            codePages: epsonPages),
        // Impact; does not know GS ( H.
        PrinterProfile(
            name: "epson-u220", columns: 42, dotsPerLine: 400, encoding: .latin,
            codePages: epsonPages
        ).answeringStatusOnly(),
        PrinterProfile(
            name: "epson-chinese-80", columns: 48, dotsPerLine: 576, encoding: .gb18030,
            codePages: epsonPages),
        PrinterProfile(
            name: "epson-chinese-58", columns: 34, dotsPerLine: 416, encoding: .gb18030,
            codePages: epsonPages),
        PrinterProfile(
            name: "epson-traditional-80", columns: 48, dotsPerLine: 576, encoding: .big5,
            codePages: epsonPages),
    ]

    private static let others = [
        PrinterProfile(name: "big5-80", columns: 48, dotsPerLine: 576, encoding: .big5),
        PrinterProfile(name: "big5-58", columns: 32, dotsPerLine: 384, encoding: .big5),
        // POS-5890 and its many relatives.
        PrinterProfile(
            name: "pos-58", columns: 32, dotsPerLine: 384, encoding: .latin,
            codePages: [.cp437: 0, .cp850: 2, .cp1252: 16, .cp858: 19]
        ).answeringStatusOnly(),
        PrinterProfile(
            name: "star-80", columns: 48, dotsPerLine: 576, encoding: .latin,
            codePages: [.cp437: 1, .cp858: 4, .cp1252: 32]
        ).answeringStatusOnly(),
        // KR-306, YHD-8390.
        PrinterProfile(
            name: "kr-306", columns: 48, dotsPerLine: 576, encoding: .latin,
            codePages: [.cp437: 0, .cp1252: 11, .cp858: 14]
        ).answeringStatusOnly(),
        // Wincor TH230; fewer columns than it may have, which is the safe side.
        PrinterProfile(
            name: "wincor-th230", columns: 42, dotsPerLine: 512, encoding: .latin,
            codePages: [.cp437: 0, .cp850: 1, .cp858: 6, .cp1252: 8]
        ).answeringStatusOnly(),
    ]

    private func answeringStatusOnly() -> PrinterProfile {
        var profile = self
        profile.proof = .paperStatus
        return profile
    }
}
