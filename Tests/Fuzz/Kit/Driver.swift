// SPDX-License-Identifier: MIT
#if OMS_FUZZER || OMS_REPLAY
    import Glibc

    /// The program that `scripts/fuzz` runs: the fuzzer with its own arguments, or, built for replay,
    /// just the inputs whose paths are given.
    ///
    /// The target comes from the environment, because the fuzzer starts itself anew for some jobs.
    package enum Driver {
        nonisolated(unsafe) private static var target: FuzzTarget?

        package static func run(_ targets: [FuzzTarget]) -> Never {
            let name = getenv("OMS_FUZZ_TARGET").map { String(cString: $0) } ?? ""
            Self.target = targets.first { $0.name == name }
            guard Self.target != nil else {
                print("OMS_FUZZ_TARGET is none of \(targets.map(\.name))")
                exit(64)
            }
            exit(Self.runAll())
        }

        /// Runs one input; a finding is a trap, so that the fuzzer keeps the input.
        private static func run(_ input: UnsafeRawBufferPointer) {
            do throws(Finding) {
                try Self.target?.run(input)
            } catch {
                fatalError(error.description)
            }
        }
    }
#endif

#if OMS_REPLAY
    extension Driver {
        private static func runAll() -> CInt {
            for path in CommandLine.arguments.dropFirst() {
                guard let file = fopen(path, "r") else {
                    print("cannot read \(path)")
                    return 66
                }
                var bytes = [UInt8](repeating: 0, count: 1 << 20)
                let count = fread(&bytes, 1, bytes.count, file)
                fclose(file)
                // In memory of exactly its size, so that reading past it is seen.
                let input = Array(bytes.prefix(count))
                input.withUnsafeBytes { Self.run($0) }
            }
            return 0
        }
    }
#elseif OMS_FUZZER
    extension Driver {
        private static func runAll() -> CInt {
            var count = CommandLine.argc
            var arguments = CommandLine.unsafeArgv
            return runFuzzer(&count, &arguments) { bytes, count in
                Driver.run(UnsafeRawBufferPointer(start: bytes, count: count))
                return 0
            }
        }
    }

    @_silgen_name("LLVMFuzzerRunDriver")
    private func runFuzzer(
        _ count: UnsafeMutablePointer<CInt>,
        _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
        _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
    ) -> CInt
#endif
