import Domain
import Testing

/// Every verb in every status by every role, on reports written here and imported ones: it succeeds exactly where it is declared to.
@Suite struct ReportVerbTableTests {
    @Test(arguments: Report.Verb.allCases)
    func aVerbSucceedsExactlyWhereItIsDeclared(_ verb: Report.Verb) throws {
        for imported in [false, true] {
            for status in Report.Status.allCases {
                let report = try Report.sample(status, imported: imported)
                for role in Role.allCases { check(verb, on: report, by: role) }
            }
        }
    }

    @Test(arguments: Report.Status.allCases)
    func everyStateNamesItsStatus(_ status: Report.Status) throws {
        let report = try Report.sample(status)
        #expect(report.status == status)
        #expect(report.hasBeenIssued == ![.draft, .submitted].contains(status))
    }

    /// Reads the "Next" of each case's comment in Report.swift and compares it with the steps that verbs really take.
    @Test func whatTheCommentsSayComesNextIsWhatComesNext() throws {
        let written = try commentedSteps()
        let real = try ReportTransition.all().filter { $0.from != $0.to }
        for status in Report.Status.allCases {
            #expect(written[status] == real.filter { $0.from == status }.map(\.to).asSet, "\(status)")
        }
    }

    private func check(_ verb: Report.Verb, on before: Report, by role: Role) {
        let place: Comment = "\(verb) on \(before.status), \(before.origin), by \(role)"
        let expected = refusal(of: verb, on: before, by: role)
        var after = before
        #expect(before.admits(verb, actor(role)) == (expected == nil), place)
        do throws(Report.Refusal) {
            let event = try after.take(verb, by: actor(role))
            #expect(expected == nil, place)
            #expect(event == before.event(of: verb), place)
            #expect(after.version.number == before.version.number + 1, place)
        } catch {
            #expect(error == expected, place)
            #expect(after == before, place)
        }
    }

    private func refusal(of verb: Report.Verb, on report: Report, by role: Role) -> Report.Refusal? {
        if !verb.roles.contains(role) { return .notPermitted(verb) }
        if !verb.statuses.contains(report.status) { return .wrongStatus(verb, report.status) }
        if verb == .issue, report.status == .draft, report.origin == .written { return .notSubmitted }
        if verb == .write, report.status == .submitted, role == .assessor { return .wrongStatus(verb, .submitted) }
        return nil
    }

    private func commentedSteps() throws -> [Report.Status: Set<Report.Status>] {
        var steps: [Report.Status: Set<Report.Status>] = [:]
        var comment = ""
        for line in try ProjectFile.text("Sources/Domain/Reports/Report.swift").split(separator: "\n") {
            let tokens = line.split { !$0.isLetter }.map(String.init)
            if line.contains("/// Next:") {
                comment = String(line)
            } else if tokens.first == "case", !comment.isEmpty, let status = tokens.dropFirst().first.flatMap(Report.Status.init(rawValue:))
            {
                steps[status] = comment.split { !$0.isLetter }.compactMap { Report.Status(rawValue: String($0)) }.asSet
                comment = ""
            }
        }
        return steps
    }
}
