// SPDX-License-Identifier: MIT
import BillingService
import ServiceKit

ServiceKit.run(BillingService.self)
