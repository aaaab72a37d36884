// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO

// The fuzzer with its own arguments, or, built as the replay program, just the inputs whose paths are
// given. The target comes from the environment, because the fuzzer starts itself anew for some jobs.

enum Driver {
    static let target: FuzzTarget = {
        let name = getenv("OMS_FUZZ_TARGET").map { String(cString: $0) } ?? ""
        guard let target = FuzzTarget.named(name) else {
            print("OMS_FUZZ_TARGET is none of \(FuzzTarget.all.map(\.name))")
            exit(64)
        }
        return target
    }()

    /// Runs one input; a finding is a trap, so that the fuzzer keeps the input.
    static func run(_ input: UnsafeRawBufferPointer) {
        do throws(Finding) {
            try Self.target.run(input)
        } catch {
            fatalError(error.description)
        }
    }
}

#if OMS_REPLAY
    for path in CommandLine.arguments.dropFirst() {
        let bytes = try Files.read(path)
        bytes.withUnsafeBytes { Driver.run($0) }
    }
#else
    @_silgen_name("LLVMFuzzerRunDriver")
    func runFuzzer(
        _ count: UnsafeMutablePointer<CInt>,
        _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
        _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
    ) -> CInt

    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(
        runFuzzer(&count, &arguments) { bytes, count in
            Driver.run(UnsafeRawBufferPointer(start: bytes, count: count))
            return 0
        }
    )
#endif
