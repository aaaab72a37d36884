// SPDX-License-Identifier: MIT
import InventoryService
import ServiceKit

ServiceKit.run(InventoryService.self)
