// SPDX-License-Identifier: MIT
import LinuxIO

/// A cluster whose services listen beside the addresses that everybody knows, where proxies stand.
///
/// The addresses come from the cluster file, which `omsctl up` keeps to; a service's script makes of
/// `--listen 127.0.0.1:PORT` the same port of 127.0.0.2.
enum ProxiedPorts {
    private static let firstPort: UInt16 = 7400

    /// Lines of a service's script.
    static let wrap = """
        for word; do
          shift
          case "$previous" in --listen) word="127.0.0.2:${word##*:}" ;; esac
          set -- "$@" "$word"
          previous=$word
        done
        exec "$program" "$@"
        """

    static func endpoint(_ service: Service) -> Endpoint {
        .loopback(port: Self.firstPort + UInt16(Service.allCases.firstIndex(of: service) ?? 0))
    }

    /// Where the service itself listens; `host` for another process of it.
    static func server(_ service: Service, host: String = "127.0.0.2") throws -> Endpoint {
        guard let endpoint = Endpoint("\(host):\(Self.endpoint(service).port)") else {
            throw Trouble("no endpoint for \(service.rawValue)")
        }
        return endpoint
    }

    /// Puts a proxy before each service; only in a network of our own, where all ports are free.
    ///
    /// A service that has none listens where everybody looks for it.
    static func open(
        _ data: String,
        before services: [Service] = Service.allCases,
        loop: EventLoop,
        meddler: any Meddler
    ) throws -> [FrameProxy] {
        try Files.makeDirectory(data)
        let lines = Service.allCases.map {
            "service \($0.rawValue) \(Self.endpoint($0)) 0 0\n"
        }
        let text = "supervisor 0\n" + lines.joined()
        try Files.writeAtomically(Array(text.utf8), to: "\(data)/cluster")
        return try services.map { service in
            try FrameProxy(
                service,
                at: Self.endpoint(service),
                server: Self.server(service),
                loop: loop,
                meddler: meddler
            )
        }
    }
}
