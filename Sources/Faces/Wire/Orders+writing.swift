import Amounts
public import Checks
public import HouseRules
public import Kitchen
public import Vocabulary

// What the hub writes for every order writes itself. Fields stand in the order of their names, as
// they are written; a field that is added to one of these types is added here too.

extension LocalizedText: SelfWriting {
    /// Writes the text of each language, by the languages' names.
    public func write(to writer: inout CanonicalWriter) {
        writer.object {
            $0.field("de", self[.german])
            $0.field("en", self[.english])
            $0.field("sv", self[.swedish])
            $0.field("zh-Hans", self[.chineseSimplified])
            $0.field("zh-Hant", self[.chineseTraditional])
        }
    }
}

extension CheckLine.Modifier: SelfWriting {
    /// Writes the modifier.
    public func write(to writer: inout CanonicalWriter) {
        writer.object {
            $0.field("id", id)
            $0.field("names", names)
            $0.field("price_minor", price)
        }
    }
}

extension LineDocket: SelfWriting {
    /// Writes the docket's number and what is known of its paper.
    public func write(to writer: inout CanonicalWriter) {
        writer.object {
            $0.field("number", number)
            $0.field("on_paper", isOnPaper)
            $0.field("part", part)
            $0.field("table", table)
            $0.field("told_tables", encoding: told)
        }
    }
}

extension LineHistory: SelfWriting {
    /// Writes what was done to the line.
    public func write(to writer: inout CanonicalWriter) {
        writer.object {
            if let dockets { $0.field("dockets", dockets) }
            $0.field("fired", encoding: fired)
            $0.field("moved", encoding: moved)
            $0.field("rushed", encoding: rushed)
            $0.field("voided", encoding: voided)
        }
    }
}

extension CheckLine: SelfWriting {
    /// Writes the line.
    public func write(to writer: inout CanonicalWriter) {
        writer.object {
            $0.field("allergy", allergy)
            $0.field("at_ms", at)
            $0.field("by", by)
            $0.field("comp", encoding: comp)
            $0.field("course", course)
            $0.field("history", history)
            $0.field("id", id)
            $0.field("item", item)
            $0.field("modifiers", modifiers)
            $0.field("names", names)
            $0.field("note", note)
            $0.field("price_minor", price)
            $0.field("quantity_thousandths", quantity)
            $0.field("round", round)
            $0.field("seat", seat)
            $0.field("serving", encoding: serving)
            $0.field("stage", stage.rawValue)
            $0.field("station", station)
            $0.field("tax_rate_ppm", taxRate.partsPerMillion)
            $0.field("voided_thousandths", voided)
        }
    }
}

extension Check: SelfWriting {
    /// Writes the check.
    public func write(to writer: inout CanonicalWriter) {
        writer.object {
            $0.field("by", by)
            $0.field("covers", covers)
            $0.field("id", id)
            $0.field("lines", lines)
            $0.field("merged", encoding: merged.isEmpty ? nil : merged)
            $0.field("number", number)
            $0.field("other_tables", encoding: otherTables.isEmpty ? nil : otherTables)
            $0.field("pre_bills", preBills)
            $0.field("rounds", rounds)
            $0.field("since_ms", since)
            $0.field("table", table)
            $0.field("waiter", waiter == by ? nil : waiter)
        }
    }
}

extension Bill.Tax: SelfWriting {
    /// Writes the tax of one rate.
    public func write(to writer: inout CanonicalWriter) {
        writer.object {
            $0.field("gross_minor", gross)
            $0.field("rate_ppm", rate.partsPerMillion)
            $0.field("tax_minor", tax)
        }
    }
}

extension CheckState: SelfWriting {
    /// Writes the state.
    public func write(to writer: inout CanonicalWriter) {
        writer.object {
            $0.field("balance_minor", balance)
            $0.field("check", check)
            $0.field("sequence", sequence)
            $0.field("subtotal_minor", subtotal)
            $0.field("taxes", taxes)
            $0.field("tenders", encodingEach: tenders)
            $0.field("total_minor", total)
            $0.field("v", v)
        }
    }
}

extension DocketLine: SelfWriting {
    /// Writes the dish.
    public func write(to writer: inout CanonicalWriter) {
        writer.object {
            $0.field("allergy", allergy)
            $0.field("course", course)
            $0.field("docket_number", docket)
            $0.field("docket_table", docketTable)
            $0.field("line", line)
            $0.field("modifiers", modifiers)
            $0.field("names", names)
            $0.field("note", note)
            $0.field("quantity_thousandths", quantity)
            $0.field("seat", seat)
            $0.field("set", encoding: set)
            $0.field("station", station)
            $0.field("unit", encoding: unit)
        }
    }
}

extension PaperState: SelfWriting {
    /// Writes how far the paper got.
    public func write(to writer: inout CanonicalWriter) {
        writer.object {
            $0.field("progress", progress.rawValue)
            $0.field("trouble", trouble?.rawValue)
        }
    }
}

extension Docket: SelfWriting {
    /// Writes the docket.
    public func write(to writer: inout CanonicalWriter) {
        writer.object {
            $0.field("at_ms", at)
            $0.field("by", by)
            $0.field("check", check)
            $0.field("check_number", checkNumber)
            $0.field("covers", covers)
            $0.field("from_check_number", fromCheck)
            $0.field("from_table", fromTable)
            $0.field("kind", kind.rawValue)
            $0.field("lines", lines)
            $0.field("number", number)
            $0.field("other_tables", encoding: otherTables)
            $0.field("printer", printer)
            $0.field("reason", reason)
            $0.field("state", state)
            $0.field("station", station)
            $0.field("table", table)
        }
    }
}

extension HouseFact: SelfWriting {
    /// Writes the fact with its frozen kind.
    public func write(to writer: inout CanonicalWriter) {
        switch self {
        case .check(.roundSent(let fact)):
            writer.object {
                $0.field("check", fact.check)
                $0.field("kind", Kind.roundSent.rawValue)
                $0.field("lines", fact.lines)
                $0.field("round", fact.round)
            }
        case .kitchen(.docketIssued(let fact)):
            WrittenDocketFact(Canonical.part(fact.docket), of: fact).write(to: &writer)
        default: writer.encode(self)
        }
    }
}

extension IssuedNumbers: SelfWriting {
    /// Writes the numbers.
    public func write(to writer: inout CanonicalWriter) {
        writer.object {
            $0.field("check_number", check)
            if let papers {
                $0.name("paper_numbers")
                $0.list(papers) { $0.number($1) }
            }
            $0.field("receipt_number", receipt)
        }
    }
}

extension Reply: SelfWriting {
    /// Writes the reply; a message without a readable id is answered with `"id":null`.
    public func write(to writer: inout CanonicalWriter) {
        writer.object {
            $0.field("day", day?.description)
            $0.field("hub_ms", hub)
            if let id { $0.field("id", id) } else { $0.field("id", encoding: JSONTree.null) }
            $0.field("missing_seq", missingSeq)
            $0.field("numbers", numbers)
            $0.field("outcome", outcome.rawValue)
            $0.field("payload_sha256", payload)
            $0.field("refusal", encoding: refusal)
            $0.field("sequence", sequence)
            $0.field("v", v)
        }
    }
}

extension WrittenDocketState: SelfWriting {
    /// Writes the state.
    public func write(to writer: inout CanonicalWriter) {
        writer.object {
            $0.field("docket", docket)
            $0.field("sequence", sequence)
            $0.field("v", v)
        }
    }
}

extension WrittenDocketFact: SelfWriting {
    /// Writes the fact.
    public func write(to writer: inout CanonicalWriter) {
        writer.object {
            $0.field("docket", docket)
            $0.field("kind", kind)
            $0.field("marks_lines", marksLines)
            $0.field("marks_table", marksTable)
            $0.field("tells_tables", tellsTables)
        }
    }
}
