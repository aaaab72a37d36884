// SPDX-License-Identifier: MIT
import RPC
import Store

extension Reader {
    /// Makes sure that a cursor is of the present life of the database.
    ///
    /// - Parameter generation: What the request says; 0 asks for nothing.
    /// - Throws: FAILED_PRECONDITION, `GENERATION_LEFT`, for another; `SQLiteError`.
    public func expect(generation: Int64) throws {
        guard generation != 0 else { return }
        let present = try self.generation
        guard generation == present else {
            throw RPCError.generationLeft(generation, present: present)
        }
    }
}
