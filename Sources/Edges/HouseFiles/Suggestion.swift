/// What to write instead of a word that is not known: the nearest known one, or all there are.
func suggestion(for word: String, among known: [String]) -> String {
    let mistakes = word.count < 6 ? 1 : 2
    let nearest = known.map { (word: $0, distance: editDistance(word, $0)) }
        .min { $0.distance < $1.distance }
    if let nearest, nearest.distance <= mistakes { return "did you mean \(nearest.word)?" }
    guard !known.isEmpty else { return "there is none yet" }
    let shown = known.prefix(16).joined(separator: ", ")
    return known.count > 16 ? "use one of \(shown) …" : "use one of \(shown)"
}

/// How many letters must be added, dropped, changed or swapped with a neighbour, ignoring case.
func editDistance(_ one: String, _ other: String) -> Int {
    // Nobody misspells a word of hundreds of letters; the table below stays small.
    let one = Array(one.lowercased().prefix(64))
    let other = Array(other.lowercased().prefix(64))
    var table = Array(repeating: Array(0...other.count), count: one.count + 1)
    for row in 0...one.count { table[row][0] = row }
    for row in 1..<(one.count + 1) {
        for column in 1..<(other.count + 1) {
            let isSame = one[row - 1] == other[column - 1]
            var best = min(table[row - 1][column], table[row][column - 1]) + 1
            best = min(best, table[row - 1][column - 1] + (isSame ? 0 : 1))
            if row > 1, column > 1, one[row - 1] == other[column - 2],
                one[row - 2] == other[column - 1]
            {
                best = min(best, table[row - 2][column - 2] + 1)
            }
            table[row][column] = best
        }
    }
    return table[one.count][other.count]
}
