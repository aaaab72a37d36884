// SPDX-License-Identifier: MIT

/// Guesses what a misspelt name was meant to be.
public enum Spelling {
    /// The candidate with the fewest slips to mend, if that is at most a third of its letters;
    /// case and the signs between words do not count.
    ///
    /// - Parameters:
    ///   - name: What was written.
    ///   - candidates: The names there are.
    /// - Returns: The nearest; the first of several; nil when none is near.
    public static func nearest(to name: String, of candidates: [String]) -> String? {
        let wanted = Self.letters(name)
        var best: (distance: Int, name: String)?
        for candidate in candidates {
            let letters = Self.letters(candidate)
            let distance = Self.distance(wanted, letters)
            guard distance <= max(1, letters.count / 3), distance < (best?.distance ?? .max)
            else { continue }
            best = (distance, candidate)
        }
        return best?.name
    }

    private static func letters(_ name: String) -> [UInt8] {
        // What nobody would take for a name is not compared letter by letter.
        name.prefix(128).lowercased().utf8.filter {
            $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-")
        }
    }

    /// Letters to insert, remove or replace, and neighbours to swap: Levenshtein's distance with the
    /// slip that fingers make most (optimal string alignment).
    private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var above = [Int](repeating: 0, count: other.count + 1)
        var row = Array(0...other.count)
        for i in one.indices {
            var next = [i + 1] + [Int](repeating: 0, count: other.count)
            for j in other.indices {
                let replaced = row[j] + (one[i] == other[j] ? 0 : 1)
                next[j + 1] = min(replaced, row[j + 1] + 1, next[j] + 1)
                if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
                    next[j + 1] = min(next[j + 1], above[j - 1] + 1)
                }
            }
            (above, row) = (row, next)
        }
        return row[other.count]
    }
}
