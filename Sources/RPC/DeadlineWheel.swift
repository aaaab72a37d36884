// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO

/// Something with a deadline that a wheel keeps.
///
/// Safe to send because its fields are touched only on the scheduler's thread.
class DeadlineNode: @unchecked Sendable {
    let deadline: MonotonicInstant
    fileprivate var slot: Int32 = -1
    fileprivate var position: Int32 = 0

    init(deadline: MonotonicInstant) {
        self.deadline = deadline
    }
}

/// Deadlines by coarse time: insert and remove are a few instructions, whatever the number.
///
/// A hashed wheel (Varghese and Lauck 1987) of 2048 slots of 4.2 ms. What is further away than a
/// turn of 8.6 s stays in its slot and is passed over. Nothing fires early, nor later than a tick.
struct DeadlineWheel {
    private static let tickShift: Int64 = 22
    private static let slotCount = 2048

    private var slots = [[DeadlineNode]](repeating: [], count: DeadlineWheel.slotCount)
    /// One bit for each slot that holds something.
    private var occupied = [UInt64](repeating: 0, count: DeadlineWheel.slotCount / 64)
    private var lastTick: Int64
    private(set) var count = 0

    init(now: MonotonicInstant) {
        self.lastTick = now.nanoseconds >> Self.tickShift
    }

    mutating func insert(_ node: DeadlineNode) {
        precondition(node.slot < 0, "a deadline is kept once")
        // A past deadline goes to the present slot, which is looked at next.
        let tick = max(node.deadline.nanoseconds >> Self.tickShift, self.lastTick)
        let slot = Int(tick) & (Self.slotCount - 1)
        node.slot = Int32(slot)
        node.position = Int32(self.slots[slot].count)
        self.slots[slot].append(node)
        self.occupied[slot / 64] |= 1 << UInt64(slot % 64)
        self.count += 1
    }

    /// Takes a node out; nothing happens when it is not in.
    mutating func remove(_ node: DeadlineNode) {
        guard node.slot >= 0 else { return }
        let slot = Int(node.slot)
        let position = Int(node.position)
        let last = self.slots[slot].removeLast()
        if last !== node {
            self.slots[slot][position] = last
            last.position = node.position
        }
        node.slot = -1
        if self.slots[slot].isEmpty { self.occupied[slot / 64] &= ~(1 << UInt64(slot % 64)) }
        self.count -= 1
    }

    /// Takes out all that are due.
    mutating func expire(at now: MonotonicInstant) -> [DeadlineNode] {
        let tick = now.nanoseconds >> Self.tickShift
        guard tick >= self.lastTick else { return [] }
        let turns = min(tick - self.lastTick, Int64(Self.slotCount - 1))
        var due: [DeadlineNode] = []
        for step in (tick - turns)...tick where self.count > 0 {
            let slot = Int(step) & (Self.slotCount - 1)
            if self.occupied[slot / 64] & (1 << UInt64(slot % 64)) == 0 { continue }
            for node in self.slots[slot] where node.deadline <= now { due.append(node) }
        }
        self.lastTick = tick
        for node in due { self.remove(node) }
        return due
    }

    /// When to look again; nil when the wheel is empty.
    func nextLook() -> MonotonicInstant? {
        if self.count == 0 { return nil }
        let words = self.occupied.count
        let start = Int(self.lastTick) & (Self.slotCount - 1)
        for step in 0...words {
            let word = (start / 64 + step) % words
            var bits = self.occupied[word]
            if step == 0 { bits &= ~0 << UInt64(start % 64) }
            if bits == 0 { continue }
            let slot = word * 64 + bits.trailingZeroBitCount
            let distance = (slot - start + Self.slotCount) & (Self.slotCount - 1)
            return Self.end(ofTick: self.lastTick + Int64(distance))
        }
        return nil
    }

    private static func end(ofTick tick: Int64) -> MonotonicInstant {
        MonotonicInstant(nanoseconds: (tick + 1) << Self.tickShift)
    }
}

/// Who acts when a deadline has come.
protocol DeadlineOwner: AnyObject, Sendable {
    /// Called once for a node, which is out of the wheel then.
    func expired(_ node: DeadlineNode)
}

/// A wheel with the one timer that drives it.
///
/// Only on the scheduler's thread.
///
/// The timer keeps the owner alive until it fires or `stop`. No weak reference does the same job for
/// less: they slow every retain of an object that has one, and these are retained for each call.
///
/// Safe to send because it is touched only on the scheduler's thread.
final class Deadlines: @unchecked Sendable {
    private let scheduler: any Scheduler
    private var wheel: DeadlineWheel
    private var armed: (at: MonotonicInstant, token: TimerToken)?

    init(scheduler: any Scheduler) {
        self.scheduler = scheduler
        self.wheel = DeadlineWheel(now: scheduler.now)
    }

    var count: Int { self.wheel.count }

    func insert(_ node: DeadlineNode, for owner: any DeadlineOwner) {
        self.wheel.insert(node)
        // Checked before the wheel is searched: most deadlines lie after the armed timer.
        if let armed, armed.at <= node.deadline { return }
        self.arm(owner)
    }

    func remove(_ node: DeadlineNode) { self.wheel.remove(node) }

    func stop() {
        if let armed = self.armed.take() { self.scheduler.cancel(armed.token) }
    }

    private func arm(_ owner: any DeadlineOwner) {
        guard let at = self.wheel.nextLook() else { return }
        if let armed {
            if armed.at <= at { return }
            self.scheduler.cancel(armed.token)
        }
        self.armed = (at, self.scheduler.schedule(at: at) { self.look(owner) })
    }

    private func look(_ owner: any DeadlineOwner) {
        self.armed = nil
        for node in self.wheel.expire(at: self.scheduler.now) { owner.expired(node) }
        if self.armed == nil { self.arm(owner) }
    }
}
