// SPDX-License-Identifier: MIT
import CProtoDescriptors
import Glibc

/// A CodeGeneratorResponse with these files.
func encodeResponse(files: [GeneratedFile]) -> [UInt8] {
    typealias CFile = Google__Protobuf__Compiler__CodeGeneratorResponse__File
    // The process ends with the answer, so nothing of it is freed.
    let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CFile>?>.allocate(
        capacity: files.count
    )
    for (index, file) in files.enumerated() {
        let pointer = UnsafeMutablePointer<CFile>.allocate(capacity: 1)
        google__protobuf__compiler__code_generator_response__file__init(pointer)
        pointer.pointee.name = strdup(file.name)
        pointer.pointee.content = strdup(file.content)
        pointers[index] = pointer
    }
    var response = Google__Protobuf__Compiler__CodeGeneratorResponse()
    google__protobuf__compiler__code_generator_response__init(&response)
    response.n_file = files.count
    response.file = pointers
    return encode(&response)
}

/// A CodeGeneratorResponse that tells protoc what was refused; protoc prints it and fails.
func encodeResponse(refusal: Refusal) -> [UInt8] {
    var response = Google__Protobuf__Compiler__CodeGeneratorResponse()
    google__protobuf__compiler__code_generator_response__init(&response)
    response.error = strdup(refusal.description)
    return encode(&response)
}

private func encode(
    _ response: inout Google__Protobuf__Compiler__CodeGeneratorResponse
) -> [UInt8] {
    // Understands `optional`, only to refuse it with the field's name.
    response.has_supported_features = 1
    response.supported_features = 1
    let size = google__protobuf__compiler__code_generator_response__get_packed_size(&response)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, written in
        written = google__protobuf__compiler__code_generator_response__pack(
            &response,
            buffer.baseAddress
        )
    }
}

/// Everything up to the end of a descriptor; ends the process when it cannot be read.
func readAll(fd: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = read(fd, &buffer, buffer.count)
        if count == 0 { return bytes }
        if count < 0 {
            if errno == EINTR { continue }
            perror("protoc-gen-oms: read")
            exit(1)
        }
        bytes += buffer[..<count]
    }
}

/// Writes everything; ends the process when it cannot.
func writeAll(_ bytes: [UInt8], fd: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(fd, $0.baseAddress, $0.count) }
        if count < 0 {
            if errno == EINTR { continue }
            perror("protoc-gen-oms: write")
            exit(1)
        }
        rest = rest.dropFirst(count)
    }
}
