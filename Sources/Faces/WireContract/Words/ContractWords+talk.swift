extension ContractWords {
    /// Greetings, questions, replies and answers.
    static let said: [String: String] = [
        "Hello": "What a terminal says when it connects.",
        "Hello.contracts": "The versions of the contract the terminal speaks.",
        "Hello.epoch": "The epoch of its store.",
        "Hello.lowest_seq":
            "The lowest seq it still holds, answered or not; one past the highest when it holds "
            + "none. The hub never waits for anything below it.",
        "Hello.highest_seq": "The highest seq it ever used in this epoch; 0 when none.",
        "Hello.house_epoch": "The epoch of the house that it knows; left out before it knew any.",
        "Hello.first_answers":
            "How many commands it will send with the answer that the house gave before it was "
            + "restored; left out for none.",
        "Hello.number":
            "Which hello this is, counted upwards by the terminal; the answer repeats it, so that "
            + "a late one is known.",

        "HelloAnswer": "What the hub answers to a hello.",
        "HelloAnswer.house_epoch": "The epoch of the house's store; new after every restore.",
        "HelloAnswer.next_seq": "The seq that is decided next in `epoch`.",
        "HelloAnswer.menu": "The hash of the menu in force.",
        "HelloAnswer.epoch":
            "The epoch that `next_seq` counts in. When it is newer than the terminal's own, the "
            + "terminal takes one that is newer still; left out, it is the terminal's own.",
        "HelloAnswer.expects":
            "With a call: how many commands with first answers the hub expects from this terminal.",
        "HelloAnswer.number": "The number of the hello that is answered.",

        "Presence":
            "What a device says of itself while it is connected; its last will says the opposite. "
            + "The hub says it as the device `house`.",
        "Presence.online": "Whether it is connected.",
        "Presence.drafts": "How many unsent lines it drafts, per table.",

        "Query": "A question to the hub. It changes nothing and is not kept.",
        "Query.id": "The question's id, made by the terminal and repeated in the answer.",
        "Query.session": "The token of the sign-in; needed for all but `signIn` and `house`.",
        "Query.query": "What is asked.",
        "query.any": "What can be asked, told apart by its kind.",
        "query.signIn":
            "Who signs in. A PIN travels over TLS or on the house's own machine alone.",
        "query.signIn.staff": "The name of the member of staff.",
        "query.signIn.pin": "The PIN.",
        "query.menu": "One page of a menu: a category with its dishes.",
        "query.menu.menu": "The menu's hash; left out, the menu in force.",
        "query.menu.page": "The page, counted from 1.",
        "query.state": "Everything that is open: one page for each check.",
        "query.bill": "An open check with its bill.",
        "query.house": "The house: one page of its own, then one for each section.",

        "Reply": "The hub's word on a command, after it is on the hub's disk: the only receipt.",
        "Reply.id":
            "The command's id; null when it had no readable one: `payload_sha256` names it then.",
        "Reply.outcome":
            "`accepted`: it has happened. `refused`: nothing happened, `refusal` says why. "
            + "`missing`: it jumped ahead and was not looked at; send again from `missing_seq`. "
            + "`noted`: a restored house keeps it and decides later; not the final word.",
        "Reply.sequence": "Its place in the hub's journal; left out when it has none.",
        "Reply.missing_seq": "For `missing`: the seq that the hub waits for.",
        "Reply.hub_ms": "House time of the decision.",
        "Reply.day": "The business day it was decided in.",
        "Reply.refusal": "Why it was refused.",
        "Reply.payload_sha256":
            "For a message without a readable id: its SHA-256, in hexadecimal.",
        "Reply.numbers": "The numbers that people see which it was given.",

        "IssuedNumbers": "The numbers that people see which one command was given.",
        "IssuedNumbers.check_number": "The number of the check it opened.",
        "IssuedNumbers.paper_numbers": "The numbers of the papers it issued, ascending.",
        "IssuedNumbers.receipt_number": "The number of the receipt it issued.",

        "RefusalCode": "Why the house says no: a stable code, worded by the terminal.",
        "RefusalCode.code": "The code; take one that you do not know for a plain no.",
        "RefusalCode.lines": "The lines of a round that are refused, each for its own reason.",
        "RefusalCode.Line": "A refused line.",
        "RefusalCode.Line.line": "The line's id.",
        "RefusalCode.Line.code": "The code of its reason.",

        "Answer": "One page of an answer.",
        "Answer.id": "The question's id; left out when it had no readable one.",
        "Answer.page": "Which page this is, counted from 1.",
        "Answer.pages": "How many pages there are; 0 when there is nothing to tell.",
        "Answer.answer": "The page; left out when there is nothing to tell.",
        "answer.any": "What can be answered, told apart by its kind.",
        "answer.signedIn": "A session began.",
        "answer.signedIn.token": "What commands and questions carry as `session`.",
        "answer.signedIn.staff": "Who signed in.",
        "answer.signedIn.rights": "What this person may do.",
        "answer.menu": "One category of a menu with all that is needed to order from it.",
        "answer.check": "An open check with its bill.",
        "answer.refused": "The question has no answer; why.",
        "answer.refused.code": "The code; take one that you do not know for a plain no.",
        "answer.refused.lines": "The lines that are refused; an answer has none today.",

        "StaffMember": "One person who works in the house.",
        "StaffMember.id": "The name to sign in with.",
        "StaffMember.name": "The name that stands on paper.",
        "StaffMember.roles": "What the person works as.",
        "StaffMember.language": "The language of the person's screens.",
    ]
}
