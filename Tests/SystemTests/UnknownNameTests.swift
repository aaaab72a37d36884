// SPDX-License-Identifier: MIT
import Foundation
import LinuxIO
import Testing

/// What an operator's command line names, and nobody knows.
@Suite(.serialized) struct UnknownNameTests {
    private static let shop = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../scripts/sample-shop").standardizedFileURL.path

    @Test func aListOfAThingThatDoesNotExistIsRefusedAndAnEmptyOneIsNot() throws {
        try withCluster { cluster in
            #expect(try cluster.omsctl("import", Self.shop).status == 0)
            for line in [
                "order list --customer NOBODY", "order list --sku NOBODY",
                "order list --carrier NOBODY", "stock movements NOBODY", "stock show NOBODY",
                "stock backorders NOBODY", "stock reservations --order SO-999999",
                "ship list --order SO-999999", "invoice list --customer NOBODY",
                "bill list --supplier NOBODY", "bill list --order PO-999999",
                "purchase requisition list --sku NOBODY", "return list --order SO-999999",
                "pay statement NOBODY", "credit show NOBODY", "report aging --customer NOBODY",
                "ship board --location NOBODY", "mail list --customer NOBODY",
            ] {
                let run = try cluster.omsctl(line + " --output json")
                #expect(run.status == 1, "\(line): \(run.status) \(run.output)\(run.errors)")
                let name = line.split(separator: " ").last ?? ""
                #expect(run.output == "" && run.errors.contains(name), "\(line): \(run.errors)")
            }
            for line in [
                "order list --customer C-1001", "order list --sku TEA-EARL",
                "order list --carrier OWN-TRUCK", "order list --text NOBODY",
                "stock backorders TEA-EARL", "invoice list --customer C-1001",
                "customer list --text NOBODY",
            ] {
                let run = try cluster.omsctl(line + " --output json")
                #expect(run.status == 0 && run.output == "[]\n", "\(line): \(run.errors)")
            }
        }
    }

    @Test func anArgumentThatIsNoTextIsRefused() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (line, what) in [
            (#""$0" order show "$(printf 'SO-\374')""#, "argument 3 is not UTF-8"),
            (#"OMS_DATA="$(printf '\377')" "$0" status"#, "the variable OMS_DATA is not UTF-8"),
        ] {
            let errors = folder.appending(path: "errors").path
            let program = "\(Cluster.programs)/omsctl"
            var options = ChildProcess.Options(arguments: ["-c", line, program])
            options.errors = .append(path: errors)
            let end = try ChildProcess("/bin/sh", options).wait()
            #expect(end == .exited(64))
            let text = String(decoding: try Files.read(errors), as: UTF8.self)
            #expect(text.contains(what), "\(text)")
            try Files.remove(errors)
        }
    }
}
