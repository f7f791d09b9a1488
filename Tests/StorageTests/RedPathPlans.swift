import Domain
import Foundation
import Storage
import TestSupport

/// What the pages of questions, bookings, calendars and demonstrations ask for.
extension QueryPlanTests {
    static let questionsOfTheRedPath: [Question] = panelQuestions + bookings + demonstrations

    private static let panelQuestions = [
        Question("one question") { world, person in { _ = try $0.question(Identifier(world.amber.id.uuid), for: person) } },
        Question("questions of a report", index: "questions_of_report (report_id=?)") { world, _ in
            { _ = try $0.questions(of: world.report.id) }
        },
        Question("questions of an action", index: "questions_of_action (action_id=?)") { world, _ in
            { _ = try $0.questions(of: world.amber.id) }
        },
        Question("questions of a service", index: "questions_of_service (service_id=? AND status=?)") { world, _ in
            { _ = try $0.questions(of: world.service.id) }
        },
        Question("questions to answer", index: "questions_by_status (organisation_id=? AND status=?)") { _, person in
            { _ = try $0.questions(for: person, statuses: [.open], heldAs: [.assessor, .leadAssessor]) }
        },
        Question("questions as they were", index: "history_of_service (service_id=? AND sequence<?)") { world, _ in
            { _ = try $0.questions(of: world.service.id, upTo: 40) }
        },
        Question("phases of a service", index: "history_of_service (service_id=?)") { world, _ in
            { _ = try $0.phaseMoves(of: world.service.id) }
        },
    ]

    private static let bookings = [
        Question("one booking") { world, person in { _ = try $0.booking(Identifier(world.amber.id.uuid), for: person) } },
        Question("bookings of a service", index: "bookings_of_service (service_id=?)") { world, _ in
            { _ = try $0.bookings(of: world.service.id) }
        },
        Question("open booking", index: "one_open_booking_of_a_kind (service_id=? AND kind=?)") { world, _ in
            { _ = try $0.openBooking(of: world.service.id, kind: .reassessment) }
        },
        Question("booking of an assessment", index: "(assessment_id=?)") { world, _ in
            { _ = try $0.booking(of: world.report.assessment.id) }
        },
        Question("bookings to triage", index: "bookings_by_status (organisation_id=? AND status=?)") { _, person in
            { _ = try $0.bookings(for: person, statuses: [.requested, .accepted]) }
        },
        Question("bookings by day", index: "bookings_by_day (organisation_id=? AND day>? AND day<?)") { world, person in
            { _ = try $0.bookings(for: person, from: world.today, to: world.today.adding(days: 31)) }
        },
        Question("conflicts") { world, _ in
            let people: Set = [world.people.assessor.id, world.people.leadAssessor.id]
            return { _ = try $0.conflicts(of: people, on: world.today, besides: Identifier(world.amber.id.uuid)) }
        },
        Question("calendar feed by digest", index: "(token_digest=?)") { _, _ in { _ = try $0.calendarFeed(digest: "0f") } },
        Question("calendar feeds of a person", index: "calendar_feeds_of_person (person_id=?)") { _, person in
            { _ = try $0.calendarFeeds(of: person.id) }
        },
    ]

    private static let demonstrations = [
        Question("open demonstration", index: "one_demonstration_of_a_kind (service_id=? AND kind=?)") { world, _ in
            { _ = try $0.openDemonstration(of: world.service.id, kind: .reassessment) }
        },
        Question("demonstration before a report", index: "(report_id=?)") { world, _ in
            { _ = try $0.demonstration(before: world.report.id) }
        },
        Question("history of a service's actions", index: "history_of_service (service_id=?)") { world, _ in
            { _ = try $0.actionHistory(of: world.service.id) }
        },
        Question("history of a service's actions to a moment", index: "history_of_service (service_id=? AND sequence<?)") { world, _ in
            { _ = try $0.actionHistory(of: world.service.id, upTo: 40) }
        },
        Question("actions of a service as they were", index: "history_of_service (service_id=? AND sequence<?)") { world, _ in
            { _ = try $0.actions(of: world.service.id, upTo: 40) }
        },
        Question("entry of an issue", index: "history_of_report (report_id=? AND kind=?)") { world, _ in
            { _ = try $0.sequenceOfIssue(of: world.report.id) }
        },
    ]
}
