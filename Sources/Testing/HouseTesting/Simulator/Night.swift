import Vocabulary

/// When and where an evening takes place: its zone, its cut, and the moments that it lives through.
///
/// Offsets are those of the IANA time zone database (files `europe`, `northamerica` and
/// `australasia`), written down by hand; the verdict asks Foundation's own copy of that database.
struct Night: Sendable {
    let name: String
    let zone: ZoneRules
    /// Minutes after midnight at which a business day begins.
    let cutMinutes: Int64
    let began: Moment
    /// What the evening lives through: cuts, and changes of the clock.
    let landmarks: [Moment]

    private init(
        _ name: String, _ zone: ZoneRules, cut: Int64, began: Int64? = nil,
        landmarks: [Int64]
    ) {
        self.name = name
        self.zone = zone
        cutMinutes = cut
        self.landmarks = landmarks.map { Moment(milliseconds: $0 * 1000) }
        // A few minutes to seat the first guests.
        self.began = Moment(milliseconds: (began ?? landmarks[0] - 180) * 1000)
    }

    /// 18:00 on 2026-11-21 in Stockholm, and nothing else.
    static let ordinary = Night(
        "an ordinary evening", stockholm, cut: 300, began: 1_795_280_400, landmarks: [])

    /// Every kind of evening, as often as it is drawn.
    static let all: [Night] =
        Array(repeating: ordinary, count: 4) + [
            // 05:00 on 2026-11-22, once and then on three mornings.
            Night("over the cut", stockholm, cut: 300, landmarks: [1_795_320_000]),
            Night("over the cut", stockholm, cut: 300, landmarks: [1_795_320_000]),
            Night(
                "over three cuts", stockholm, cut: 300,
                landmarks: [1_795_320_000, 1_795_406_400, 1_795_492_800]),
            // 03:00 becomes 02:00 on 2026-10-25; then 05:00.
            Night(
                "autumn in Stockholm", stockholm, cut: 300,
                landmarks: [1_792_890_000, 1_792_900_800]),
            // 02:30 comes twice.
            Night(
                "autumn in Stockholm, cut at 02:30", stockholm, cut: 150,
                landmarks: [1_792_888_200, 1_792_890_000, 1_792_891_800]),
            // 02:00 becomes 03:00 on 2026-03-29; then 05:00.
            Night(
                "spring in Stockholm", stockholm, cut: 300,
                landmarks: [1_774_746_000, 1_774_753_200]),
            // 02:30 does not come at all.
            Night(
                "spring in Stockholm, cut at 02:30", stockholm, cut: 150,
                landmarks: [1_774_746_000]),
            // 02:00 becomes 01:00 on 2026-11-01; then 05:00.
            Night(
                "autumn in New York", newYork, cut: 300, landmarks: [1_793_512_800, 1_793_527_200]),
            // 01:30 comes twice.
            Night(
                "autumn in New York, cut at 01:30", newYork, cut: 90,
                landmarks: [1_793_511_000, 1_793_512_800, 1_793_514_600]),
            // 02:00 becomes 03:00 on 2026-03-08: 02:30 does not come at all.
            Night(
                "spring in New York, cut at 02:30", newYork, cut: 150, landmarks: [1_772_953_200]),
            // 02:00 becomes 01:30 on 2026-04-05: 01:45 comes twice.
            Night(
                "autumn on Lord Howe, cut at 01:45", lordHowe, cut: 105,
                landmarks: [1_775_313_900, 1_775_314_800, 1_775_315_700]),
            // 02:00 becomes 02:30 on 2026-10-04: 02:15 does not come at all.
            Night(
                "spring on Lord Howe, cut at 02:15", lordHowe, cut: 135,
                landmarks: [1_791_041_400]),
        ]

    private static let stockholm = zone(
        "Europe/Stockholm",
        [(1_761_440_400, 3600), (1_774_746_000, 7200), (1_792_890_000, 3600)])
    private static let newYork = zone(
        "America/New_York",
        [(1_762_063_200, -18_000), (1_772_953_200, -14_400), (1_793_512_800, -18_000)])
    private static let lordHowe = zone(
        "Australia/Lord_Howe",
        [(1_759_591_800, 39_600), (1_775_314_800, 37_800), (1_791_041_400, 39_600)])

    private static func zone(_ name: String, _ offsets: [(from: Int64, offset: Int64)]) -> ZoneRules
    {
        ZoneRules(
            name: name,
            transitions: offsets.map {
                .init(from: Moment(milliseconds: $0.from * 1000), offsetSeconds: $0.offset)
            })
    }
}
