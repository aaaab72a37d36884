// SPDX-License-Identifier: MIT
import FulfillmentService
import ServiceKit

ServiceKit.run(FulfillmentService.self)
