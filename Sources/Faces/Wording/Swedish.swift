import Vocabulary

extension Words {
    /// Swedish.
    static let swedish = Words(
        paper: PaperWords(
            table: "Bord", counter: "DISKEN", covers: "Gäster", check: "Nota",
            by: "Servitör", round: "Omgång", seat: "Plats", course: { "SERVERING \($0)" },
            set: "Meny", unit: Swedish.unit, reprint: "OMUTSKRIFT"),
        docket: DocketWords(
            work: "BONG", expo: "SAMLINGSBONG", void: "MAKULERING", moved: "BORDSBYTE",
            reprintWarning: "Kan redan vara utskriven: laga inte två gånger",
            number: "Bong nr", lines: "Rader", allergy: "ALLERGI", note: "Notering",
            reason: "Orsak", from: "Från", to: "Till"),
        bill: BillWords(
            preBill: "NOTA", notAReceipt: "Ej kvitto", printing: "Utskrift nr",
            receipt: "KVITTO", copy: "KOPIA", receiptNumber: "Kvitto nr",
            subtotal: "Delsumma", taxAdded: "Moms", taxIncluded: "Varav moms",
            total: "TOTALT", cash: "Kontant", card: "Kort", reference: "Ref.",
            cashRounding: "Öresavrundning", change: "Växel", paid: "Betalt",
            due: "ATT BETALA", cashier: "Kassör",
            thanks: "Tack för besöket, välkommen åter!"),
        screen: .swedish, story: .swedish, lines: .swedish,
        troubles: TroubleWords(
            unreachable: "Går inte att nå: är den på, och sitter kabeln i?",
            paperEnd: "Slut på papper: sätt i en ny rulle.",
            coverOpen: "Luckan är öppen: stäng den.",
            cutter: "Kniven har fastnat: rensa, stäng sedan av och slå på.",
            offline: "Är offline: se på lamporna.",
            silent: "Slutade svara: se efter om papperet kom ut.",
            closed: "Bröt förbindelsen: stängdes den av?",
            stopped: "Systemet stoppades under utskriften: se efter om papperet kom ut.",
            recovered:
                "Hålls kvar efter återställning: se efter om papperet kom ut, bekräfta sedan.",
            unsettable: "Kan inte sättas, inget kommer ut: säg det muntligt.",
            unknown: { "Skriver inte ut (\($0))." }),
        rights: RightWords(
            seat: "placera gäster, öppna notor eller byta bord",
            order: "skicka eller avropa artiklar", void: "makulera en artikel som är skickad",
            openPrice: "sätta pris för hand", preBill: "skriva ut en nota",
            settle: "ta betalt eller avsluta notor", reprint: "skriva ut på nytt",
            setPortions: "ange hur många portioner som är kvar",
            setMarketPrice: "sätta dagspris",
            handOver: "lämna över andras notor",
            comp: "bjuda på en rätt"),
        refusals: RefusalWords(
            envelope: Swedish.envelope, place: Swedish.place, round: Swedish.round,
            money: Swedish.money, party: SwedishParties.sentence,
            part: { "Artikel \($0) i menyn: \($1)" },
            unknown: { "Servern avvisade detta (\($0))." }))
}

private enum Swedish {
    static func unit(_ unit: WeightUnit) -> String {
        switch unit {
        case .kilogram: "kg"
        case .jin: "jin"
        case .liang: "liang"
        case .gram: "g"
        }
    }

    static func envelope(_ code: EnvelopeRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .unknownKind:
            "Servern kan inte göra det här. Uppdatera servern eller den här terminalen."
        case .unknownField:
            "Servern förstår inte allt i det här och gissar inte. Uppdatera servern."
        case .wrongVersion:
            "Terminalen och servern har olika versioner. Uppdatera den äldre."
        case .badSession: "Inloggningen gäller inte längre. Logga in igen."
        case .malformed: "Servern kunde inte läsa detta. Inget är gjort, mata in det igen."
        case .tooLarge: "Det är för mycket på en gång. Skicka det i mindre delar."
        case .idReused:
            "Detta har samma nummer som något annat som redan är skickat. Mata in det igen."
        case .houseFault:
            "Servern har ett fel och gjorde inte detta. Säg till chefen och gör det för hand."
        case .deviceMayNot: "Den här terminalen får inte göra det. Använd en annan."
        case .staleEpoch:
            "Detta matades in innan terminalen sattes upp på nytt. Mata in det igen."
        case .seqReused:
            "Terminalen använder nummer som servern redan har sett. Säg till chefen."
        case .signInWrong: "Fel PIN-kod. Försök igen eller be chefen om en ny."
        case .signInLocked:
            "För många felaktiga PIN-koder. Försök igen om \(args.seconds("wait")) s."
        }
    }

    static func place(_ code: PlaceRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .rightIsMissing: "Du får inte \(args.right). Be någon som får göra det."
        case .isOfTheHouse: "Det kan bara systemet självt göra."
        case .dayIsNotOpen: "Ingen försäljningsdag är öppnad än. Säg till chefen."
        case .spaceIsShort:
            "Serverns disk är full: inga nya bongar, men notor kan avslutas. Säg till chefen."
        case .checkIsKnown: "Notan är redan öppnad. Leta upp den i stället för att öppna den."
        case .checkIsUnknown: "Det finns ingen sådan nota."
        case .checkIsClosed: "Notan är avslutad och går inte att ändra."
        case .checkIsCleared:
            "Bordet är avdukat och den tomma notan avslutad. Placera gästerna igen."
        case .checkIsOpen: "Notan är öppen och har inget kvitto än."
        case .tableIsUnknown: "Det finns inget bord \(args["table"])."
        case .coversOutOfRange: "\(args["covers"]) gäster går inte. Ange 1 till 999."
        case .partyHasNoTable: "Sällskapet har inget bord än."
        case .partyIsSeated: "Sällskapet sitter redan vid bord \(args["table"])."
        case .tableIsTaken: "Bord \(args["table"]) är upptaget."
        case .dayIsNotLater: "Försäljningsdagen är inte senare än den som är öppen."
        case .booksDoNotFit:
            "Den nya matsedeln eller de nya inställningarna stämmer inte med det som är öppet "
                + "(\(args["what"]))."
        case .paperIsUnknown: "Ingen utskrift \(args["paper"]) väntar på sin skrivare."
        case .docketIsUnknown: "Ingen bong \(args["docket"]) väntar på sin skrivare."
        }
    }

    static func round(_ code: RoundRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .menuChanged: "Matsedeln har ändrats. Gå igenom omgången och skicka den igen."
        case .linesAreRefused: "Inget är skickat: några artiklar går inte att beställa så."
        case .roundIsEmpty: "Det finns inget att skicka."
        case .roundIsTooLong: "En omgång har högst \(args["most"]) rader. Skicka den i två delar."
        case .checkIsFull: "En nota har högst \(args["most"]) rader. Öppna en till."
        case .lineIsRepeated: "Raden finns redan på notan."
        case .courseOutOfRange: "Serveringarna går från 1 till 9."
        case .courseIsEmpty: "Notan har inget till servering \(args["course"])."
        case .lineIsUnknown: "Raden finns inte på notan."
        case .quantityOutOfRange:
            args.quantity("left").map { "Raden har \($0) kvar. Ange inte mer än så." }
                ?? "Antalet ska vara mer än 0 och högst 999."
        case .lineIsVoided: "Inget är kvar av raden: den är makulerad."
        case .itemIsUnknown: "Artikel \(args["item"]) finns inte på matsedeln."
        case .seatOutOfRange: "Platserna går från 1 till 99."
        case .modifierIsUnknown: "Artikeln går inte att få med ”\(args["modifier"])”."
        case .modifierIsRepeated: "”\(args["modifier"])” är valt två gånger."
        case .choicesOutOfRange:
            "Välj \(span(args["minimum"], args["maximum"])) för ”\(args["group"])”."
        case .priceIsMissing: "Artikeln prissätts för hand. Ange priset."
        case .priceIsNotAllowed: "Du får inte sätta pris för hand."
        case .textIsIllegible:
            "Skrivarna kan inte skriva ut \(args["characters"]). Skriv det med andra ord."
        case .priceOutOfRange: "Priset är inte möjligt: det är under noll eller för högt."
        case .freeIsNotAllowed:
            "Till det priset kostar det inget, och du får inte bjuda. Fråga någon som får."
        case .amountIsTooLarge:
            "En rad kostar högst \(args.amount("most")). Kontrollera antal och pris."
        case .setIsVoidedWhole:
            "En meny makuleras som helhet, inte artikel för artikel. Ange ett heltal."
        case .weightIsMissing:
            "Artikeln säljs efter vikt. Väg den och ange vikten"
                + "\(args.unit.map { " i \($0)" } ?? "")."
        case .weightIsOffStep:
            "Artikeln vägs i steg om \(weight("step", args)). Avrunda vikten."
        case .quantityIsNotWhole:
            "Portioner och menyer är hela. Ange ett heltal; en halv är en storlek för sig."
        case .sizeIsUnknown: "Artikeln finns inte i storleken ”\(args["size"])”."
        case .sizeIsMissing: "Artikeln finns i flera storlekar. Välj en."
        case .comboGroupIsUnknown: "Artikeln har ingen grupp ”\(args["group"])” att välja ur."
        case .comboChoiceIsUnknown:
            "Menyn har inte artikel \(args["item"]) att välja för ”\(args["group"])”."
        case .comboChoicesOutOfRange: "Välj \(args["choose"]) för ”\(args["group"])” i menyn."
        case .marketPriceIsMissing:
            "Artikelns dagspris är inte satt än. Fråga den som sätter det."
        case .portionsAreShort: short(args)
        case .itemHasNoMarketPrice: "Artikel \(args["item"]) säljs inte till dagspris."
        case .portionsOutOfRange: "Antalet portioner går från 0 till 99999."
        }
    }

    private static func short(_ args: RefusalArguments) -> String {
        args.quantity("left") == "0"
            ? "Artikel \(args["item"]) är slut."
            : "Bara \(weight("left", args)) kvar av artikel \(args["item"])."
    }

    /// A quantity, with its unit when it is a weight: `0,75 kg`.
    private static func weight(_ name: String, _ args: RefusalArguments) -> String {
        [args.quantity(name) ?? "?", args.unit].compactMap(\.self).joined(separator: " ")
    }

    static func money(_ code: MoneyRefusal, _ args: RefusalArguments) -> String {
        switch code {
        case .balanceChanged:
            "Notan har ändrats: nu är \(args.amount("balance")) att betala. Se på den igen."
        case .paymentsExceedBill: "Mer är redan betalt än vad som skulle bli kvar på notan."
        case .balanceIsDue: "\(args.amount("balance")) återstår att betala."
        case .checkIsEmpty: "Det finns inget på notan."
        case .linesAreHeld:
            args["count"] == "1"
                ? "1 rad har aldrig gått till köket. Avropa eller makulera den."
                : "\(args["count"]) rader har aldrig gått till köket. Avropa eller makulera dem."
        case .tenderIsRepeated:
            "En annan betalning har redan detta nummer. Se vad som återstår, mata in den igen."
        case .amountOutOfRange: "\(args.amount("amount")) går inte att ta emot."
        case .nothingIsDue: "Inget återstår: notan är betald."
        case .cashIsShort: "Kontant blir det \(args.amount("due")). Ta emot minst så mycket."
        case .amountExceedsBalance:
            "På kort tas högst det som återstår, \(args.amount("balance"))."
        }
    }

    private static func span(_ minimum: String, _ maximum: String) -> String {
        minimum == maximum ? minimum : "\(minimum) till \(maximum)"
    }
}
