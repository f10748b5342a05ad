/// Ends a wait: throws nothing, returns when patience has.
///
/// For a race against an event; a test that waited for time alone would prove nothing.
public func patience(of duration: Duration) async {
    try? await Task.sleep(for: duration)
}
