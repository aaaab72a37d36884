// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import OMSProtos
import RPC
import Store

extension Routes {
    /// Binds what an operator does with the database as a whole.
    func maintenance(_ desk: BackupDesk, _ files: @escaping @Sendable (String) -> BackupFiles) {
        self.raw(CommonV1.Maintenance.beginBackup) { request, context, answer in
            guard request.hasFitID else { return answer(.failure(.badBackupID(request.backupID))) }
            let milliseconds = request.holdMs == 0 ? 500 : Int64(request.holdMs)
            guard .milliseconds(milliseconds) <= BackupDesk.holdMax else {
                return answer(.failure(.badHold(milliseconds)))
            }
            desk.begin(
                request.backupID,
                atMost: .milliseconds(milliseconds),
                deadline: context.deadline
            ) { result in
                answer(result.map { .init(facts: CommonV1.StoreFacts($0)) })
            }
        }
        self.raw(CommonV1.Maintenance.releaseBackup) { request, _, answer in
            guard let (wasHeld, time) = desk.release(request.backupID) else {
                return answer(.failure(.noBackup(request.backupID)))
            }
            answer(.success(.init(held: wasHeld, heldUs: time.clampedNanoseconds / 1000)))
        }
        self.stream(CommonV1.Maintenance.copyBackup) { request, responder in
            let directory = request.directory
            guard directory.hasPrefix("/"), !directory.utf8.contains(0),
                Files.exists("\(directory)/backup-\(request.backupID)")
            else { return responder.fail(RPCError.badBackupFolder(directory, request.backupID)) }
            desk.copy(request.backupID, files(directory), responder)
        }
        self.raw(CommonV1.Maintenance.endBackup) { request, _, answer in
            desk.end(request.backupID)
            answer(.success(.init()))
        }
    }
}

extension CommonV1.BeginBackupRequest {
    /// What may be part of a file's name.
    fileprivate var hasFitID: Bool {
        (8...64).contains(self.backupID.utf8.count)
            && self.backupID.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}

extension CommonV1.StoreFacts {
    /// The facts as the contract has them.
    init(_ facts: StoreFacts) {
        self.init(
            service: facts.service,
            clusterID: facts.cluster,
            generation: facts.generation,
            feedSequence: facts.feedSequence,
            storeSchema: facts.storeSchema,
            serviceSchema: facts.serviceSchema,
            programVersion: serviceVersion
        )
    }
}

extension RPCError {
    static var backupUnderWay: RPCError {
        var error = Refusal(
            .failedPrecondition,
            "another backup of this service is under way",
            reason: "BACKUP_UNDER_WAY",
            remedy: "wait until it ends; one whose client died is given up after a minute"
        ).rpcError
        error.processed = .no
        return error
    }

    static func noBackup(_ id: String) -> RPCError {
        Refusal(
            .notFound,
            "there is no such backup here, or it was given up",
            reason: "NO_BACKUP",
            field: "backup_id",
            value: id,
            remedy: "begin a new one"
        ).rpcError
    }

    fileprivate static func badBackupID(_ id: String) -> RPCError {
        Refusal(
            .invalidArgument,
            "a backup's id has 8 to 64 letters, digits and hyphens",
            reason: "BAD_BACKUP_ID",
            field: "backup_id",
            value: id,
            remedy: "choose another"
        ).rpcError
    }

    fileprivate static func badHold(_ milliseconds: Int64) -> RPCError {
        Refusal(
            .invalidArgument,
            "a writer does not stand still for so long",
            reason: "BAD_HOLD",
            field: "hold_ms",
            value: String(milliseconds),
            remedy: "give at most 1000, or 0"
        ).rpcError
    }

    fileprivate static func badBackupFolder(_ path: String, _ id: String) -> RPCError {
        Refusal(
            .failedPrecondition,
            "the folder is not one that was prepared for this backup on this machine",
            reason: "BAD_BACKUP_FOLDER",
            field: "directory",
            value: path,
            remedy: "give the absolute path of a folder with a file backup-\(id) in it"
        ).rpcError
    }

    /// Why a copy ended; the cause is one of the disk, and the operator's to mend.
    static func notCopied(_ error: any Error) -> RPCError {
        if let error = error as? any RPCErrorConvertible { return error.rpcError }
        if case StoreError.corrupt(let path, let finding) = error {
            // The folder has no part in it.
            var refusal = Self.damagedDatabase(path, finding, .failedPrecondition)
            refusal.processed = .no
            return refusal
        }
        var refusal = Refusal(
            .failedPrecondition,
            "the copy was not made: \(error)",
            reason: "BACKUP_FAILED",
            remedy: "see to the folder (space, permissions, files already there), then begin anew"
        ).rpcError
        refusal.processed = .no
        return refusal
    }
}
