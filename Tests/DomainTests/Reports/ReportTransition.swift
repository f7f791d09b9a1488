import Domain

/// One step that a report really took when every verb was tried on it.
struct ReportTransition: Hashable {
    let verb: Report.Verb
    let imported: Bool
    let from: Report.Status
    let to: Report.Status

    static func all() throws -> Set<Self> {
        var found: Set<Self> = []
        for imported in [false, true] {
            for status in Report.Status.allCases {
                for verb in Report.Verb.allCases {
                    var report = try Report.sample(status, imported: imported)
                    guard report.admits(verb, actor(verb.usualRole)) else { continue }
                    _ = try report.take(verb, by: actor(verb.usualRole))
                    found.insert(Self(verb: verb, imported: imported, from: status, to: report.status))
                }
            }
        }
        return found
    }
}
