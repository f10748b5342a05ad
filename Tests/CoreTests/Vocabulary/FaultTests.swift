import Testing
import Vocabulary

struct FaultTests {
    @Test func `a fault says what was done where, why it failed and what to do`() {
        let fault = Fault(
            "print docket 7", at: "wok printer", cause: "nobody answers",
            hint: "look whether it is switched on")
        #expect(
            fault.description
                == """
                cannot print docket 7 (wok printer): nobody answers
                  hint: look whether it is switched on
                """)
    }

    @Test func `a fault without advice is one line`() {
        let fault = Fault("open the journal", at: "house.db", cause: "it is not a database")
        #expect(fault.description == "cannot open the journal (house.db): it is not a database")
    }
}
