public import Vocabulary

/// When the open house copies its data by itself, where to, and which copies it keeps.
///
/// It is no part of `HouseConfig`: where copies go changes nothing about what is right or wrong in
/// the house, and is not adopted into its journal.
public struct BackupPlan: Hashable, Sendable {
    /// The folder of the copies: absolute, or below the data folder.
    public let folder: String
    /// Minutes between two copies, from 1.
    public let everyMinutes: Int64
    /// How many of the newest copies are kept, from 1.
    public let keepLast: Int
    /// For how many business days the newest copy of the day is kept besides; 0 for none.
    public let keepDays: Int

    /// The folder of copies when no plan names one.
    public static let usualFolder = "backups"

    /// A plan; see the properties.
    public init(folder: String, everyMinutes: Int64, keepLast: Int, keepDays: Int) {
        precondition(everyMinutes >= 1 && keepLast >= 1 && keepDays >= 0, "a plan that can be kept")
        self.folder = folder
        self.everyMinutes = everyMinutes
        self.keepLast = keepLast
        self.keepDays = keepDays
    }

    /// A copy, by its name and the moment it was made.
    public struct Copy: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// When it was made.
        public let made: Moment

        /// A copy.
        public init(name: String, made: Moment) {
            self.name = name
            self.made = made
        }
    }

    /// The names of the copies that are not kept any longer, oldest first.
    ///
    /// - Parameters:
    ///   - copies: All copies there are, in any order.
    ///   - day: The business day of a moment.
    /// - Returns: Never the newest copy.
    public func outlived(_ copies: [Copy], day: (Moment) -> BusinessDay) -> [String] {
        let newestFirst = copies.sorted { ($0.made, $0.name) > ($1.made, $1.name) }
        var days: [BusinessDay] = []
        var outlived: [String] = []
        for (place, copy) in newestFirst.enumerated() {
            let day = day(copy.made)
            let isNewestOfDay = !days.contains(day)
            if isNewestOfDay { days.append(day) }
            if place >= keepLast, !isNewestOfDay || days.count > keepDays {
                outlived.append(copy.name)
            }
        }
        return outlived.reversed()
    }
}
