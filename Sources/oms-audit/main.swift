// SPDX-License-Identifier: MIT
import Auditor
import Glibc

// Exits 0 when nothing was found, 1 when something was, 64 for a wrong command line, 65 for files that
// cannot be judged, 75 for databases that are being served, 70 for a defect of the program.
var command = AuditCommand(Array(CommandLine.arguments.dropFirst()))
exit(command.run())
