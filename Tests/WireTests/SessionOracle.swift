// SPDX-License-Identifier: MIT
import Testing

@testable import Wire

/// Where a bit was turned, and the bytes with it.
struct Place: CustomStringConvertible {
    let byte: Int
    let bit: Int
    let stream: UInt32
    var description: String { "bit \(self.bit) of byte \(self.byte), stream \(self.stream)" }
}

/// All it saw is what it would have seen, up to some place, and then how calls ended with it.
func expectOnlyTruth(_ side: Side, _ whole: [Seen], _ place: Place) {
    let same = zip(side.seen, whole).prefix { $0 == $1 }.count
    for seen in side.seen.dropFirst(same) {
        switch seen {
        case .cancelled, .closed: break
        case .end(_, let meta, nil):
            #expect([Status.unavailable, Status.dataLoss].contains(meta.code), "\(place)")
        default: Issue.record("\(seen) is not of the session; \(place)")
        }
    }
    expectOneEndEach(side)
}

func expectOneEndEach(_ side: Side) {
    let ended = side.seen.filter { FrameTests.end($0) != nil }.compactMap(\.stream)
    #expect(Set(ended).count == ended.count)
    #expect(side.seen.filter { $0 == .closed }.count == 1)
    #expect(side.seen.last == .closed)
}

extension Seen {
    /// A request with what makes it the same request.
    struct Request: Equatable {
        let stream: UInt32
        let meta: RequestMeta
        let payload: [UInt8]
    }

    var request: Request? {
        guard case .request(let id, let meta, let payload) = self else { return nil }
        return Request(stream: id, meta: meta, payload: payload)
    }
}
