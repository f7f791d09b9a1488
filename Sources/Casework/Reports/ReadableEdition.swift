import Domain
import Storage

extension Report {
    /// Who reads an amendment before it is issued.
    static let amendmentReaders: Set<Role> = [.assessmentsTeam, .leadAssessor, .assessor]
}

extension Snapshot {
    /// The report as this person may read it. An amendment is the panel's and the assessments team's alone until it is issued again;
    /// everybody else reads the edition before.
    func readableEdition(of report: Report, for actor: Actor) throws -> Report {
        actor.holds(anyOf: Report.amendmentReaders) ? report : try issuedEdition(of: report)
    }

    /// The report as the team has it.
    func issuedEdition(of report: Report) throws -> Report {
        guard report.status == .amended else { return report }
        guard let content = try content(of: report.id, edition: report.edition - 1) else { throw Failure.notFound }
        return Report(
            id: report.id, organisation: report.organisation, assessment: report.assessment, origin: report.origin, state: report.state,
            content: content, edition: report.edition - 1, version: report.version
        )
    }
    /// What one edition said, where the person may read it.
    func content(of report: Report, edition: Int, for actor: Actor) throws -> Report.Content {
        let last = try readableEdition(of: report, for: actor).edition
        guard edition >= 1, edition <= last, let content = try content(of: report.id, edition: edition) else { throw Failure.notFound }
        return content
    }
}
