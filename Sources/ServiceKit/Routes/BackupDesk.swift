// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import OMSProtos
import RPC
import Store
import Synchronization

/// The one backup of this process's database that can be under way at a time.
///
/// A standstill of the writer ends by itself after its limit, a snapshot that nobody copies after
/// `patience`, a copy with its caller: a client that dies in between leaves nothing behind.
final class BackupDesk: Sendable {
    /// How long a snapshot waits for its copy to begin.
    static let patience = Duration.seconds(60)
    /// The longest a writer may be asked to stand still.
    static let holdMax = Duration.seconds(1)

    private struct Job {
        let id: String
        /// Nil until the writer stands still.
        var hold: StoreHold?
        var isCopying = false
    }

    private let kit: RouteResources
    private let job = Mutex<Job?>(nil)

    init(kit: RouteResources) {
        self.kit = kit
    }

    // MARK: The cut

    /// Lets the writer stand still at its next transaction boundary and opens a snapshot.
    func begin(
        _ id: String,
        atMost limit: Duration,
        deadline: MonotonicInstant,
        _ done: @escaping @Sendable (Result<StoreFacts, RPCError>) -> Void
    ) {
        let isFree = self.job.withLock { job in
            guard job == nil else { return false }
            job = Job(id: id)
            return true
        }
        guard isFree else { return done(.failure(.backupUnderWay)) }
        let time = self.kit.time
        let store = self.kit.store
        let accepted = self.kit.effects.run {
            store.hold(
                atMost: limit,
                isWanted: { time.monotonic < deadline && self.isBeginning(id) },
                completion: { self.held(id, $0, done) }
            )
        }
        if accepted { return }
        self.forget(id)
        done(.failure(.overloaded()))
    }

    private func isBeginning(_ id: String) -> Bool {
        self.job.withLock { $0?.id == id && $0?.hold == nil }
    }

    private func held(
        _ id: String,
        _ result: Result<StoreHold, any Error>,
        _ done: @Sendable (Result<StoreFacts, RPCError>) -> Void
    ) {
        switch result {
        case .failure(let error):
            self.forget(id)
            done(.failure((error as? StoreError).flatMap { RPCError($0) } ?? .notCopied(error)))
        case .success(let hold):
            let isOurs = self.job.withLock { job in
                guard job?.id == id else { return false }
                job?.hold = hold
                return true
            }
            // Given up while the writer came to it.
            guard isOurs else {
                hold.close()
                return done(.failure(.noBackup(id)))
            }
            let due = self.kit.scheduler.now + Self.patience
            self.kit.scheduler.schedule(at: due) { [weak self] in self?.expire(id) }
            done(.success(hold.facts))
        }
    }

    /// Lets the writer go on; nil when there is no such backup.
    func release(_ id: String) -> (wasHeld: Bool, time: Duration)? {
        self.hold(of: id)?.release()
    }

    private func hold(of id: String) -> StoreHold? {
        self.job.withLock { $0?.id == id ? $0?.hold : nil }
    }

    // MARK: The copy

    /// Copies the snapshot of a backup, and what else belongs to the state, into a folder.
    ///
    /// - Parameters:
    ///   - id: The backup.
    ///   - files: What is to be copied and to where.
    ///   - responder: Gets how far it is, and the end.
    func copy(_ id: String, _ files: BackupFiles, _ responder: Responder) {
        let hold = self.job.withLock { job -> StoreHold? in
            guard job?.id == id, job?.isCopying == false, let hold = job?.hold else { return nil }
            job?.isCopying = true
            return hold
        }
        guard let hold else { return responder.fail(RPCError.noBackup(id)) }
        let log = self.kit.log
        let accepted = self.kit.effects.run {
            do {
                let names = try files.copy(hold) { done, total in
                    guard !responder.isCancelled, self.hold(of: id) != nil else {
                        throw BackupGivenUp()
                    }
                    let reply = CommonV1.CopyBackupReply(bytesDone: done, bytesTotal: total)
                    responder.send(reply.encoded())
                }
                self.end(id)
                responder.send(CommonV1.CopyBackupReply(files: names).encoded())
                responder.finish()
            } catch {
                log.error("Backup not copied", ["backup": id, "error": String(describing: error)])
                self.end(id)
                responder.fail(RPCError.notCopied(error))
            }
        }
        if accepted { return }
        self.end(id)
        responder.fail(RPCError.overloaded())
    }

    // MARK: The end

    /// Lets go of a backup's snapshot; a copy under way ends.
    func end(_ id: String) {
        let hold = self.job.withLock { job -> StoreHold? in
            guard job?.id == id else { return nil }
            defer { job = nil }
            return job?.hold
        }
        hold?.release()
        self.close(hold)
    }

    /// Ends whatever is under way, before the store closes.
    func close() {
        if let id = self.job.withLock({ $0?.id }) { self.end(id) }
    }

    private func expire(_ id: String) {
        let isWaiting = self.job.withLock { $0?.id == id && $0?.isCopying == false }
        if isWaiting { self.end(id) }
    }

    /// Off the loop: it closes files, and waits for the step of a copy under way.
    private func close(_ hold: StoreHold?) {
        guard let hold else { return }
        if !self.kit.effects.run({ hold.close() }) { hold.close() }
    }

    private func forget(_ id: String) {
        self.job.withLock { if $0?.id == id { $0 = nil } }
    }
}

/// A copy that nobody wants any more.
struct BackupGivenUp: Error {}
