"""Judges the printed contract and messages by Python's jsonschema, which knows nothing of the house.

validate.py CONTRACT CASES: both are JSON files. A case has a "name", the "message" (or the "schema")
it is held against, and its "value". Prints one JSON object:
"document" lists what is wrong with the contract itself, "faults" what is wrong with each case.
"""
import json
import re
import sys

import jsonschema


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def resolve(document, reference):
    place = document
    for name in reference[2:].split("/"):
        place = place[name.replace("~1", "/").replace("~0", "~")]
    return place


def references(node):
    if isinstance(node, dict):
        for name, value in node.items():
            if name == "$ref" and isinstance(value, str):
                yield value
            yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


class Document:
    """The rules of AsyncAPI 3.0.0 that a document of ours could break."""

    def __init__(self, document):
        self.document = document
        self.faults = []

    def expect(self, holds, what):
        if not holds:
            self.faults.append(what)

    def judge(self):
        document = self.document
        known = {"asyncapi", "id", "info", "servers", "defaultContentType", "channels",
                 "operations", "components"}
        self.expect(document.get("asyncapi") == "3.0.0", "asyncapi is 3.0.0")
        self.expect(set(document) <= known, "unknown fields at the top")
        self.expect({"title", "version"} <= set(document["info"]), "info has title and version")
        for reference in references(document):
            try:
                self.expect(reference.startswith("#/"), reference + " is not of this document")
                resolve(document, reference)
            except KeyError:
                self.faults.append(reference + " leads nowhere")
        for name, channel in document["channels"].items():
            self.judge_channel(name, channel)
        for name, operation in document["operations"].items():
            self.judge_operation(name, operation)
        self.judge_components()
        return self.faults

    def judge_channel(self, name, channel):
        named = set(re.findall(r"{([^}]*)}", channel["address"]))
        self.expect(named == set(channel["parameters"]), name + ": parameters of its address")
        self.expect(re.fullmatch(r"[a-z0-9/{}-]+", channel["address"]), name + ": its topic")
        self.expect(len(channel["messages"]) == 1, name + ": one message")
        for message in channel["messages"].values():
            self.expect(message["$ref"].startswith("#/components/messages/"), name + ": message")

    def judge_operation(self, name, operation):
        self.expect(operation["action"] in ("send", "receive"), name + ": its action")
        for part in filter(None, (operation, operation.get("reply"))):
            channel = part["channel"]["$ref"]
            self.expect(re.fullmatch("#/channels/[^/]+", channel), name + ": its channel")
            for message in part["messages"]:
                own = message["$ref"].startswith(channel + "/messages/")
                self.expect(own, name + ": its messages are its channel's")

    def judge_components(self):
        components = self.document["components"]
        used = set(references(self.document))
        for kind in ("messages", "schemas", "parameters", "securitySchemes"):
            for name in components[kind]:
                self.expect(re.fullmatch(r"[a-zA-Z0-9_-]+", name), name + ": its name")
                self.expect(f"#/components/{kind}/{name}" in used, name + " is used by nobody")
        for name, schema in components["schemas"].items():
            try:
                jsonschema.Draft7Validator.check_schema(schema)
            except jsonschema.SchemaError as fault:
                self.faults.append(f"{name}: {fault.message}")
            discriminator = schema.get("discriminator")
            for way in schema.get("oneOf", []) if discriminator else []:
                kind = resolve(self.document, way["$ref"])
                told = "const" in kind["properties"][discriminator]
                self.expect(told and discriminator in kind["required"], way["$ref"] + ": its kind")


def judge(document, case):
    place = "schemas/" + case["schema"] if "schema" in case else \
        "messages/" + case["message"] + "/payload"
    schema = {"$ref": "#/components/" + place, "components": document["components"]}
    found = jsonschema.Draft7Validator(schema).iter_errors(case["value"])
    return sorted("/".join(map(str, fault.absolute_path)) + ": " + fault.message[:300]
                  for fault in found)


contract, cases = read(sys.argv[1]), read(sys.argv[2])
faults = {case["name"]: judge(contract, case) for case in cases}
print(json.dumps({"document": Document(contract).judge(), "faults": faults}))
