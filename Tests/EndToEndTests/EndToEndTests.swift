import Testing

/// The program as it is run, with real parts: the executable itself, mosquitto, SQLite, printers
/// that listen on TCP. One house at a time, for they share the machine.
@Suite(.serialized) struct EndToEndTests {}
