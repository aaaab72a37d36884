// SPDX-License-Identifier: MIT
import LinuxIO

/// A two-way stream of bytes under a connection.
///
/// Everything happens on the scheduler's thread.
public protocol Link: AnyObject {
    /// Who is at the other end, for the log: `127.0.0.1:50122`.
    var peerName: String { get }
    /// Starts to deliver to `owner`, which the link keeps until it has ended.
    func start(owner: any LinkOwner)
    /// Takes some or all of the bytes and says how many; `linkWritable` follows when not all.
    func write(_ bytes: UnsafeRawBufferPointer) -> Int
    /// Whether input is wanted; at first it is.
    func setReading(_ reading: Bool)
    /// Ends after what was written has been delivered. The owner hears nothing more.
    func finish()
    /// Ends at once. The owner hears nothing more.
    func abort()
}

/// What a link tells.
public protocol LinkOwner: AnyObject {
    /// Bytes came; valid during the call.
    func linkReceived(_ bytes: UnsafeRawBufferPointer)
    /// There is room for output again.
    func linkWritable()
    /// The link is over: by the peer, or for the given reason. Told once, nothing follows.
    func linkEnded(_ reason: String?)
}

/// Makes links to one place.
public protocol Connector: Sendable {
    /// Where the links lead, for error messages.
    var destination: String { get }
    /// Begins a link; a failure may also be told later, by `linkEnded`.
    func connect() throws(SystemError) -> any Link
}
