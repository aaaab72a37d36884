// SPDX-License-Identifier: MIT
import OrderService
import ServiceKit

ServiceKit.run(OrderService.self)
