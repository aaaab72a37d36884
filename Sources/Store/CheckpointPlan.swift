// SPDX-License-Identifier: MIT

/// When the writer checkpoints, as a value: frames in the WAL in, whether one is due out.
///
/// One is due when so many frames came since the last. One that failed, as on a full disk, is due again
/// a sixteenth of that later: by then there may be room, and a WAL that goes on growing would take it.
struct CheckpointPlan: Hashable, Sendable {
    /// Frames between two checkpoints.
    let frames: Int
    private var last = 0

    init(every frames: Int) {
        self.frames = frames
    }

    private var frameCountUntilRetry: Int { max(1, self.frames / 16) }

    /// Whether one is due at this length of the WAL; a shorter one than at the last was started over.
    mutating func isDue(at length: Int) -> Bool {
        if length < self.last { self.last = 0 }
        return length - self.last >= self.frames
    }

    /// One was made at this length of the WAL.
    mutating func made(at length: Int) { self.last = length }

    /// One was tried at this length, and the WAL is as it was.
    mutating func failed(at length: Int) {
        self.last = max(0, length - self.frames + self.frameCountUntilRetry)
    }
}
