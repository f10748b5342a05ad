import CMosquitto
import Glibc

/// How one connection ended.
enum BrokerEnd: Equatable {
    case lost(String)
    /// The broker said no; coming back soon will not help.
    case refused(String)
    /// We were told to stop.
    case stopped

    var reason: String {
        switch self {
        case .lost(let reason), .refused(let reason): reason
        case .stopped: "stopped"
        }
    }

    /// Reads a result of libmosquitto; call it at once, because the cause may be in `errno`.
    static func lost(code: CInt) -> BrokerEnd {
        let detail = errno
        switch code {
        case MOSQ_ERR_ERRNO.rawValue: return .lost(String(cString: strerror(detail)))
        case MOSQ_ERR_CONN_LOST.rawValue, MOSQ_ERR_NO_CONN.rawValue:
            return .lost("the broker closed the connection")
        case MOSQ_ERR_TLS.rawValue:
            return .lost(
                "no safe connection: the broker's certificate is not of the authority we carry,"
                    + " not for this name, or not in force, or it speaks no TLS 1.2")
        default: return .lost(String(cString: mosquitto_strerror(code)))
        }
    }

    /// Reads the answer to CONNECT of MQTT 3.1.1, section 3.2.2.3; 3 is the broker's own trouble
    /// and passes.
    static func answer(_ code: CInt, user: String) -> BrokerEnd {
        switch code {
        case 3: .lost("the broker is not available")
        case 4, 5: .refused("the broker refused \(user): unknown device or wrong secret")
        default:
            .refused(
                "the broker refused \(user): \(String(cString: mosquitto_connack_string(code)))")
        }
    }
}
