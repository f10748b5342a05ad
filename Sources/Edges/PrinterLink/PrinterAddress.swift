/// Where a printer listens.
public struct PrinterAddress: Hashable, Sendable, CustomStringConvertible {
    /// An IP address; a name works too, but looking it up cannot be interrupted.
    public var host: String
    /// 9100 on nearly all printers.
    public var port: UInt16

    public init(host: String, port: UInt16 = 9100) {
        self.host = host
        self.port = port
    }

    public var description: String { "\(host):\(port)" }
}
