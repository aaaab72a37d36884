// SPDX-License-Identifier: MIT
import OrchestratorService
import ServiceKit

ServiceKit.run(OrchestratorService.self)
