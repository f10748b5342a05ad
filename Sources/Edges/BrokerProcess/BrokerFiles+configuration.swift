import Glibc

extension BrokerFiles {
    /// The listener comes first: mosquitto 2.0.11 may open a second, anonymous one otherwise.
    /// Nothing is kept on disk; whatever the broker loses is sent again by those who sent it.
    var configurationText: String {
        let settings = [
            "listener \(port) 127.0.0.1",
            "per_listener_settings false",
            "allow_anonymous false",
            "password_file \(passwords)",
            "acl_file \(access)",
            "persistence false",
            "max_inflight_messages 200",
            "max_queued_messages 10000",
            "max_queued_bytes \(64 << 20)",
            "max_packet_size \(1 << 20)",
            "max_keepalive 120",
            "set_tcp_nodelay true",
            "sys_interval 0",
            "pid_file \(processID)",
            "log_dest stderr",
            "log_type error",
            "log_type warning",
            "log_type notice",
            "log_timestamp_format %Y-%m-%dT%H:%M:%S",
            "connection_messages false",
        ]
        // What follows a listener is said of that listener alone, so the second one comes last.
        return (settings + userSetting + (network?.settings ?? [])).map { $0 + "\n" }.joined()
    }

    /// Started by root, mosquitto becomes another user unless told not to, and that user could
    /// not read this folder.
    private var userSetting: [String] { geteuid() == 0 ? ["user root"] : [] }
}
