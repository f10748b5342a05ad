public import Amounts
import HouseRules
public import Vocabulary

/// The files of a house with nothing but a counter, to ring a list of past orders up in.
public struct CounterHouse: Sendable {
    /// The house's name: its folder under `config` and its menu's file.
    public let name: DeviceID
    /// The language of paper and names.
    public let language: Language
    /// What the list's amounts are in.
    public let currency: Currency
    /// The IANA name of the time zone.
    public let timeZone: String

    /// A counter; see the properties.
    public init(
        name: DeviceID, language: Language, currency: Currency, timeZone: String
    ) {
        self.name = name
        self.language = language
        self.currency = currency
        self.timeZone = timeZone
    }

    /// The three files, by their names.
    public var files: [(name: String, text: String)] {
        [("house.yaml", house), ("printers.yaml", printers), ("staff.yaml", staff)]
    }

    private var tongue: String { language.rawValue }

    private var house: String {
        """
        # A counter, made by `comanda counter-orders` from a list of past orders. Edit it as you
        # like; `comanda check` names every mistake.

        name: {\(tongue): Counter}
        languages: [\(tongue)]
        currency: {code: "\(currency.code)", decimals: \(currency.minorDigits), \
        symbol: "\(currency.symbol)"}
        time_zone: "\(timeZone)"
        day_cut: 05:00

        # Nothing is rounded: the list's cents are the bill's cents.
        cash_rounding: {step: \(currency.decimal(Money(minor: 1))), direction: nearest}
        menu: \(name)
        menu_grace_minutes: 120

        # What stands in the list is what guests paid: prices include tax, so totals stay as they
        # are whatever the rate. The list says nothing of it; set your own.
        prices_include_tax: yes
        tax_classes:
          - {id: \(CounterMenu.taxClass), name: {\(tongue): Tax}, rate: 0%}

        stations:
          - id: \(CounterMenu.station)
            name: {\(tongue): Kitchen}
            printer: kitchen
            purpose: work
            style: together
        receipt_printer: counter

        # A counter has no tables; a house must have one.
        sections:
          - {id: counter, name: {\(tongue): Counter}}
        tables:
          - {id: counter, name: {\(tongue): Counter}, section: counter, seats: 1}

        """
    }

    private var printers: String {
        let profile =
            switch language {
            case .chineseSimplified: "chinese-80"
            case .chineseTraditional: "big5-80"
            case .english, .swedish, .german: "epson-80"
            }
        return """
            # Addresses for nobody: `comanda open --virtual-printers` puts printers of its own in
            # their place.
            printers:
              - id: kitchen
                name: {\(tongue): Kitchen Printer}
                host: 192.0.2.1
                port: 9100
                profile: \(profile)
              - id: counter
                name: {\(tongue): Receipt Printer}
                host: 192.0.2.2
                port: 9100
                profile: \(profile)

            """
    }

    private var staff: String {
        """
        # Whoever stands at the counter. Prices by hand are for what was sold at another price than
        # the menu's; comp is for what was sold at none.
        staff:
          - {id: till, name: Till, roles: [cashier], language: \(tongue)}
        rights:
          waiter: []
          cashier: [seat, order, comp, open-price, pre-bill, settle, reprint]
          host: []
          cook: [reprint]
          manager:
            [\(Right.allCases.map(\.rawValue).joined(separator: ", "))]

        """
    }
}
