// SPDX-License-Identifier: MIT
import Ambient
import RPC
import Saga
import ServiceKit
import Store

/// What is being brought from the table into memory.
struct SagaLoaderState {
    /// Who waits for a saga that is being read.
    var waiting: [String: [SagaRuntime.Found]] = [:]
    /// The state and the id after which the next page of unfinished sagas begins; nil when there
    /// are none left to look for.
    var nextPage: (state: SagaState, after: String)?
    var isPaging = false
    /// Sagas that were started while memory was full: look again when the pages are through.
    var hasBacklog = false
    var departures = Departures()
}

// Bringing sagas from the table into memory: one that somebody asks for, or all that are not
// finished, page by page as there is room.
extension SagaRuntime {
    /// A saga in memory; nil when there is none; or why it cannot be run.
    typealias Found = @Sendable (Result<LiveSaga?, RPCError>) -> Void

    /// Finds a saga, reading it if need be.
    ///
    /// One that is at rest after all who asked for it have had it leaves memory again: `found` must
    /// not keep it.
    func find(_ id: String, _ found: @escaping Found) {
        if let live = self.live[id] {
            live.isBacklog = false
            guard live.new != nil else {
                found(.success(live))
                return self.evictIfAtRest(live)
            }
            // Still on its way into the table.
            return self.whenStored(live) { _ in self.find(id, found) }
        }
        self.loader.waiting[id, default: []].append(found)
        if self.loader.waiting[id]?.count == 1 { self.read(id) }
    }

    /// Reads a saga that was there before one of its name was to be started.
    ///
    /// The one that was not stored stood in its place, so that a page which was read meanwhile
    /// passed it over: nobody else would let it go on.
    func bringBack(_ id: String) {
        self.find(id) { _ in }
    }

    private func read(_ id: String) {
        let mark = self.loader.departures.begin()
        self.store.read({ reader in try reader.saga(id: id) }) { result in
            self.scheduler.execute { self.finishRead(id, since: mark, result) }
        }
    }

    private func finishRead(
        _ id: String,
        since mark: Departures.Mark,
        _ result: Result<SagaRow?, any Error>
    ) {
        defer { self.loader.departures.end(mark) }
        if self.live[id] == nil, self.loader.departures.contains(id, since: mark) {
            return self.read(id)
        }
        let found = self.loader.waiting.removeValue(forKey: id) ?? []
        guard self.live[id] == nil else {
            // Brought by somebody else, or a new one that has not begun and perhaps never will.
            for found in found { self.find(id, found) }
            return
        }
        let answer: Result<LiveSaga?, RPCError>
        switch result {
        case .success(nil):
            answer = .success(nil)
        case .success(let row?):
            answer = self.take(row).map(Optional.some)
        case .failure(let error):
            self.log.error("Saga not read", ["saga": id, "error": "\(error)"])
            answer = .failure(RPCError(.unavailable, "the saga could not be read"))
        }
        for found in found { found(answer) }
        // Not before: one who asked would have changed a saga that is not in memory any more.
        if case .success(let live?) = answer { self.evictIfAtRest(live) }
    }

    /// Makes a row a saga in memory, where it is not, and lets it go on.
    private func take(
        _ row: SagaRow,
        isBacklog: Bool = false
    ) -> Result<LiveSaga, RPCError> {
        let stored = try? SagaInstance.decode(row.snapshot) { name, hash in
            self.types.entry(name, hash)?.definition
        }
        guard case .instance(let saga)? = stored, let entry = self.types.entry(row.type, row.hash),
            let input = try? entry.decode(row.input)
        else {
            self.parkForeign(row)
            return .failure(.versionMissing(row))
        }
        let live = LiveSaga(
            number: row.number,
            type: row.type,
            input: input,
            saga: saga,
            new: nil,
            storedState: row.state,
            version: row.version
        )
        live.isBacklog = isBacklog
        self.keep(live)
        self.feed(live, .resume)
        // Parked as VERSION_MISSING by a program without the definition: the row catches up.
        if saga.state != row.state { self.writer.mark(live, urgent: true) }
        return .success(live)
    }

    /// A saga of a definition this program does not hold: left as it is, but shown to operators.
    private func parkForeign(_ row: SagaRow) {
        guard row.state != .parkedForward, !row.state.isEnded else { return }
        self.log.error("Saga of an unknown definition", ["saga": row.id, "hash": row.hash])
        let write = SagaWrite(
            number: row.number,
            id: row.id,
            type: row.type,
            new: nil,
            from: row.state,
            to: .parkedForward,
            version: row.version + 1,
            snapshot: row.snapshot,
            records: nil,
            fact: SagaWrite.Fact(
                type: "saga.parked",
                summary: "waits for an operator: \(ParkReason.versionMissing.word)"
            ),
            parked: ParkedCause(
                type: row.type,
                step: "",
                reason: ParkReason.versionMissing.word,
                lastError: "definition \(String(row.hash, radix: 16))",
                verbs: []
            )
        )
        self.store.write(
            { transaction in _ = try transaction.store([write]) },
            completion: { result in
                guard case .failure(let error) = result else { return }
                self.log.error("Saga not parked", ["saga": row.id, "error": "\(error)"])
            }
        )
    }

    // MARK: Unfinished sagas

    /// Looks for all unfinished sagas; they go on as memory has room.
    func resumeAll() {
        #if OMS_PLANTED_BUGS
            if PlantedBug.sagasNotResumed.isOn { return }
        #endif
        self.loader.nextPage = (.running, "")
        self.resumeMore()
    }

    /// Reads the next page, if there is one and room for it.
    func resumeMore() {
        guard !self.loader.isPaging, self.live.count <= self.options.liveMax / 2 else { return }
        if self.loader.nextPage == nil, self.loader.hasBacklog {
            self.loader.hasBacklog = false
            self.loader.nextPage = (.running, "")
        }
        guard let (state, after) = self.loader.nextPage else { return }
        self.loader.isPaging = true
        let mark = self.loader.departures.begin()
        let limit = self.options.pageSize
        self.store.read(
            { try $0.sagas(state: state, after: after, before: SagaIDs.end, limit: limit) },
            completion: { result in
                self.scheduler.execute { self.finishPage(state, since: mark, result) }
            }
        )
    }

    private func finishPage(
        _ state: SagaState,
        since mark: Departures.Mark,
        _ result: Result<[SagaRow], any Error>
    ) {
        self.loader.isPaging = false
        switch result {
        case .failure(let error):
            self.loader.departures.end(mark)
            if let error = error as? StoreError, error == .closed { return }
            self.log.error("Unfinished sagas not read", ["error": "\(error)"])
            self.scheduler.schedule(at: self.scheduler.now + .seconds(1)) { self.resumeMore() }
        case .success(let rows):
            for row in rows
            where self.live[row.id] == nil
                && !self.loader.departures.contains(row.id, since: mark)
            {
                _ = self.take(row, isBacklog: true)
            }
            self.loader.departures.end(mark)
            if let last = rows.last, rows.count == self.options.pageSize {
                self.loader.nextPage = (state, last.id)
            } else {
                self.loader.nextPage = state == .running ? (.compensating, "") : nil
            }
            self.resumeMore()
        }
    }
}

/// Bounds of ids in their order as text.
enum SagaIDs {
    /// After every id: no id holds a byte above ASCII.
    static let end = "\u{7F}"

    /// Ids of one type lie after this and before `end(of:)`.
    static func start(of type: String) -> String { "\(type):" }

    /// The character after the colon.
    static func end(of type: String) -> String { "\(type);" }
}
