import Foundation
import TestSupport

@testable import Formats

/// What the Python package icalendar reads out of a calendar that we write.
struct ReadCalendar: Decodable, Sendable {
    let name: String
    let shownName: String
    let refresh: Double
    let zones: [String]
    let hoursApart: Int
    let events: [Event]
    let errors: [String]

    struct Event: Decodable, Sendable {
        let uid: String
        let summary: String
        let description: String?
        let location: String?
        let url: String?
        let status: String
        let transp: String
        let sequence: Int
        let start: Time
        let end: Time?
        let stamp: Double
        let updated: Double
        let alarms: [Double]
        let errors: [String]
    }

    /// A day, or an instant told twice: in the zone as the reader knows it, and as the file defines it.
    struct Time: Decodable, Sendable, Hashable {
        var day: String?
        var zone: String?
        var named: Double?
        var defined: Double?
    }

    static func reading(_ feed: CalendarFeed) async throws -> ReadCalendar {
        let read = try await TestPython.run("Tests/FormatsTests/Oracle/read_calendar.py", on: ICalendarWriter.write(feed))
        return try JSONDecoder().decode(ReadCalendar.self, from: read)
    }
}
