// SPDX-License-Identifier: MIT
import LinuxIO

extension StoreError: CustomStringConvertible {
    /// One clause: what was found, and what was expected instead.
    ///
    /// What to do about it depends on who reads the file, and is said there.
    public var description: String {
        switch self {
        case .overloaded: "too many commands wait for the database"
        case .closed: "the database is closed"
        case .diskFull: "the disk is full"
        case .failed(let error): "the transaction was rolled back (\(error))"
        case .commitUnknown(let error):
            "the commit failed (\(error)); whether it holds shows at the next start"
        case .lost(let path): "\(path) was removed or replaced while it was open"
        case .inUse(let path): "another process has \(path) open"
        case .foreignFile(let path): "\(path) is a database of another program"
        case .wrongService(let path, let expected, let found):
            "\(path) is the database of \(found.isEmpty ? "no service" : found), not of \(expected)"
        case .wrongCluster(let path, let expected, let found):
            "\(path) is of another cluster (\(found), not \(expected))"
        case .stale(let path, let expected, let found):
            "\(path) is at fact \(found.feedSequence) of generation \(found.generation) and was seen at "
                + "\(expected.feedSequence) of \(expected.generation): an old file, or its -wal is gone"
        case .missing(let path): "there is no \(path)"
        case .oldGeneration(let path, let found, let asked):
            "\(path) is of generation \(found), and \(asked) is not above it"
        case .newerSchema(let path, let found, let known):
            "\(path) was written by a newer program (schema \(found), known \(known))"
        case .olderSchema(let path, let found, let known):
            "\(path) was written by an older program (schema \(found), known \(known))"
        case .migrationOrder(let owner): "the migrations of \(owner) are not 1, 2, 3, …"
        case .notDurable(let setting, let found):
            "\(setting), which durability rests on, is \(found)"
        case .corrupt(let path, let finding): "\(path) is damaged (\(finding))"
        case .cannotOpen(let path, let code):
            "\(path) cannot be opened (\(SystemError(call: "error \(code)", code: code)))"
        case .notClaimed(let key): "nobody holds the key \(key)"
        }
    }
}
