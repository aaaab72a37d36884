// SPDX-License-Identifier: MIT
import CProtoDescriptors

/// What the plugin is told with `--oms_opt=module=…,source=…`.
struct Options: Equatable {
    /// The module with the code of protoc-c.
    var module = "OMSProtosC"
    /// The folder of the contract, for the first lines of each file.
    var source = "Protos"

    init(parameter: String) throws(Refusal) {
        for pair in parameter.split(separator: ",") {
            let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
            switch (parts.first, parts.count) {
            case ("module", 2): self.module = parts[1]
            case ("source", 2): self.source = parts[1]
            default: throw Refusal("option \(pair): not one of module=NAME, source=FOLDER")
            }
        }
    }
}

/// One file to write.
struct GeneratedFile: Equatable {
    var name: String
    var content: String
}

/// Makes the files a request of protoc asks for.
func generate(
    _ request: Google__Protobuf__Compiler__CodeGeneratorRequest
) throws(Refusal) -> [GeneratedFile] {
    let options = try Options(parameter: text(request.parameter))
    var files: [SchemaFile] = []
    for file in pointees(request.n_proto_file, request.proto_file) {
        files.append(try SchemaReader.read(file))
    }
    let wanted = Set(
        UnsafeBufferPointer(start: request.file_to_generate, count: request.n_file_to_generate)
            .map { text($0) }
    )
    return try generate(files, wanted: wanted, options)
}

/// Makes the Swift files of `wanted`; `files` has these and all they import.
func generate(
    _ files: [SchemaFile],
    wanted: Set<String>,
    _ options: Options
) throws(Refusal) -> [GeneratedFile] {
    let generator = FileGenerator(types: try TypeTable(files), options: options)
    var namespaces: [String: String] = [:]
    var generated: [GeneratedFile] = []
    for file in files {
        let namespace = Names.namespace(package: file.package)
        if let other = namespaces.updateValue(file.path, forKey: namespace) {
            throw Refusal("\(file.path): \(other) already makes \(namespace); use one file")
        }
        guard wanted.contains(file.path) else { continue }
        generated.append(
            GeneratedFile(name: "\(namespace).swift", content: try generator.source(file))
        )
    }
    return generated
}
