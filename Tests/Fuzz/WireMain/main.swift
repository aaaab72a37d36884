// SPDX-License-Identifier: MIT
import FuzzKit

Driver.run(WireTargets.all + [WireTargets.canary])
