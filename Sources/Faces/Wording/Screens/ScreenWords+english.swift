extension ScreenWords {
    /// English.
    static let english = ScreenWords(
        wayDeed: English.way, orderDeed: English.order, mark: English.mark, ask: English.ask,
        text: English.text,
        help: English.help, keys: English.keys, link: English.link, said: English.said,
        voidReasons: [
            "guest changed their mind", "ordered by mistake", "waited too long",
            "not as ordered", "not good", "sold out", "entered twice",
        ],
        compReasons: [
            "waited too long", "not as ordered", "not good", "birthday", "regular guest",
            "our apology",
        ],
        allergies: [
            "peanuts", "nuts", "shellfish", "fish", "milk", "eggs", "gluten", "soy", "sesame",
        ],
        notes: [
            "less salt", "less oil", "no onion", "no garlic", "cut small", "on two plates",
            "to take away", "for a child", "quickly please",
        ])
}

private enum English {
    static func way(_ deed: WayDeed) -> String {
        switch deed {
        case .back: "back"
        case .help: "help"
        case .menu: "menu"
        case .move: "move"
        case .pages: "page"
        case .clear: "delete"
        case .done: "done"
        case .skip: "that's all"
        case .yes: "yes"
        case .no: "no"
        case .signIn: "sign in"
        case .signOut: "sign out"
        case .switchWaiter: "waiter"
        case .language: "language"
        case .quit: "quit"
        case .open: "order"
        case .check: "check"
        case .pad: "order"
        case .nextBusy: "next table"
        case .inbox: "messages"
        case .soldOutList: "86 list"
        case .seatGuests: "seat"
        case .covers: "covers"
        case .transfer: "transfer"
        case .merge: "merge"
        case .undoMerge: "undo merge"
        case .share: "share table"
        case .clearTable: "clear"
        case .handOver: "hand over"
        case .setPortions: "portions"
        case .soldOut: "sold out"
        case .onSale: "on sale again"
        case .marketPrice: "market price"
        case .sendNote: "write"
        case .allSeen: "all read"
        case .goThere: "go there"
        }
    }

    static func order(_ deed: OrderDeed) -> String {
        switch deed {
        case .ring: "add"
        case .send: "send"
        case .sendRest: "send the rest"
        case .takeLeft: "take what is left"
        case .browse: "browse"
        case .openItem: "open item"
        case .more: "one more"
        case .less: "one less"
        case .quantity: "quantity"
        case .options: "options"
        case .seat: "seat"
        case .course: "course"
        case .hold: "hold/fire"
        case .holdCourse: "hold course"
        case .note: "note"
        case .allergy: "allergy"
        case .tableAllergy: "table allergy"
        case .price: "price"
        case .remove: "remove"
        case .repeatLine: "again"
        case .repeatRound: "round again"
        case .undo: "undo"
        case .fireCourse: "fire"
        case .fireLine: "fire dish"
        case .rush: "rush"
        case .void: "void"
        case .comp: "comp"
        case .undoComp: "undo comp"
        case .moveLines: "move dish"
        case .preBill: "pre-bill"
        case .reprint: "reprint"
        case .select: "select"
        case .kitchenTold: "kitchen told"
        }
    }

    static func mark(_ mark: ScreenMark) -> String {
        switch mark {
        case .free: "free"
        case .taken: "taken"
        case .signedIn: "signed in"
        case .draft: "not sent"
        case .keptHere: "kept here"
        case .held: "held"
        case .fired: "fired"
        case .onPaper: "on paper"
        case .notOnPaper: "not on paper"
        case .rushed: "rushed"
        case .comped: "on the house"
        case .voided: "voided"
        case .hold: "HOLD"
        case .cookedNow: "To the kitchen now"
        case .waits: "Held"
        case .allergy: "ALLERGY"
        case .note: "Note"
        case .soldOut: "SOLD OUT"
        case .market: "market"
        case .openPrice: "price by hand"
        case .noPriceYet: "no price yet"
        case .bumped: "ready"
        case .unknown: "not known"
        }
    }

    static func ask(_ question: ScreenQuestion) -> String {
        switch question {
        case .waiter: "Who are you?"
        case .table: "Table"
        case .dish: "Dish"
        case .covers: "How many guests?"
        case .seat: "For which seat? (0: the table)"
        case .course: "Which course? (1-9; empty: the dish's own)"
        case .quantity: "How many?"
        case .weight: "What does it weigh?"
        case .size: "Which size?"
        case .price: "Price"
        case .allergy: "What must not be in it?"
        case .note: "What should the kitchen know?"
        case .reason: "Why?"
        case .portions: "How many are left? (0: sold out)"
        case .message: "What do you want to say?"
        case .name: "What is it called?"
        case .colleague: "To whom?"
        case .mergeWith: "Merge with which table?"
        case .moveTo: "To which table? (@3: seat 3)"
        case .party: "Which guests?"
        case .station: "Who makes it?"
        case .taxClass: "How is it taxed?"
        case .docket: "Which docket?"
        case .hurry: "What should hurry?"
        case .checks: "Which checks?"
        case .merged: "Which check is taken out again?"
        case .addressee: "Who should read it?"
        }
    }

    static func text(_ text: ScreenText) -> String {
        switch text {
        case .askingHub: "Asking the hub..."
        case .signInNeedsHub:
            "A PIN needs the hub, and it does not answer. Who is signed in already can go on."
        case .nobodyFound: "Nobody here is called so."
        case .houseIsUnknown: "Waiting for the hub to tell the tables and the menu."
        case .typeADish: "number, name or pinyin; 2*16 for two"
        case .nothingFits: "Nothing on the menu fits this."
        case .noOptions: "There is nothing to choose for this dish."
        case .noRoundYet: "No round was sent here yet."
        case .nothingToUndo: "There is nothing to take back."
        case .nothingOrdered: "Nothing was ordered yet."
        case .asTheHubSees: "as the hub has it"
        case .voided: "Voided."
        case .fired: "Fired."
        case .preBillOrdered: "The pre-bill is printing."
        case .portionsAreSet: "The portions are set."
        case .billWithoutDraft: "The pre-bill has only what was sent: dishes here are not sent yet."
        case .reasonIsNeeded: "Say why."
        case .tablesUnknown:
            "How the tables are is not known: the hub was not there since the start."
        case .noTable: "no such table"
        case .wholePortions: "Portions are whole numbers."
        case .halfIsASize:
            "Portions are whole numbers. A half is a size of its own: order it as such."
        case .nothingTyped: "Nothing was typed yet."
        case .pasteIsLong: "Only the first 32 lines were taken."
        case .nothingIsHeld: "Nothing is held here."
        case .leaveDraft: "Leave them for later"
        case .moveDraftHere: "Move them to this check"
        case .dropDraft: "Drop them"
        case .dropQuestion: "Drop these dishes for good?"
        case .provePIN: "The hub is there again: your PIN, please."
        case .printsLater: "The hub is away: this prints when it is back."
        case .firesLater: "The hub is away: the kitchen hears of it when the hub is back."
        case .sendAnyway: "Send it all the same?"
        case .rushNeedsHub:
            "The hub is away, the kitchen would hear it too late: tell the cooks yourself."
        case .reprintNeedsHub:
            "The hub is away, nothing can be printed now: ask again when it is back."
        case .tablesUntold: "How the tables are is not known: waiting for the hub to tell it."
        case .draftOfBefore: "These dishes were drafted for the party before: look them over."
        case .noNews: "No messages."
        case .nothingIsCounted: "Nothing is counted or sold out. Type a dish to count it."
        case .quitQuestion: "End the program? (y/n)"
        case .signOutQuestion: "Sign out? The next time your PIN is needed. (y/n)"
        case .wholeCheck: "the whole check"
        case .everybody: "everybody"
        case .myChecks: "all my checks"
        case .clearQuestion: "Make the table free? Nothing may be left on its check. (y/n)"
        case .noDocket: "Nothing of this was printed yet."
        case .preBillAgain: "A pre-bill is out already. Print another one?"
        case .draftNotKept: "draft NOT kept, trying again"
        case .priceAway: "Take today's price away? Then nobody can order the dish."
        case .notMerged: "No other check was merged into this one."
        case .nobodyTakesOver: "Nobody else here may take checks over."
        case .cameOut: "It has come out since."
        case .wasSettled: "It is settled."
        }
    }

    static func help(_ help: ScreenHelp) -> [String] {
        switch help {
        case .signIn:
            [
                "Choose your name, then type your PIN. It is never shown.",
                "Who is signed in already comes back with the digit beside the name.",
            ]
        case .floor:
            [
                "Type a table's name, then Enter: a free table asks for guests, any other opens"
                    + " its pad.",
                "o seated  # ordered  +3 dishes of yours not sent  *2 drafted by others",
                "4p four guests, where seats have no room  ? not known",
                "2? course 2 is held  ~ kept here, not with the hub  ! paper in trouble",
                "&2 two parties share the table  =H5 put together with H5",
                "Space opens what can be done at the table that was typed.",
            ]
        case .pad:
            [
                "Type a number, a name in any language, pinyin or its initials; Enter adds the"
                    + " best match.",
                "2*16 is two of dish 16: the quantity stands first. Behind a name or a number in"
                    + " full it may stand last: mpdf*2, 016*2.",
                "*3 changes the chosen dish; @2 is for seat 2 from here on.",
                "What is refused stays on the line: Esc takes it away.",
                "Enter on the empty line looks the round over, Enter again sends it.",
            ]
        case .choices:
            [
                "One key answers. Enter takes what is marked, Esc goes back one answer.",
                "Where several may be chosen, a key chooses or takes back and Enter goes on.",
            ]
        case .question: ["Type the answer, or press the digit beside a usual one."]
        case .sending: ["Enter sends the round. Esc goes back: nothing is sent yet."]
        case .browse: ["Choose a category, then dishes, by their keys."]
        case .check:
            [
                "+ not sent  ~ kept here  ? held  = fired  # on paper  ^ ready "
                    + " ! not on paper  x voided",
                "Keys speak of the marked dish, of all that were selected, or of"
                    + " the whole check.",
                "Without the hub a pre-bill prints when it is back; rush and reprint are refused.",
            ]
        case .inbox: ["The newest is on top. Enter goes to what a message is about."]
        case .soldOut:
            [
                "What is counted or sold out. Type to find any dish, Enter says how many are"
                    + " left.",
                "! is sold out from now on, + is on sale again and not counted.",
            ]
        case .leaving:
            ["What is kept here stays on this terminal's disk and is sent when it starts again."]
        case .picking: ["Choose by the key beside it, or mark it and press Enter."]
        case .pickingByArrows:
            [
                "Nobody asked for this: no letter or digit answers it.",
                "Mark with the arrows and press Enter; Esc leaves everything as it is.",
            ]
        case .confirming:
            [
                "y does it, and Enter where the last line says so.",
                "Esc or n goes back and nothing is done.",
            ]
        }
    }

    static let keys = KeyWords(
        space: "Space", enter: "Enter", escape: "Esc", tab: "Tab", backspace: "Backspace",
        delete: "Del", arrows: "Arrows", pages: "PgUp/PgDn")

    static let link = LinkWords(
        hub: "Hub ok", silent: { "Hub silent since \($0)" }, away: { "No hub since \($0)" },
        kept: { $0 == 0 ? "nothing kept" : "\($0) kept here" }, printersWell: "Printers ok",
        printersDown: { "Printer: \($0)!" },
        news: { $0 == 1 ? "1 message" : "\($0) messages" })

    static let said = SaidWords(
        pinOf: { "PIN of \($0)" },
        keptHere: { "\($0): kept here, on its way to the hub." },
        sent: { "\($0): sent, \(dishes($1))." },
        movedTo: { "Moved to \($0)." },
        nothingFound: { "Nothing is called \"\($0)\"." },
        onlyLeft: { "Only \($1) left of \($0)." },
        seatedElsewhere: {
            "\($0) was seated by somebody else. Your dishes are drafted there: look, then send."
        },
        docketNotOut: { "Docket \($0), \($1): not on paper at \($2)." },
        soldOut: { "\($0) is sold out." },
        backAgain: { "\($0) can be ordered again." },
        refusedAt: { "\($0):" },
        covers: { $0 == 1 ? "1 guest" : "\($0) guests" },
        check: { "check \($0)" },
        courseWaits: { "course \($0) is held" },
        unsent: { $0 == 0 ? "nothing to send" : "\(dishes($0)) not sent" },
        draftedElsewhere: { "\(dishes($0)) drafted by somebody else" },
        left: { "\($0) left" },
        courseShort: { "c\($0)" },
        roundIsKept: { "\(dishes($0)) kept here, on the way to the hub" },
        choose: { $0 == $1 ? "choose \($0)" : "choose \($0)-\($1)" },
        sendQuestion: { "Send \(dishes($0))?" },
        done: { "Done: \($0)." },
        movedFrom: { "from check \($0)" },
        allOf: { "all checks of \($0)" },
        joined: { "with \($0)" },
        parties: { "\($0) parties" },
        course: { "course \($0)" },
        docket: { "docket \($0)" },
        fireQuestion: { "Fire now: \($0)?" },
        dishFirst: { "Finish this dish or leave it first. Not taken: \($0)." },
        questionFirst: { "Answer this or go back first. Not taken: \($0)." },
        priceLike: { "Write a price like \($0), at most \($1)." },
        textIsTooLong: { "At most \($0) characters have room; these are \($1)." },
        signIsRefused: { "The hidden sign \($0) cannot stand on paper: take it out." },
        nothingToDo: { "Nothing here for: \($0)." },
        sureQuestion: { "\($0), \($1): really?" },
        seatsQuestion: { "\($0) has \($1 == 1 ? "1 seat" : "\($1) seats"): seat \($2)?" },
        seatBeyond: {
            "\($0) has \($1 == 1 ? "1 seat" : "\($1) seats"): seat \($2) all the same?"
        },
        kitchenQuestion: { "Docket \($0): \($1). Does the kitchen know?" },
        draftedBy: { "\($0): \(dishes($1)) drafted here." },
        ofPartyBefore: {
            "Kept from the party before: \(dishes($0)), never sent. What becomes of them?"
        },
        goOnQuestion: { "The hub is away: go on as \($0)?" },
        tooSmall: { "Too small: \($0)x\($1) at least." },
        keptWaits: { "\($0): kept here, goes out when the hub is back." },
        roundWaits: { "\(dishes($0)) kept here until the hub is back" },
        coversShort: { "\($0)p" },
        quantityOfWhat: { "\($0) is an amount, no dish: write \($0)*37 for dish 37." },
        weightLike: { "Write the weight as a number, like \($0)." },
        weightIsNothing: { "A weight is above 0: write it like \($0)." },
        weightIsTooMuch: { "One line has at most \($0): write it like \($1)." },
        weightIsOffStep: { "This dish is weighed in steps of \($0): write it like \($1)." },
        voidQuestion: { "Void \($0) of \($1) x \($2)? A docket tells \($3)." },
        voidedNotBack: {
            "Voided. The kitchen had it on paper: \($0) is not put back on the count."
        },
        leavingKept: {
            $0 == 1
                ? "1 command is kept here and not with the hub. It stays on this terminal's disk."
                : "\($0) commands are kept here and not with the hub. They stay on this"
                    + " terminal's disk."
        },
        leavingUnsent: { "\(dishes($0)) not sent yet. The draft stays on this terminal's disk." })

    private static func dishes(_ count: Int) -> String {
        count == 1 ? "1 dish" : "\(count) dishes"
    }
}
