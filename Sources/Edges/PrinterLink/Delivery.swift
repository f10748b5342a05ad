/// What became of a job.
public enum Delivery: Equatable, Sendable {
    /// The printer's own answer came, after the paper.
    case confirmed
    /// All bytes were handed over to a printer that never answers: no proof.
    case sent
    /// Not one byte of the job left: it may be tried again as it is.
    case notSent(PrinterTrouble)
    /// Some or all of it left and nobody confirmed it: print it again only marked as a reprint.
    case unsure(PrinterTrouble)
}
