/// Why the kitchen says no, in rank order.
public enum KitchenRefusal: Error, Hashable, Sendable {
    /// No docket of that number waits for its printer.
    case docketIsUnknown(Int)
}
