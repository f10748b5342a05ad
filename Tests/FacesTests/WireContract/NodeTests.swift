import Testing

@testable import WireContract

struct NodeTests {
    private let document: Node = [
        "plain": "a text, with its 斤", "none": [], "nothing": [:], "truth": true, "number": -3,
        "likeTruth": "no", "likeNumber": "12", "likeField": "a: b", "likeComment": "a #b",
        "empty": "", "quoted": "\"a\"", "mark": "`a`", "ends": "a:",
        "lines": "one\n\ntwo: 2",
        "list": ["a", ["b": 1, "c": ["d"]], "12"],
    ]

    @Test func `YAML quotes what a reader could take for something else`() {
        #expect(
            document.yaml == """
                plain: a text, with its 斤
                none: []
                nothing: {}
                truth: true
                number: -3
                likeTruth: "no"
                likeNumber: "12"
                likeField: "a: b"
                likeComment: "a #b"
                empty: ""
                quoted: "\\"a\\""
                mark: "`a`"
                ends: "a:"
                lines: |-
                  one

                  two: 2
                list:
                  - a
                  - b: 1
                    c:
                      - d
                  - "12"
                """)
    }

    @Test func `JSON has a field a line, in the same order`() {
        let part: Node = ["b": [1, true], "a": ["x": "\"1\"\n"], "c": [], "d": [:]]
        #expect(
            part.json == """
                {
                  "b": [
                    1,
                    true
                  ],
                  "a": {
                    "x": "\\"1\\"\\n"
                  },
                  "c": [],
                  "d": {}
                }
                """)
    }
}
