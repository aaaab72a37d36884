// SPDX-License-Identifier: MIT

/// Where the units of a reservation are taken from.
///
/// One location that has all that can be had, the preferred or else the lowest rank; when there is
/// none, as few locations as possible, the preferred and lower ranks first.
enum AllocationPolicy {
    /// A location and what it has of each wanted line, in the order of the lines.
    struct Place: Hashable, Sendable {
        let location: String
        let rank: Int64
        let available: [Int64]
    }

    /// Units of a line to take at a location.
    struct Take: Hashable, Sendable {
        /// The place of the line in what was wanted.
        let line: Int
        let location: String
        let units: Int64
    }

    /// The most locations among which the fewest are looked for by trying every choice (1023 of
    /// them); above it, the location that adds most is taken until nothing is missing.
    static let exactMax = 10

    /// Divides what is wanted among the places; what nobody has is left out.
    ///
    /// - Parameters:
    ///   - wanted: The units of each line, 1 or more.
    ///   - places: Each with as many numbers as there are lines.
    ///   - preferred: The location to take from first; empty for none.
    /// - Returns: By line, then by location in the order in which they were chosen.
    static func allocate(
        _ wanted: [Int64],
        from places: [Place],
        preferring preferred: String = ""
    ) -> [Take] {
        let target = covered(wanted, by: places)
        let useful = places.filter { adds($0, to: target) }.sorted {
            precedes($0, $1, preferred)
        }
        let chosen = useful.count <= self.exactMax ? fewest(target, useful) : most(target, useful)
        var takes: [Take] = []
        for (line, units) in target.enumerated() {
            var missing = units
            for place in chosen where missing > 0 && place.available[line] > 0 {
                let units = min(missing, place.available[line])
                takes.append(Take(line: line, location: place.location, units: units))
                missing -= units
            }
        }
        return takes
    }

    /// Whether `a` is taken before `b`.
    private static func precedes(_ a: Place, _ b: Place, _ preferred: String) -> Bool {
        let (first, second) = (a.location == preferred, b.location == preferred)
        if first != second { return first }
        if a.rank != b.rank { return a.rank < b.rank }
        return a.location.utf8.lexicographicallyPrecedes(b.location.utf8)
    }

    private static func adds(_ place: Place, to target: [Int64]) -> Bool {
        zip(target, place.available).contains { $0 > 0 && $1 > 0 }
    }

    /// How much of each line the places have together, at most what is wanted.
    private static func covered(_ wanted: [Int64], by places: some Sequence<Place>) -> [Int64] {
        var sums = [Int64](repeating: 0, count: wanted.count)
        for place in places {
            for (line, units) in wanted.enumerated() {
                // Never above twice what is wanted, so that nothing overflows.
                sums[line] = min(units, sums[line] + min(units, max(0, place.available[line])))
            }
        }
        return sums
    }

    /// The first of the smallest choices that have all of it; places are in the order of taking.
    private static func fewest(_ target: [Int64], _ places: [Place]) -> [Place] {
        for size in 0...places.count {
            if let choice = choice(of: size, from: places[...], after: [], target) { return choice }
        }
        return places
    }

    private static func choice(
        of size: Int,
        from rest: ArraySlice<Place>,
        after chosen: [Place],
        _ target: [Int64]
    ) -> [Place]? {
        if size == 0 { return covered(target, by: chosen) == target ? chosen : nil }
        for index in rest.indices where rest.endIndex - index >= size {
            let next = rest[(index + 1)...]
            if let choice = choice(of: size - 1, from: next, after: chosen + [rest[index]], target)
            {
                return choice
            }
        }
        return nil
    }

    /// Places, each adding most units to those before, until nothing is missing.
    private static func most(_ target: [Int64], _ places: [Place]) -> [Place] {
        var (missing, rest) = (target, places)
        var chosen: [Place] = []
        func gain(_ place: Place) -> Int64 {
            // Lines are at most 500 and their units about 10^12, so that the sum fits.
            zip(missing, place.available).reduce(0) { $0 + min($1.0, max(0, $1.1)) }
        }
        while missing.contains(where: { $0 > 0 }) {
            let gains = rest.map(gain)
            guard let best = gains.max(), best > 0, let index = gains.firstIndex(of: best) else {
                break
            }
            let place = rest.remove(at: index)
            missing = zip(missing, place.available).map { $0 - min($0, max(0, $1)) }
            chosen.append(place)
        }
        return chosen
    }
}
