/// Who reads a message, and so what becomes of a field that nobody knows.
enum Voice: String {
    /// The hub reads a command: an unknown field is refused, for it may be the allergy.
    case command
    /// The hub reads a question: an unknown field is refused.
    case query
    /// Anybody else: an unknown field is ignored.
    case open = ""

    var isStrict: Bool { self != .open }

    /// The name of a type's schema. What is read strictly has a schema of its own, even where the
    /// same type is read openly elsewhere.
    func schema(of type: String) -> String {
        switch type {
        case "CommandFields": "Command"
        case "Query": "Query"
        default: rawValue.isEmpty ? type : "\(rawValue).\(type)"
        }
    }

    /// What the schemas of the kinds of a type begin with.
    static func kinds(of type: String) -> String {
        switch type {
        case "HouseCommand": "command"
        case "Query.Question": "query"
        case "Answer.Content": "answer"
        default: type
        }
    }
}
