extension ScreenWords {
    /// Swedish.
    static let swedish = ScreenWords(
        wayDeed: Swedish.way, orderDeed: Swedish.order, mark: Swedish.mark, ask: Swedish.ask,
        text: Swedish.text,
        help: Swedish.help, keys: Swedish.keys, link: Swedish.link, said: Swedish.said,
        voidReasons: [
            "gästen ångrade sig", "fel beställd", "för lång väntan", "fel tillagad",
            "inte bra", "slut i köket", "inslagen två gånger",
        ],
        compReasons: [
            "för lång väntan", "fel tillagad", "inte bra", "födelsedag", "stamgäst", "vår ursäkt",
        ],
        allergies: [
            "jordnötter", "nötter", "skaldjur", "fisk", "mjölk", "ägg", "gluten", "soja",
            "sesam",
        ],
        notes: [
            "mindre salt", "mindre olja", "utan lök", "utan vitlök", "skuren i bitar",
            "på två tallrikar", "för avhämtning", "till ett barn", "snabbt, tack",
        ])
}

private enum Swedish {
    static func way(_ deed: WayDeed) -> String {
        switch deed {
        case .back: "tillbaka"
        case .help: "hjälp"
        case .menu: "meny"
        case .move: "flytta"
        case .pages: "bläddra"
        case .clear: "radera"
        case .done: "klart"
        case .skip: "inget mer"
        case .yes: "ja"
        case .no: "nej"
        case .signIn: "logga in"
        case .signOut: "logga ut"
        case .switchWaiter: "servitör"
        case .language: "språk"
        case .quit: "avsluta"
        case .open: "beställ"
        case .check: "nota"
        case .pad: "beställ"
        case .nextBusy: "nästa bord"
        case .inbox: "meddelanden"
        case .soldOutList: "slutlista"
        case .seatGuests: "placera"
        case .covers: "antal gäster"
        case .transfer: "byt bord"
        case .merge: "slå ihop"
        case .undoMerge: "dela upp igen"
        case .share: "dela bord"
        case .clearTable: "duka av"
        case .handOver: "lämna över"
        case .setPortions: "portioner"
        case .soldOut: "slut"
        case .onSale: "finns igen"
        case .marketPrice: "dagspris"
        case .sendNote: "skriv"
        case .allSeen: "allt läst"
        case .goThere: "gå dit"
        }
    }

    static func order(_ deed: OrderDeed) -> String {
        switch deed {
        case .ring: "lägg till"
        case .send: "skicka"
        case .sendRest: "skicka resten"
        case .takeLeft: "ta det som finns"
        case .browse: "matsedel"
        case .openItem: "fri rätt"
        case .more: "en till"
        case .less: "en mindre"
        case .quantity: "antal"
        case .options: "tillval"
        case .seat: "plats"
        case .course: "servering"
        case .hold: "vänta/nu"
        case .holdCourse: "vänta alla"
        case .note: "notering"
        case .allergy: "allergi"
        case .tableAllergy: "allergi, bord"
        case .price: "pris"
        case .remove: "ta bort"
        case .repeatLine: "en likadan"
        case .repeatRound: "samma igen"
        case .undo: "ångra"
        case .fireCourse: "avropa"
        case .fireLine: "avropa rätt"
        case .rush: "skynda på"
        case .void: "makulera"
        case .comp: "bjud"
        case .undoComp: "ta betalt ändå"
        case .moveLines: "flytta rätt"
        case .preBill: "skriv nota"
        case .reprint: "skriv om"
        case .select: "markera"
        case .kitchenTold: "köket vet"
        }
    }

    static func mark(_ mark: ScreenMark) -> String {
        switch mark {
        case .free: "ledigt"
        case .taken: "upptaget"
        case .signedIn: "inloggad"
        case .draft: "ej skickad"
        case .keptHere: "sparad här"
        case .held: "väntar"
        case .fired: "avropad"
        case .onPaper: "utskriven"
        case .notOnPaper: "ej utskriven"
        case .rushed: "påskyndad"
        case .comped: "bjuden"
        case .voided: "makulerad"
        case .hold: "VÄNTA"
        case .cookedNow: "Till köket nu"
        case .waits: "Väntar"
        case .allergy: "ALLERGI"
        case .note: "Notering"
        case .soldOut: "SLUT"
        case .market: "dagspris"
        case .openPrice: "pris för hand"
        case .noPriceYet: "inget pris än"
        case .bumped: "klar"
        case .unknown: "okänt"
        }
    }

    static func ask(_ question: ScreenQuestion) -> String {
        switch question {
        case .waiter: "Vem är du?"
        case .table: "Bord"
        case .dish: "Rätt"
        case .covers: "Hur många gäster?"
        case .seat: "Till vilken plats? (0: bordet)"
        case .course: "Vilken servering? (1-9; tomt: rättens egen)"
        case .quantity: "Hur många?"
        case .weight: "Vad väger den?"
        case .size: "Vilken storlek?"
        case .price: "Pris"
        case .allergy: "Vad får inte vara i?"
        case .note: "Vad ska köket veta?"
        case .reason: "Varför?"
        case .portions: "Hur många är kvar? (0: slut)"
        case .message: "Vad vill du säga?"
        case .name: "Vad heter den?"
        case .colleague: "Till vem?"
        case .mergeWith: "Slå ihop med vilket bord?"
        case .moveTo: "Till vilket bord? (@3: plats 3)"
        case .party: "Vilket sällskap?"
        case .station: "Vem lagar den?"
        case .taxClass: "Vilken moms?"
        case .docket: "Vilken bong?"
        case .hurry: "Vad ska skyndas på?"
        case .checks: "Vilka notor?"
        case .merged: "Vilken nota ska delas av igen?"
        case .addressee: "Vem ska läsa det?"
        }
    }

    static func text(_ text: ScreenText) -> String {
        switch text {
        case .askingHub: "Frågar servern..."
        case .signInNeedsHub:
            "PIN kräver servern, och den svarar inte. Den som redan är inloggad kan fortsätta."
        case .nobodyFound: "Här heter ingen så."
        case .houseIsUnknown: "Väntar på bord och matsedel från servern."
        case .typeADish: "nummer, namn eller pinyin; 2*16 för två"
        case .nothingFits: "Inget på matsedeln passar."
        case .noOptions: "Det finns inget att välja för den här rätten."
        case .noRoundYet: "Ingen omgång är skickad här än."
        case .nothingToUndo: "Det finns inget att ångra."
        case .nothingOrdered: "Inget är beställt än."
        case .asTheHubSees: "enligt servern"
        case .voided: "Makulerat."
        case .fired: "Avropat."
        case .preBillOrdered: "Notan skrivs ut."
        case .portionsAreSet: "Portionerna är angivna."
        case .billWithoutDraft: "Notan har bara det som är skickat: här finns rätter som väntar."
        case .reasonIsNeeded: "Ange varför."
        case .tablesUnknown: "Bordens läge är okänt: servern har inte nåtts sedan starten."
        case .noTable: "inget sådant bord"
        case .wholePortions: "Portioner är hela tal."
        case .halfIsASize: "Portioner är hela tal. En halv är en egen storlek: beställ den så."
        case .nothingTyped: "Inget är skrivet ännu."
        case .pasteIsLong: "Bara de första 32 raderna togs emot."
        case .nothingIsHeld: "Inget väntar här."
        case .leaveDraft: "Låt dem ligga kvar"
        case .moveDraftHere: "Flytta dem till den här notan"
        case .dropDraft: "Ta bort dem"
        case .dropQuestion: "Ta bort de här rätterna för gott?"
        case .provePIN: "Servern nås igen: din PIN, tack."
        case .printsLater: "Servern nås inte: det här skrivs ut när den är tillbaka."
        case .firesLater: "Servern nås inte: köket får veta det när den är tillbaka."
        case .sendAnyway: "Skicka ändå?"
        case .rushNeedsHub:
            "Servern nås inte och köket får veta det för sent: säg till kockarna själv."
        case .reprintNeedsHub:
            "Servern nås inte, inget kan skrivas ut nu: försök igen när den är tillbaka."
        case .tablesUntold: "Bordens läge är okänt: väntar på besked från servern."
        case .draftOfBefore: "De här rätterna gällde sällskapet före: se över dem."
        case .noNews: "Inga meddelanden."
        case .nothingIsCounted: "Inget är slut eller räknas. Skriv en rätt för att räkna den."
        case .quitQuestion: "Avsluta programmet? (y/n)"
        case .signOutQuestion: "Logga ut? Nästa gång behövs din PIN. (y/n)"
        case .wholeCheck: "hela notan"
        case .everybody: "alla"
        case .myChecks: "alla mina notor"
        case .clearQuestion: "Duka av? Inget får stå kvar på notan. (y/n)"
        case .noDocket: "Inget av det här är utskrivet än."
        case .preBillAgain: "En förnota finns redan. Skriva ut en till?"
        case .draftNotKept: "utkastet är INTE sparat, nytt försök"
        case .priceAway: "Ta bort dagspriset? Då kan ingen beställa rätten."
        case .notMerged: "Ingen annan nota är ihopslagen med den här."
        case .nobodyTakesOver: "Ingen annan här får ta över notor."
        case .cameOut: "Den är utskriven nu."
        case .wasSettled: "Det är klart."
        }
    }

    static func help(_ help: ScreenHelp) -> [String] {
        switch help {
        case .signIn:
            [
                "Välj ditt namn och skriv din PIN. Den visas aldrig.",
                "Den som redan är inloggad kommer tillbaka med siffran vid namnet.",
            ]
        case .floor:
            [
                "Skriv bordets namn och Enter: ett ledigt bord frågar efter gäster, ett annat"
                    + " öppnar beställningen.",
                "o placerade  # beställt  +3 dina rätter som inte är skickade  *2 andras",
                "2? servering 2 väntar  ~ sparat här, inte hos servern  ! bong i strul",
                "&2 två sällskap delar bordet  =H5 ihopslaget med H5  4p fyra gäster  ? okänt",
                "Mellanslag visar vad som kan göras vid bordet som skrevs.",
            ]
        case .pad:
            [
                "Skriv nummer, namn på valfritt språk, pinyin eller initialer; Enter lägger till"
                    + " den bästa träffen.",
                "2*16 är två av rätt 16: antalet står först. Efter ett namn eller det fulla"
                    + " numret får det stå sist: mpdf*2, 016*2.",
                "*3 ändrar den valda rätten; @2 gäller plats 2 från och med nu.",
                "Det som nekas står kvar på raden: Esc tar bort det.",
                "Enter på tom rad visar omgången, Enter igen skickar den.",
            ]
        case .choices:
            [
                "En tangent svarar. Enter tar det markerade, Esc går tillbaka ett svar.",
                "När flera får väljas väljer tangenten till eller från, och Enter går vidare.",
            ]
        case .question: ["Skriv svaret, eller tryck siffran vid ett vanligt svar."]
        case .sending: ["Enter skickar omgången. Esc går tillbaka: inget är skickat än."]
        case .browse: ["Välj kategori och sedan rätter med deras tangenter."]
        case .check:
            [
                "+ ej skickad  ~ sparad här  ? väntar  = avropad  # utskriven  ^"
                    + " klar  ! ej utskriven  x makulerad",
                "Tangenterna gäller den markerade rätten, alla valda, eller hela notan.",
                "Utan servern skrivs notan ut när den nås igen; skynda på och skriv om nekas.",
            ]
        case .inbox: ["Det nyaste står överst. Enter går till det som ett meddelande gäller."]
        case .soldOut:
            [
                "Det som är slut eller räknas. Skriv för att hitta en rätt; Enter anger hur"
                    + " många som är kvar.",
                "! är slut från och med nu, + är åter till salu och räknas inte.",
            ]
        case .leaving:
            ["Det som är sparat här stannar på terminalens disk och skickas när den startar igen."]
        case .picking: ["Välj med tangenten bredvid, eller markera och tryck Enter."]
        case .pickingByArrows:
            [
                "Frågan kom av sig själv: bokstäver och siffror svarar inte.",
                "Markera med pilarna och tryck Enter; Esc lämnar allt som det är.",
            ]
        case .confirming:
            [
                "y utför det, och Enter där sista raden säger det.",
                "Esc eller n går tillbaka och inget görs.",
            ]
        }
    }

    static let keys = KeyWords(
        space: "Blank", enter: "Enter", escape: "Esc", tab: "Tab", backspace: "Backsteg",
        delete: "Del", arrows: "Pilar", pages: "PgUp/PgDn")

    static let link = LinkWords(
        hub: "Server ok", silent: { "Servern tyst sedan \($0)" },
        away: { "Ingen server sedan \($0)" },
        kept: { $0 == 0 ? "inget sparat" : $0 == 1 ? "1 sparad här" : "\($0) sparade här" },
        printersWell: "Skrivare ok",
        printersDown: { "Skrivare: \($0)!" },
        news: { $0 == 1 ? "1 meddelande" : "\($0) meddelanden" })

    static let said = SaidWords(
        pinOf: { "PIN för \($0)" },
        keptHere: { "\($0): sparat här, på väg till servern." },
        sent: { "\($0): skickat, \(dishes($1))." },
        movedTo: { "Flyttat till \($0)." },
        nothingFound: { "Inget heter \"\($0)\"." },
        onlyLeft: { "Bara \($1) kvar av \($0)." },
        seatedElsewhere: {
            "\($0) är placerat av någon annan. Dina rätter ligger där: se efter och skicka."
        },
        docketNotOut: { "Bong \($0), \($1): ej utskriven på \($2)." },
        soldOut: { "\($0) är slut." },
        backAgain: { "\($0) går att beställa igen." },
        refusedAt: { "\($0):" },
        covers: { $0 == 1 ? "1 gäst" : "\($0) gäster" },
        check: { "nota \($0)" },
        courseWaits: { "servering \($0) väntar" },
        unsent: { $0 == 0 ? "inget att skicka" : "\(dishes($0)) ej skickat" },
        draftedElsewhere: { "någon annan håller på med \(dishes($0))" },
        left: { "\($0) kvar" },
        courseShort: { "s\($0)" },
        roundIsKept: { "\(dishes($0)) \(saved($0)) här, på väg till servern" },
        choose: { $0 == $1 ? "välj \($0)" : "välj \($0)-\($1)" },
        sendQuestion: { "Skicka \(dishes($0))?" },
        done: { "Klart: \($0)." },
        movedFrom: { "från nota \($0)" },
        allOf: { "alla notor från \($0)" },
        joined: { "med \($0)" },
        parties: { "\($0) sällskap" },
        course: { "servering \($0)" },
        docket: { "bong \($0)" },
        fireQuestion: { "Skicka till köket nu: \($0)?" },
        dishFirst: { "Gör klar rätten eller lämna den först. Ej taget: \($0)." },
        questionFirst: { "Svara eller gå tillbaka först. Ej taget: \($0)." },
        priceLike: { "Skriv priset som \($0), högst \($1)." },
        textIsTooLong: { "Högst \($0) tecken får plats; det här är \($1)." },
        signIsRefused: { "Det dolda tecknet \($0) går inte att skriva ut: ta bort det." },
        nothingToDo: { "Inget här för: \($0)." },
        sureQuestion: { "\($0), \($1): verkligen?" },
        seatsQuestion: { "\($0) har \($1 == 1 ? "1 plats" : "\($1) platser"): placera \($2)?" },
        seatBeyond: { "\($0) har \($1 == 1 ? "1 plats" : "\($1) platser"): plats \($2) ändå?" },
        kitchenQuestion: { "Bong \($0): \($1). Vet köket om det?" },
        draftedBy: { "\($0): \(dishes($1)) ej skickat här." },
        ofPartyBefore: {
            "Kvar från förra sällskapet: \(dishes($0)), aldrig skickat. Vad ska ske?"
        },
        goOnQuestion: { "Servern nås inte: fortsätta som \($0)?" },
        tooSmall: { "För litet: minst \($0)x\($1)." },
        keptWaits: { "\($0): sparat här, skickas när servern nås igen." },
        roundWaits: { "\(dishes($0)) \(saved($0)) här tills servern nås igen" },
        coversShort: { "\($0)p" },
        quantityOfWhat: { "\($0) är en mängd, ingen rätt: skriv \($0)*37 för rätt 37." },
        weightLike: { "Skriv vikten som ett tal, till exempel \($0)." },
        weightIsNothing: { "En vikt är mer än 0: skriv till exempel \($0)." },
        weightIsTooMuch: { "En rad har högst \($0): skriv till exempel \($1)." },
        weightIsOffStep: { "Rätten vägs i steg om \($0): skriv till exempel \($1)." },
        voidQuestion: { "Makulera \($0) av \($1) x \($2)? En bong skrivs ut: \($3)." },
        voidedNotBack: { "Makulerat. Köket hade redan bongen: \($0) räknas inte tillbaka." },
        leavingKept: {
            $0 == 1
                ? "1 kommando är sparat här och inte hos servern. Det ligger kvar på terminalens"
                    + " disk."
                : "\($0) kommandon är sparade här och inte hos servern. De ligger kvar på"
                    + " terminalens disk."
        },
        leavingUnsent: { "\(dishes($0)) ej skickat. Utkastet ligger kvar på terminalens disk." })

    private static func dishes(_ count: Int) -> String {
        count == 1 ? "1 rätt" : "\(count) rätter"
    }

    private static func saved(_ count: Int) -> String { count == 1 ? "sparad" : "sparade" }
}
