// SPDX-License-Identifier: MIT
import Glibc

Determinism.ensure()
exit(Simulate.main(Array(CommandLine.arguments.dropFirst())))
