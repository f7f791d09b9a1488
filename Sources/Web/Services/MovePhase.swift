import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// Another phase for a service: the next one where no point is red, any other with a reason.
enum MovePhase {
    static let routes: [Route] = [
        .get("/services/:service/phase", .towardsService(Service.movers)) { visit in
            let record = try await permitted(visit)
            // What would be refused is not suggested.
            let next = record.isKeptFromNextPhase ? nil : record.service.phase?.next
            return page(visit, record, Posted(fields: ["phase": [next?.rawValue ?? ""]]))
        },
        .post("/services/:service/phase", .towardsService(Service.movers)) { try await move($0) },
    ]

    private static func permitted(_ visit: Visit) async throws -> ServiceRecord {
        let record = try await visit.reader.service(visit.id("service"), for: visit.person)
        guard record.mayMovePhase else { throw Service.Refusal.notPermitted }
        return record
    }

    private static func move(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let record = try await permitted(visit)
        let version = try posted.seenVersion
        var answers = Answers(posted)
        let phase = Phase(rawValue: posted.text("phase"))
        if phase == nil { answers.refuse("Choose a phase", field: "phase") }
        let reason = answers.words("reason")
        guard let phase, answers.problems.isEmpty else {
            return page(visit, record, posted, answers.problems.map { .init($0.field ?? "", $0.message) })
        }
        do {
            try await visit.casework.movePhase(of: record.service.id, to: phase, reason: reason, by: visit.person, expecting: version)
            return visit.redirect(to: record.service.address.saying(.phaseMoved))
        } catch Failure.changedMeanwhile {
            let fresh = try await permitted(visit)
            let now = fresh.service.phase?.title.lowercased() ?? "another phase"
            let problem = "Somebody changed this service after you opened the page. It is in \(now) now. Check it, then save again"
            return page(visit, fresh, posted, [.init("", problem)])
        } catch let refusal as Service.Refusal where !refusal.isOfPermission {
            return page(visit, try await permitted(visit), posted, [refusal.problem])
        }
    }

    private static func page(
        _ visit: Visit, _ record: ServiceRecord, _ typed: Posted, _ problems: [Failure.Problem] = []
    ) -> Response {
        let heading = record.service.phase == nil ? "Set the phase" : "Move to another phase"
        let status: HTTPResponse.Status =
            problems.isEmpty ? .ok : problems.contains { $0.field.isEmpty } ? .conflict : .unprocessableContent
        return visit.page(
            "\(heading), \(record.service.name)", in: .services, status: status,
            back: BackLink(to: record.service.address, "Back to \(record.service.name)").inLandmark, failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "\(heading)", caption: "\(record.service.name)"))
            <p class="govuk-body">\(record.service.phase.map { "The service is in \($0.title.lowercased())." } ?? "The service has no phase yet.")</p>
            \(each(record.readiness.filter { $0.purpose == .nextPhase }) { checklist($0, record) })
            \(visit.form(to: record.service.phaseAddress, version: record.service.version, fields(record, typed, problems)))
            </div></div>
            """)
    }

    private static func checklist(_ readiness: Readiness, _ record: ServiceRecord) -> HTML {
        """
        \(Heading(.medium, "Is it ready for the next phase?"))
        <p class="govuk-body"><strong>\(readiness.title).</strong></p>
        \(ReadinessChecklist(readiness, in: record))
        """
    }

    private static func fields(_ record: ServiceRecord, _ typed: Posted, _ problems: [Failure.Problem]) -> HTML {
        """
        \(Radios("phase", legend: .medium("Which phase does it move to?"), choices: choices(record), chosen: typed.text("phase"),
            error: problems.message(at: "phase")))
        \(TextArea("reason", label: .medium("Reason"), value: typed.text("reason"), hint: reasonHint(record),
            error: problems.message(at: "reason")))
        \(ButtonGroup("\(Button("Save the phase")) \(Link("Cancel", to: record.service.address))"))
        """
    }

    /// Every phase but the one it is in. Those that are refused now say why.
    private static func choices(_ record: ServiceRecord) -> [Choice] {
        let now = record.service.phase
        return Phase.allCases.filter { $0 != now }.map { phase in
            let isForward = now.map { phase > $0 } ?? false
            let next: HTML? = phase == now?.next ? "The next phase" : nil
            return Choice(
                phase.rawValue, "\(phase.title)", hint: isForward && record.isKeptFromNextPhase ? "Not possible while a point is red" : next
            )
        }
    }

    private static func reasonHint(_ record: ServiceRecord) -> HTML? {
        guard let phase = record.service.phase else { return "Optional." }
        return phase.next.map { "Needed unless the service moves to \($0.title.lowercased())." }
            ?? "Everybody who works here can ask for it."
    }
}

extension Service {
    var phaseAddress: WebAddress { "/services/\(id)/phase" }
}

extension ServiceRecord {
    var mayMovePhase: Bool { !roles.isDisjoint(with: Service.movers) }

    fileprivate var isKeptFromNextPhase: Bool { readiness.contains { $0.purpose == .nextPhase && $0.verdict == .notReady } }
}

extension Service.Refusal {
    /// An error message is no sentence: it has no full stop.
    fileprivate var problem: Failure.Problem {
        let field =
            switch self {
            case .samePhase: "phase"
            case .reasonNeeded: "reason"
            case .notPermitted, .notReady: ""
            }
        return .init(field, rule.withoutFullStop)
    }
}
