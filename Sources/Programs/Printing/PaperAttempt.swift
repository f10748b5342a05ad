public import HouseRules
public import HouseStore
import Kitchen
public import PrinterLink
public import Vocabulary

/// One paper on its way out: its attempts, and whether one of them may have succeeded.
public struct PaperAttempt: Sendable {
    /// What is to be printed.
    public let effect: HouseEffect
    /// Whether an attempt may have put it, or part of it, on paper: the next one is marked.
    public private(set) var mayBeOut: Bool

    /// A paper as the store knows it.
    public init(_ row: EffectRow) {
        effect = row.effect
        mayBeOut = row.mayBeOut
    }

    /// Tries once. The attempt is on the disk before its first byte leaves.
    ///
    /// - Parameters:
    ///   - store: Where the attempt is noted.
    ///   - config: Names, languages and printers.
    ///   - deliver: Brings bytes to the printer and says what became of them.
    /// - Returns: What the house must be told; the paper is out when it says `confirmed`.
    /// - Throws: A fault of the store.
    public mutating func tryOnce(
        store: HouseStore, config: HouseConfig, deliver: ([UInt8], Int) -> Delivery
    ) throws(Fault) -> ReportPaper {
        try tryOnce(
            store: store, set: { PaperRenderer.bytes($0, in: config, reprint: $1) },
            deliver: deliver)
    }

    /// As above, set by somebody who may give it up.
    ///
    /// - Parameter set: The bytes of the paper, and whether it bears the mark of a reprint; `nil`
    ///   when it cannot be set, upon which there is no use in trying again.
    mutating func tryOnce(
        store: HouseStore, set: (HouseEffect, Bool) throws(Fault) -> [UInt8]?,
        deliver: ([UInt8], Int) -> Delivery
    ) throws(Fault) -> ReportPaper {
        let number = effect.paper
        guard let bytes = try set(effect, mayBeOut) else {
            return ReportPaper(
                paper: number, outcome: mayBeOut ? .unsure : .failed, trouble: .unsettable)
        }
        try store.begin(paper: number)
        switch deliver(bytes, number) {
        case .confirmed, .sent:
            return ReportPaper(paper: number, outcome: .confirmed, trouble: nil)
        case .notSent(let trouble):
            if !mayBeOut { try store.takeBack(paper: number) }
            return ReportPaper(
                paper: number, outcome: mayBeOut ? .unsure : .failed,
                trouble: PaperTrouble(trouble))
        case .unsure(let trouble):
            mayBeOut = true
            return ReportPaper(
                paper: number, outcome: .unsure, trouble: PaperTrouble(trouble))
        }
    }
}
