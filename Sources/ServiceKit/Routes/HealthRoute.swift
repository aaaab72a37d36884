// SPDX-License-Identifier: MIT
import OMSProtos
import Store

extension Routes {
    /// Binds the health check that every service has; `read` gathers the figures.
    func health(_ read: @escaping @Sendable (Reader) throws -> CommonV1.HealthReply) {
        self.query(CommonV1.Health.check) { _, reader, _ in try read(reader) }
    }
}
