import Bench
import Testing

struct SafeHouseTests {
    @Test func `a benched house makes no backups and keeps to this machine`() {
        let text = """
            name: {en: Inn}
            # Copies.
            backup: {to: /mnt/copies, keep: 2}
            network:
              listen: 0.0.0.0

              names: [hub.lan]
            languages: [en]
            broker: {host: mqtt.lan}
            """
        #expect(
            SafeHouse.house(text) == """
                name: {en: Inn}
                # Copies.
                languages: [en]
                """)
    }

    @Test func `a benched house knows no printer of the kitchen`() {
        let text = """
            printers:
              - id: wok
                host: 10.0.7.21
                port: 9100
              - host: printer.lan
                columns: 48
            """
        #expect(
            SafeHouse.printers(text) == """
                printers:
                  - id: wok
                    host: 127.0.1.1
                    port: 1
                  - host: 127.0.1.2
                    columns: 48
                """)
    }
}
