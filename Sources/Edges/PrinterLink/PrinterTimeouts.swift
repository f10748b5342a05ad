/// How long a printer is waited for.
public struct PrinterTimeouts: Sendable {
    /// For a connection.
    public var connect: Duration = .seconds(3)
    /// For an answer to a status question; printers answer within milliseconds.
    public var status: Duration = .seconds(2)
    /// Between rounds of status questions while a job is on its way.
    public var poll: Duration = .milliseconds(500)
    /// Without a byte taken before `slow` is reported; the job goes on.
    public var stall: Duration = .seconds(5)
    /// For the confirmation, from the last byte or from the end of a trouble.
    public var confirmation: Duration = .seconds(30)
    /// For someone to put in paper or close the cover in the middle of a job.
    public var repair: Duration = .seconds(300)
    /// Between closing a connection and opening the next; makers advise 150 to 200 ms.
    public var reopen: Duration = .milliseconds(200)
    /// Without a job before `closeWhenIdle()` closes; printers themselves close after 5 minutes.
    public var idle: Duration = .seconds(30)

    /// The times given above.
    public init() {}
}
