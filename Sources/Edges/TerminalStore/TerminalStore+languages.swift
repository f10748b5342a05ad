import GRDB
public import Vocabulary

/// In which language people read this terminal's screens.
extension TerminalStore {
    /// Keeps the language that somebody has chosen, in place of an older one; it is on the disk
    /// when this returns.
    public func keep(language: Language, of staff: StaffID) throws(Fault) {
        try write("keep somebody's language") { db in
            try db.execute(
                sql: "INSERT OR REPLACE INTO language (staff, language) VALUES (?, ?)",
                arguments: [staff.text, language.rawValue])
        }
    }

    /// The languages that were chosen here; one that this version of the program does not speak is
    /// left out.
    public func languages() throws(Fault) -> [StaffID: Language] {
        try read("read the languages") { db in
            var languages: [StaffID: Language] = [:]
            for row in try Row.fetchAll(db, sql: "SELECT staff, language FROM language") {
                guard let staff = StaffID(row["staff"]) else { continue }
                languages[staff] = Language(rawValue: row["language"])
            }
            return languages
        }
    }
}
