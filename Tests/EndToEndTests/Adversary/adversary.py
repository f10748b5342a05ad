"""A device that means harm, on another MQTT library than the house's own.

Each command takes the files that `comanda device add` wrote and prints what it saw, one JSON value a
line. Nothing is judged here: what became of the house is seen from the house.
"""

import hashlib
import json
import socket
import ssl
import sys
import threading
import time
import uuid

import paho.mqtt.client as mqtt

PATIENCE = 10


def say(value):
    print(json.dumps(value), flush=True)


class Device:
    """A connection with a device's own file."""

    def __init__(self, path, will=None, context=None):
        with open(path, encoding="utf-8") as file:
            self.file = json.load(file)
        self.name = self.file["device"]
        self.root = "comanda/" + self.file["house"]
        self.codes = []
        self.heard = []
        self.subscribed = 0
        self.connected = threading.Event()
        self.gone = threading.Event()
        self.changed = threading.Condition()
        self.client = mqtt.Client(
            client_id=f"{self.name}-{uuid.uuid4().hex}", protocol=mqtt.MQTTv311)
        self.client.username_pw_set(self.file["user"], self.file["secret"])
        if "authority" in self.file:
            self.client.tls_set_context(
                context or ssl.create_default_context(cadata=self.file["authority"]))
        if will:
            self.client.will_set(will, b"forged", qos=1, retain=True)
        self.client.on_connect = self.on_connect
        self.client.on_disconnect = self.on_disconnect
        self.client.on_subscribe = self.on_subscribe
        self.client.on_message = self.on_message

    def on_connect(self, client, data, flags, code):
        self.codes.append(code)
        self.connected.set()

    def on_disconnect(self, client, data, code):
        self.gone.set()

    def on_subscribe(self, client, data, message, granted):
        with self.changed:
            self.subscribed += 1
            self.changed.notify_all()

    def on_message(self, client, data, message):
        with self.changed:
            self.heard.append((message.topic, bytes(message.payload)))
            self.changed.notify_all()

    def connect(self):
        self.client.connect(self.file["host"], self.file["port"], keepalive=30)
        self.client.loop_start()
        if not self.connected.wait(PATIENCE) or self.codes != [0]:
            raise SystemExit(f"{self.name} could not connect: {self.codes}")

    def await_that(self, holds):
        with self.changed:
            if not self.changed.wait_for(holds, PATIENCE):
                raise SystemExit(f"{self.name} waited in vain; it heard {self.heard[-5:]}")

    def end(self):
        self.client.disconnect()
        self.client.loop_stop()


def read(files):
    """Subscribes to everything; hears until the hub says the end to each device."""
    devices = [Device(path) for path in files]
    for device in devices:
        device.connect()
        root = device.root
        filters = [
            "#", "+/#", "+/+/+/#", "$SYS/#", root + "/#", root + "/up/#", root + "/down/+/+",
            root + "/state/+/+/+", root + "/state/#", root + "/presence/#",
            root + "/down/victim/reply", root + "/up/victim/query", root + "/state/cashier/#",
        ]
        for filter in filters:
            device.client.subscribe(filter, qos=1)
        device.await_that(lambda: device.subscribed == len(filters))
    say("ready")
    for device in devices:
        end = f"{device.root}/down/{device.name}/end"
        device.await_that(lambda: any(topic == end for topic, _ in device.heard))
        say({"device": device.name, "topics": sorted({topic for topic, _ in device.heard})})
        device.end()


def write(topics, files):
    """Writes to every topic, then to its own presence."""
    for path in files:
        device = Device(path)
        device.connect()
        for topic in json.loads(topics):
            topic = topic.replace("SELF", device.name)
            device.client.publish(topic, b"forged", qos=1, retain=True).wait_for_publish()
        device.client.publish(
            f"{device.root}/presence/{device.name}", b"mine", qos=1).wait_for_publish()
        device.end()
    say("done")


def will(topic, path):
    """Leaves a last will at a topic, and dies."""
    device = Device(path, will=topic)
    device.connect()
    device.client.socket().shutdown(socket.SHUT_RDWR)
    device.gone.wait(PATIENCE)
    device.client.loop_stop()
    say("dead")


def replay(path, payloads):
    """Says commands again, byte for byte, as itself; prints the answers."""
    device = Device(path)
    device.connect()
    device.client.subscribe(f"{device.root}/down/{device.name}/reply", qos=1)
    device.await_that(lambda: device.subscribed == 1)
    for count, payload in enumerate(payloads, start=1):
        device.client.publish(
            f"{device.root}/up/{device.name}/command", payload.encode(), qos=1)
        device.await_that(lambda: len(device.heard) == count)
    for _, answer in device.heard:
        say(json.loads(answer))
    device.end()


def large(path):
    """Sends more than the broker takes in one packet; prints whether it was thrown out."""
    device = Device(path)
    wire = knock(device.file, device.file["secret"])
    topic = f"{device.root}/up/{device.name}/command"
    try:
        wire.sendall(packet(0x30, text(topic) + b"x" * (2 << 20)))
        say({"thrown_out": wire.recv(4) == b""})
    except OSError:
        say({"thrown_out": True})


def flood(quality, seconds, path):
    """Sends as fast as it can; comes back whenever it was thrown out, as often as it can."""
    until = time.monotonic() + float(seconds)
    sent = 0
    refused = 0
    thrown_out = 0
    device = Device(path)
    packet = publish_packet(f"{device.root}/up/{device.name}/command", int(quality)) * 200
    say("ready")
    while time.monotonic() < until:
        try:
            wire = knock(device.file, device.file["secret"])
        except OSError:
            continue
        if wire is None:
            refused += 1
            time.sleep(0.05)
            continue
        try:
            wire.settimeout(1)
            while time.monotonic() < until:
                wire.sendall(packet)
                sent += 200
                drain(wire)
        except OSError:
            thrown_out += 1
        finally:
            wire.close()
    say({"sent": sent, "thrown_out": thrown_out, "refused": refused})


def drain(wire):
    """Reads acknowledgements, so that the broker never waits for us."""
    wire.setblocking(False)
    try:
        while wire.recv(65536):
            pass
        raise OSError("closed")
    except (ssl.SSLWantReadError, BlockingIOError):
        pass
    finally:
        wire.settimeout(1)


def text(value):
    value = value.encode()
    return len(value).to_bytes(2, "big") + value


def packet(kind, body):
    size = len(body)
    length = bytearray()
    while True:
        size, digit = divmod(size, 128)
        length.append(digit | 0x80 if size else digit)
        if not size:
            return bytes([kind]) + bytes(length) + body


def publish_packet(topic, quality):
    body = text(topic) + (b"\x00\x01" if quality else b"") + b'{"v":1,"id":"flood"}'
    return packet(0x30 | quality << 1, body)


def knock(file, secret):
    """A connection by hand: paho takes too long for a thousand of them. None when refused."""
    context = ssl.create_default_context(cadata=file["authority"])
    wire = socket.create_connection((file["host"], file["port"]), timeout=PATIENCE)
    wire = context.wrap_socket(wire, server_hostname=file["host"])
    wire.sendall(packet(
        0x10, text("MQTT") + b"\x04\xc2\x00\x3c" + text(uuid.uuid4().hex)
        + text(file["user"]) + text(secret)))
    answer = wire.recv(4)
    if answer == b"\x20\x02\x00\x00":
        return wire
    wire.close()
    return None


def guess(count, path):
    """Tries wrong secrets, from several threads at once."""
    with open(path, encoding="utf-8") as file:
        file = json.load(file)
    outcomes = []

    def work(number):
        for attempt in range(int(count) // 4):
            wire = knock(file, f"guess-{number}-{attempt}")
            outcomes.append(wire is None)

    say("ready")
    threads = [threading.Thread(target=work, args=[number]) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    say({"refused": sum(outcomes), "tried": len(outcomes)})


def approach(path):
    """Comes without TLS, with TLS 1.1, and believing another authority; prints how far it got."""
    with open(path, encoding="utf-8") as file:
        file = json.load(file)
    place = (file["host"], file["port"])

    def outcome(attempt):
        try:
            return attempt()
        except OSError as error:
            return type(error).__name__

    def in_the_open():
        with socket.create_connection(place, timeout=PATIENCE) as wire:
            wire.sendall(packet(
                0x10, text("MQTT") + b"\x04\xc2\x00\x3c" + text("open")
                + text(file["user"]) + text(file["secret"])))
            return "admitted" if wire.recv(4) == b"\x20\x02\x00\x00" else "closed"

    def with_version(version):
        context = ssl.create_default_context(cadata=file["authority"])
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.minimum_version = version
        context.maximum_version = version
        with socket.create_connection(place, timeout=PATIENCE) as wire:
            with context.wrap_socket(wire, server_hostname=place[0]) as safe:
                return safe.version()

    def believing_others():
        with socket.create_connection(place, timeout=PATIENCE) as wire:
            with ssl.create_default_context().wrap_socket(wire, server_hostname=place[0]):
                return "believed"

    say({
        "open": outcome(in_the_open),
        "1.1": outcome(lambda: with_version(ssl.TLSVersion.TLSv1_1)),
        "1.2": outcome(lambda: with_version(ssl.TLSVersion.TLSv1_2)),
        "1.3": outcome(lambda: with_version(ssl.TLSVersion.TLSv1_3)),
        "others": outcome(believing_others),
    })


def certificate(path):
    """The fingerprint of the broker's certificate, as it is shown to whoever comes in."""
    with open(path, encoding="utf-8") as file:
        file = json.load(file)
    context = ssl.create_default_context(cadata=file["authority"])
    with socket.create_connection((file["host"], file["port"]), timeout=PATIENCE) as wire:
        try:
            with context.wrap_socket(wire, server_hostname=file["host"]) as safe:
                say(hashlib.sha256(safe.getpeercert(True)).hexdigest())
        except ssl.SSLCertVerificationError:
            say("not believed")


COMMANDS = {
    "read": lambda *files: read(files),
    "write": lambda topics, *files: write(topics, files),
    "will": will,
    "replay": lambda path, *payloads: replay(path, payloads),
    "large": large,
    "flood": flood,
    "guess": guess,
    "approach": approach,
    "certificate": certificate,
}

if __name__ == "__main__":
    COMMANDS[sys.argv[1]](*sys.argv[2:])
