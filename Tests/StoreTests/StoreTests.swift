// SPDX-License-Identifier: MIT
import Ambient
import Store
import Testing

/// Writing and reading through the store.
@Suite struct StoreTests {
    @Test func readsWhatWasWritten() throws {
        try withStore { store in
            try store.writeAndWait { try $0.add("bolt", 3) }
            #expect(try store.quantity("bolt") == 3)
        }
    }

    @Test func takesBackWhatAThrowingBodyWrote() throws {
        try withStore { store in
            #expect(throws: Refusal()) {
                try store.writeAndWait { tx in
                    try tx.add("bolt", 3)
                    throw Refusal()
                }
            }
            let found = try store.quantity("bolt")
            #expect(found == nil)
        }
    }
}
