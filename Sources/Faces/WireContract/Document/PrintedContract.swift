import Wire

/// The contract between terminals and hub as an AsyncAPI 3 document.
///
/// Fields, types, kinds and topics are found out from the very types that read and write the wire;
/// only words and bounds are written down beside them.
///
/// Source: AsyncAPI 3.0.0; JSON Schema draft 7, on which its schemas stand.
public struct PrintedContract: Sendable {
    /// As YAML, for people.
    public let yaml: String
    /// The same as JSON, for programs.
    public let json: String
    /// Objects and fields that nothing is said of; none in a program that passes its tests.
    let undescribed: [String]
    /// Words and bounds of things that are not there; none in a program that passes its tests.
    let unused: [String]

    /// Finds out the contract.
    ///
    /// - Throws: An error when a type of the wire reads itself in a way that cannot be followed.
    public init() throws {
        let document = try ContractDocument()
        yaml = document.root.yaml
        json = document.root.json
        undescribed = document.undescribed
        unused = document.unused
    }
}
