import Vocabulary

extension HealthJudgement {
    // MARK: Backups and restores

    /// Periods of the plan without a copy that are a warning, and an alarm.
    static let missedPeriods: (warn: Int64, alarm: Int64) = (2, 4)
    /// Milliseconds that a copy may take besides: the plan counts from its end.
    static let copying: Int64 = 10 * 60_000

    func backup(_ hub: HubHealth) -> HealthFinding {
        guard let backup = hub.backup else {
            return HealthFinding(
                .ok, .backup, "none is made by itself",
                advice: "a section 'backup' in house.yaml makes the open house do it")
        }
        let since = backup.newest ?? hub.opened
        let age = max(0, hub.clock.milliseconds - since.milliseconds)
        let newest = backup.newest.map { "the newest is of \(wall($0)), \(ago($0))" }
        let seen = "\(newest ?? "none yet") (\(backup.folder))"
        let every = backup.everyMinutes * 60_000
        let isFailing = backup.trouble != nil
        let level: HealthFinding.Level =
            if age >= Self.missedPeriods.alarm * every + Self.copying {
                .alarm
            } else if age >= Self.missedPeriods.warn * every + Self.copying {
                isFailing ? .alarm : .warn
            } else if isFailing {
                backup.newest == nil ? .alarm : .warn
            } else { .ok }
        guard level > .ok else { return HealthFinding(.ok, .backup, seen) }
        return HealthFinding(
            level, .backup, backup.trouble.map { "\(seen); \($0)" } ?? seen,
            advice: (backup.advice ?? "'comanda backup' says why")
                + (isElsewhere(backup)
                    ? "; if the house is a service, let 'comanda service' write its unit again"
                    : ""))
    }

    /// Whether copies go where a service may write only when its unit says so.
    private func isElsewhere(_ backup: HubHealth.Backup) -> Bool {
        !"\(backup.folder)/".hasPrefix("\(reading.data)/")
    }

    func restore(_ restore: HubHealth.Restore) -> HealthFinding {
        let papers =
            restore.heldPapers == 1 ? "1 paper waits" : "\(restore.heldPapers) papers wait"
        let held = "\(papers) since the restore until somebody has looked"
        if restore.isGathering {
            let waits = "the house was restored and waits for what its terminals hold"
            return HealthFinding(
                .warn, .restore, restore.heldPapers == 0 ? waits : "\(waits); \(held)",
                advice: "switch all terminals on; it goes on half a minute after the first of them"
                    + " says hello, two minutes at most")
        }
        return HealthFinding(
            .warn, .restore, held,
            advice: "look at the kitchen's paper, then 'comanda restore --confirm-papers' prints"
                + " all of it, or '--dismiss-papers' takes it for seen")
    }
}
