// SPDX-License-Identifier: MIT
import FuzzKit

Driver.run(DataTargets.all)
