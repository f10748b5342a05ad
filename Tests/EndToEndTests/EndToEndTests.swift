import Testing

/// The program as it is run, with real parts: the executable itself, mosquitto, SQLite, printers
/// that listen on TCP. One house after the other, for they share the machine; only the longest
/// tests, the adversary's and the kill loop, go on beside them.
@Suite(.serialized) struct EndToEndTests {}
