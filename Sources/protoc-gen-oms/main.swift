// SPDX-License-Identifier: MIT
// A plugin of protoc: reads a CodeGeneratorRequest on stdin, writes a CodeGeneratorResponse.
import CProtoDescriptors
import Glibc

let request = readAll(fd: 0)
guard
    let message = google__protobuf__compiler__code_generator_request__unpack(
        nil,
        request.count,
        request
    )
else {
    let complaint =
        "protoc-gen-oms: stdin is not a CodeGeneratorRequest; protoc starts this program"
    writeAll(Array((complaint + "\n").utf8), fd: 2)
    exit(1)
}
let response: [UInt8]
do {
    response = encodeResponse(files: try generate(message.pointee))
} catch {
    response = encodeResponse(refusal: error)
}
writeAll(response, fd: 1)
