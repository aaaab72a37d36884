// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import Testing

/// Runs `body` with the path of a fresh directory, and removes it.
func withTemporaryDirectory(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/oms-test-XXXXXX".utf8CString)
    let path = try #require(mkdtemp(&template).map { String(cString: $0) })
    defer {
        _ = try? ChildProcess("/bin/rm", ChildProcess.Options(arguments: ["-rf", path])).wait()
    }
    try body(path)
}

/// Small files, whole.
@Suite struct FilesTests {
    @Test func replacesAFileAndLeavesNothingBeside() throws {
        try withTemporaryDirectory { directory in
            let path = "\(directory)/a/b/file"
            try Files.makeDirectory(Files.directory(of: path))
            try Files.makeDirectory(Files.directory(of: path))
            try Files.writeAtomically([1, 2, 3], to: path)
            try Files.writeAtomically([4], to: path)
            #expect(try Files.read(path) == [4])
            #expect(!Files.exists("\(path).new"))
            try Files.remove(path)
            try Files.remove(path)
            #expect(!Files.exists(path))
        }
    }

    @Test func twoPathsLeadToOneFileOrNot() throws {
        try withTemporaryDirectory { directory in
            let (one, other) = ("\(directory)/one", "\(directory)/other")
            try Files.writeAtomically([1], to: one)
            #expect(!Files.areSame(one, other) && !Files.areSame(other, other))
            try Files.writeAtomically([1], to: other)
            #expect(!Files.areSame(one, other) && Files.areSame(one, "\(directory)/./one"))
            #expect(symlink(one, "\(directory)/link") == 0)
            #expect(Files.areSame(one, "\(directory)/link"))
        }
    }

    @Test func rewritesAFileInPlaceAndChangesNothingInIt() throws {
        try withTemporaryDirectory { directory in
            let path = "\(directory)/file"
            // More than is read at once, and no multiple of it.
            let bytes = (0..<(2 << 20) + 7).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
            try Files.writeAtomically(bytes, to: path)
            let before = try Self.inode(of: path)
            try Files.rewrite(path)
            #expect(try Files.read(path) == bytes)
            #expect(try Self.inode(of: path) == before)
            let missing = #expect(throws: SystemError.self) {
                try Files.rewrite("\(directory)/missing")
            }
            #expect(missing?.code == ENOENT)
            #expect(!Files.exists("\(directory)/missing"))
        }
    }

    private static func inode(of path: String) throws -> ino_t {
        var status = stat()
        try #require(stat(path, &status) == 0)
        return status.st_ino
    }

    @Test func refusesAFileThatIsTooLongOrMissing() throws {
        try withTemporaryDirectory { directory in
            let path = "\(directory)/file"
            try Files.writeAtomically([UInt8](repeating: 7, count: 1000), to: path)
            #expect(try Files.read(path, atMost: 1000).count == 1000)
            let long = #expect(throws: SystemError.self) { try Files.read(path, atMost: 999) }
            #expect(long?.code == EFBIG)
            let missing = #expect(throws: SystemError.self) { try Files.read("\(path)x") }
            #expect(missing?.code == ENOENT)
            #expect(missing?.description == "open: No such file or directory")
        }
    }

    @Test func refusesADirectoryWhereAFileIs() throws {
        try withTemporaryDirectory { directory in
            try Files.writeAtomically([], to: "\(directory)/file")
            #expect(throws: SystemError.self) { try Files.makeDirectory("\(directory)/file") }
            #expect(throws: SystemError.self) {
                try Files.writeAtomically([], to: "\(directory)/file/below")
            }
        }
    }
}

/// Addresses as text.
@Suite struct EndpointTests {
    @Test(arguments: [
        ("127.0.0.1:7001", "127.0.0.1:7001"), ("localhost:0", "127.0.0.1:0"),
        ("[::1]:65535", "[::1]:65535"),
    ])
    func readsAndWritesText(text: String, written: String) {
        #expect(Endpoint(text)?.description == written)
    }

    @Test(arguments: [
        "", ":", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:+1", "::1:80", "[::1]",
        "[127.0.0.1]:1", "example.com:80", "256.0.0.1:80", "127.0.0.1:-1",
    ])
    func refusesWhatIsNoNumericAddress(text: String) {
        #expect(Endpoint(text) == nil)
    }
}
