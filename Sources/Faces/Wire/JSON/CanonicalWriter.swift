public import Amounts
public import Vocabulary

/// A value that writes itself in canonical form, field by field in the order of their names.
///
/// Every value can be written by its `encode(to:)`; those that the hub writes for every order do it
/// so as well, many times as fast. Both ways give the same bytes.
public protocol SelfWriting: Encodable {
    /// Writes the value where it stands.
    func write(to writer: inout CanonicalWriter)
}

/// Canonical JSON as it is being written.
///
/// Fields must come in the order of their names; a debug build traps where they do not.
public struct CanonicalWriter: ~Copyable {
    private var sheet = ByteSheet(room: 2048)
    /// Whether something stands before the next field or element.
    private var isBehind = false
    #if DEBUG
    private var names: [StaticString?] = []
    #endif

    /// Nothing written yet.
    init() {}

    /// What was written so far.
    public var bytes: [UInt8] { sheet.bytes }

    // MARK: Lists and objects

    /// Writes an object of the fields that `body` writes.
    public mutating func object(_ body: (inout Self) -> Void) {
        begin("{")
        body(&self)
        end("}")
    }

    /// Writes a list, each element as `body` says.
    public mutating func list<Element>(
        _ elements: [Element], _ body: (inout Self, Element) -> Void
    ) {
        begin("[")
        for element in elements {
            comma()
            body(&self, element)
            isBehind = true
        }
        end("]")
    }

    private mutating func begin(_ sign: Unicode.Scalar) {
        sheet.append(UInt8(truncatingIfNeeded: sign.value))
        isBehind = false
        #if DEBUG
        names.append(nil)
        #endif
    }

    private mutating func end(_ sign: Unicode.Scalar) {
        sheet.append(UInt8(truncatingIfNeeded: sign.value))
        isBehind = true
        #if DEBUG
        names.removeLast()
        #endif
    }

    private mutating func comma() {
        if isBehind { sheet.append(UInt8(ascii: ",")) }
    }

    // MARK: Fields

    /// Writes the name of the field that comes next.
    public mutating func name(_ name: StaticString) {
        #if DEBUG
        if let last = names.last ?? nil {
            precondition(
                CanonicalText.precedes("\(last)", "\(name)"), "\(name) comes before \(last)")
        }
        names[names.count - 1] = name
        #endif
        // A comma, two quotation marks and a colon.
        let length = name.utf8CodeUnitCount
        var next = sheet.next(length + 4)
        if isBehind {
            next.pointee = UInt8(ascii: ",")
            next += 1
        }
        next.pointee = UInt8(ascii: "\"")
        (next + 1).update(from: name.utf8Start, count: length)
        next[length + 1] = UInt8(ascii: "\"")
        next[length + 2] = UInt8(ascii: ":")
        sheet.wrote(length + (isBehind ? 4 : 3))
        isBehind = true
    }

    /// Writes a field with a text; one without a value is left out.
    public mutating func field(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        self.name(name)
        self.text(text)
    }

    /// Writes a field with a number; one without a value is left out.
    public mutating func field(_ name: StaticString, _ number: Int64?) {
        guard let number else { return }
        self.name(name)
        CanonicalText.write(number, to: &sheet)
    }

    /// Writes a field with a number; one without a value is left out.
    public mutating func field(_ name: StaticString, _ number: Int?) {
        field(name, number.map { Int64($0) })
    }

    /// Writes a field with an amount.
    public mutating func field(_ name: StaticString, _ amount: Money) {
        field(name, amount.minor)
    }

    /// Writes a field with a quantity.
    public mutating func field(_ name: StaticString, _ quantity: Quantity) {
        field(name, quantity.thousandths)
    }

    /// Writes a field with a point of time.
    public mutating func field(_ name: StaticString, _ moment: Moment) {
        field(name, moment.milliseconds)
    }

    /// Writes a field with what people wrote; one without a value is left out.
    public mutating func field(_ name: StaticString, _ note: Note?) { field(name, note?.text) }

    /// Writes a field with a code; one without a value is left out.
    public mutating func field<Thing>(_ name: StaticString, _ code: Code<Thing>?) {
        field(name, code?.text)
    }

    /// Writes a field with an id.
    public mutating func field<Thing>(_ name: StaticString, _ id: Identifier<Thing>) {
        self.name(name)
        let length = Identifier<Thing>.textLength
        let next = sheet.next(length + 2)
        next[0] = UInt8(ascii: "\"")
        id.write(to: next + 1)
        next[length + 1] = UInt8(ascii: "\"")
        sheet.wrote(length + 2)
    }

    /// Writes a field with an answer of yes or no; one without a value is left out.
    public mutating func field(_ name: StaticString, _ answer: Bool?) {
        guard let answer else { return }
        self.name(name)
        sheet.append(answer ? "true" : "false")
    }

    /// Writes a field with a value that writes itself; one without a value is left out.
    public mutating func field(_ name: StaticString, _ value: (some SelfWriting)?) {
        guard let value else { return }
        self.name(name)
        value.write(to: &self)
    }

    /// Writes a field with a list of values that write themselves.
    public mutating func field(_ name: StaticString, _ values: [some SelfWriting]) {
        self.name(name)
        list(values) { $1.write(to: &$0) }
    }

    /// Writes a field with a list of values by their `encode(to:)`.
    public mutating func field(_ name: StaticString, encodingEach values: [some Encodable]) {
        self.name(name)
        list(values) { $0.encode($1) }
    }

    /// Writes a field with a value by its `encode(to:)`; one without a value is left out.
    public mutating func field(_ name: StaticString, encoding value: (some Encodable)?) {
        guard let value else { return }
        self.name(name)
        encode(value)
    }

    // MARK: Values

    /// Writes a number.
    public mutating func number(_ number: Int) { CanonicalText.write(Int64(number), to: &sheet) }

    /// Writes a text.
    public mutating func text(_ text: String) { CanonicalText.write(text, to: &sheet) }

    /// Writes a value by its `encode(to:)`.
    public mutating func encode(_ value: some Encodable) {
        Canonical.sheet(value).write(to: &sheet)
        isBehind = true
    }

    /// Writes a field with what was written before.
    public mutating func field(_ name: StaticString, _ part: WrittenPart) {
        self.name(name)
        sheet.append(part.bytes)
    }
}
