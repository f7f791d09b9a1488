import Domain
import Foundation
import Storage

extension Casework {
    /// Fills an empty database with the sample organisation: invented people, services and reports in different situations, and what was
    /// done with them over the last year, counted from today. Does nothing where there is an organisation already.
    ///
    /// All of it goes through the door, by the people who may and in the order of its days, so that its history is as real as any.
    public func makeSample() async throws {
        guard try await organisations().isEmpty else { return }
        var stage = try await SampleStage.set(with: self)
        for scene in SampleScript.whole(withBookings: stage.calendar.reachesAhead) {
            try await stage.play(scene)
        }
    }
}

/// Everything that has happened in the sample organisation.
enum SampleScript {
    /// In the order of the days; on one day in the order of the stories. Without bookings, what comes of them has not happened either.
    static func whole(withBookings: Bool) -> [SampleScene] {
        let booked = withBookings ? lockReassessment + tollReassessment : []
        let scenes = mooringLicence + blockedWaterway + winterBerth + lockClosures + boatToll + booked + newServices
        return scenes.enumerated().sorted { ($1.element.daysAgo, $0.offset) < ($0.element.daysAgo, $1.offset) }.map(\.element)
    }
}

/// One thing that somebody of the sample organisation did, so many days ago.
struct SampleScene: Sendable {
    let daysAgo: Int
    let by: SampleCast
    let deed: Deed

    enum Deed: Sendable {
        case create(SampleService)
        case join(SampleService, SampleCast)
        /// Reads the report's file, and leaves it for somebody to correct.
        case read(SampleReport)
        /// Reads the report's file and makes a draft report of it.
        case draft(SampleReport, lead: SampleCast)
        case issue(SampleReport)
        case accept(SampleReport)
        case write(SampleReport, WritingStep)
        case act(SampleReport, point: Int, action: Int, SampleStep)
        case ask(SampleQuestion, QuestionStep)
        case book(SampleBooking, BookingStep)
        /// Says how the standard is now met, for what the team will show.
        case show(SampleService, Booking.Kind, point: Int, String)
    }
}

/// What somebody did with one action.
enum SampleStep: Sendable {
    case review(SampleCast, [Profession], String? = nil)
    case plan(String)
    case start
    case update(String)
    case block(String)
    case add(SampleEvidence)
    /// Sends all that has been added so far.
    case submit(String)
    case takeBack(String)
    case forward(String? = nil)
    case sendBack(String)
    case askForMore(String)
    case accept(String? = nil)
    case propose(Proposal.Kind, reason: String, plan: String, Target)
    case agree(String? = nil)
    case ready(String)
    /// To so many days after the demonstration's today; negative for a day before it.
    case extend(toDay: Int, String)

    enum Target: Sendable {
        case phase(Phase)
        /// So many days after the demonstration's today.
        case day(Int)
    }
}
