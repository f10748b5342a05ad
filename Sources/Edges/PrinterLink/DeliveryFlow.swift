/// Whether the bytes of a job that were handed over still move towards the printer.
struct DeliveryFlow {
    /// Bytes that were sent behind the job.
    var behind = 0

    private let stall: Duration
    /// Bytes of the job that had not arrived when this was last asked.
    private var left = Int.max
    private var lastProgress = ContinuousClock.now

    /// - Parameter stall: How long nothing may move before it counts as standing still.
    init(_ stall: Duration) {
        self.stall = stall
    }

    /// Takes in how many bytes have not arrived yet; says whether the job still moves.
    mutating func isMoving(undelivered: Int) -> Bool {
        let now = max(undelivered - behind, 0)
        if now < left { lastProgress = .now }
        left = min(now, left)
        return left > 0 && ContinuousClock.now - lastProgress < stall
    }
}
