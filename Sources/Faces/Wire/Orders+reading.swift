import Amounts
import HouseRules
import Vocabulary

// What the hub reads for every order is read as it is written, field by field in the order of their
// names. What is written in any other way is read from its tree: that alone says what is wrong.

extension CommandEnvelope {
    /// Reads a round as our terminals write it; `nil` for anything else.
    init?(readingRound bytes: [UInt8]) {
        guard bytes.count <= Contract.mostCommandBytes else { return nil }
        let read = CanonicalReader.read(bytes) { (message) throws(CanonicalReader.Unusual) in
            try message.object { (fields) throws(CanonicalReader.Unusual) in
                try CommandEnvelope(round: &fields)
            }
        }
        guard let read else { return nil }
        self = read
    }

    private init(round fields: inout CanonicalReader) throws(CanonicalReader.Unusual) {
        try fields.field("at_ms")
        let at = try fields.integer()
        try fields.field("command")
        let command = try fields.part { (part) throws(CanonicalReader.Unusual) in
            try SendRound(reading: &part)
        }
        try fields.field("epoch")
        let epoch: Epoch = try fields.id()
        try fields.field("id")
        let id: CommandID = try fields.id()
        try fields.field("seq")
        let seq = try fields.integer()
        try fields.field("session")
        let session = try fields.text()
        try fields.field("v")
        let version = try fields.integer()
        guard Contract.accepted.contains(version), Contract.places.contains(seq),
            at == 0 || Contract.places.contains(at)
        else { throw CanonicalReader.Unusual() }
        self.init(
            id: id, epoch: epoch, seq: seq, session: session, at: Moment(milliseconds: at),
            body: command.written, command: .success(.sendRound(command.value)), answered: nil)
    }
}

extension SendRound {
    fileprivate init(reading value: inout CanonicalReader) throws(CanonicalReader.Unusual) {
        self = try value.object { (fields) throws(CanonicalReader.Unusual) in
            try fields.field("check")
            let check: CheckID = try fields.id()
            try fields.field("kind")
            guard try fields.text() == HouseCommand.Kind.sendRound.rawValue else {
                throw CanonicalReader.Unusual()
            }
            try fields.field("lines")
            let lines = try fields.list { (line) throws(CanonicalReader.Unusual) in
                try LineDraft(reading: &line)
            }
            let menu = fields.has("menu") ? try fields.text() : nil
            return SendRound(check: check, menu: menu, lines: lines)
        }
    }
}

extension LineDraft {
    /// A dish of the menu; one that is not on it, and a set meal, is read from the tree.
    fileprivate init(reading value: inout CanonicalReader) throws(CanonicalReader.Unusual) {
        self = try value.object { (fields) throws(CanonicalReader.Unusual) in
            let allergy = fields.has("allergy") ? try fields.note() : nil
            let course = fields.has("course") ? Int(try fields.integer()) : nil
            let isHeld = fields.has("held") ? try fields.answer() : false
            try fields.field("id")
            let id: LineID = try fields.id()
            try fields.field("item")
            let item: ItemID = try fields.code()
            var modifiers: [ModifierID] = []
            if fields.has("modifiers") {
                modifiers = try fields.list { (one) throws(CanonicalReader.Unusual) in
                    try one.code()
                }
            }
            let note = fields.has("note") ? try fields.note() : nil
            let price = fields.has("price_minor") ? try fields.integer() : nil
            let quantity = fields.has("quantity_thousandths") ? try fields.integer() : nil
            let seat = fields.has("seat") ? Int(try fields.integer()) : nil
            let size: SizeID? = fields.has("size") ? try fields.code() : nil
            return LineDraft(
                id: id, item: item, quantity: quantity.map { Quantity(thousandths: $0) },
                modifiers: modifiers, seat: seat, course: course, held: isHeld, note: note,
                allergy: allergy, price: price.map { Money(minor: $0) }, size: size)
        }
    }
}
