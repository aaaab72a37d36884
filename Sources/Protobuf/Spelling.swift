// SPDX-License-Identifier: MIT

/// Guesses what a misspelt name was meant to be.
public enum Spelling {
    /// The candidate with the fewest letters to change, if that is at most a third of its letters;
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

    /// Levenshtein's distance: letters to insert, remove or replace.
    private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var row = Array(0...other.count)
        for (i, letter) in one.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, otherLetter) in other.enumerated() {
                let replaced = diagonal + (letter == otherLetter ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
            }
        }
        return row[other.count]
    }
}
