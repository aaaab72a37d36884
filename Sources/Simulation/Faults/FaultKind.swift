// SPDX-License-Identifier: MIT

/// What may go wrong, each at random times for as long as faults last.
public enum FaultKind: String, CaseIterable, Sendable {
    /// A process is killed; its system resets its connections.
    case kill
    /// A machine dies with its process, now or at some write of its disk; nobody is told, and what
    /// was not synced is lost, torn, or there.
    case powerLoss = "power-loss"
    /// A process is asked to end, and started again.
    case restart
    /// A process stands still.
    case pause
    /// Nothing comes through between two machines.
    case partition
    /// Nothing comes through from one machine to another; back, it does.
    case oneWay = "one-way"
    /// A connection stalls.
    case stall
    /// A connection breaks, mostly in the middle of a frame.
    case reset
    /// A client loses its connection, and the server hears what it had sent much later.
    case lateBytes = "late-bytes"
    /// Requests come again on other connections, late and out of order.
    case ghosts
    /// A bit of what comes is another than was sent.
    case corruption
    /// Some parcels take as long as a retransmission.
    case slowParcels = "slow-parcels"
    /// Bytes come in pieces of any length.
    case slices
    /// The civil clock of a machine jumps.
    case clockJump = "clock-jump"
    /// It leaps by days, so that machines differ by more than services tolerate of each other's facts;
    /// only when asked for.
    case clockLeap = "clock-leap"
    /// The disk of a machine is slow for a while.
    case slowDisk = "slow-disk"
    /// A read, a write or a sync fails.
    case diskError = "disk-error"
    /// There is no room on a disk for a while.
    case diskFull = "disk-full"
    /// The payment provider is slow, busy, or loses calls and answers.
    case bank
    /// A step of a saga comes long after its sender has lost its connection, and undone it perhaps.
    case lateStep = "late-step"

    /// Whether a run may have it without being asked to.
    var isDrawn: Bool { self != .clockLeap }

    /// Drawn apart from the others, so that it changes nothing in the runs without it.
    var isDrawnApart: Bool { self == .lateStep }
}
