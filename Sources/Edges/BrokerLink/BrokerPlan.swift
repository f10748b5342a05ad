/// Everything needed to connect, the same for each attempt.
struct BrokerPlan: Sendable {
    let address: BrokerAddress
    let will: BrokerMessage?
    let subscriptions: [String]
    let limits: BrokerLimits
}
