public import BrokerLink
public import BrokerProcess
public import HouseFolder
public import HouseRules
public import PrinterLink
public import Vocabulary

extension OpenHouse {
    /// What the house is opened on.
    public struct Ground: Sendable {
        /// Its data; the house's lock must be held.
        public let data: HouseData
        /// Where the broker listens and keeps its files.
        public let broker: BrokerFiles
        /// The hub's secret at the broker.
        public let hubSecret: String
        /// Printers that stand in for the house's own.
        public let printers: [PrinterID: PrinterAddress]
        /// When and where it makes backups by itself; `nil` for not at all.
        public let backup: BackupPlan?
        /// A broker that somebody else runs, in place of the supervised one.
        public let configured: BrokerAddress?
        /// How much is wrong with the data, which it is opened on nevertheless.
        public let damage: Int

        /// A ground; see the properties.
        public init(
            data: HouseData, broker: BrokerFiles, hubSecret: String,
            printers: [PrinterID: PrinterAddress], backup: BackupPlan? = nil,
            configured: BrokerAddress? = nil, damage: Int = 0
        ) {
            self.data = data
            self.broker = broker
            self.hubSecret = hubSecret
            self.printers = printers
            self.backup = backup
            self.configured = configured
            self.damage = damage
        }
    }
}
