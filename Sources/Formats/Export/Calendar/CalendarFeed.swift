public import Domain
public import Foundation

/// A calendar that people's own calendars fetch again and again.
public struct CalendarFeed: Hashable, Sendable {
    /// What a calendar program calls it.
    public let name: String
    public let events: [CalendarEvent]
    /// When something in it last changed. While nothing changes it has the same bytes, so that a program need not read it again.
    public let stamp: Date

    public init(name: String, events: [CalendarEvent], stamp: Date) {
        self.name = name
        self.events = events
        self.stamp = stamp
    }
}

/// One entry of a calendar. Its texts may be anything: what a calendar cannot hold is left out of them.
public struct CalendarEvent: Hashable, Sendable {
    /// By which programs know an entry again: no other of the feed may have it, and it stays when everything else changes.
    public let uid: String
    /// One more than before wherever the time changed or it was cancelled: programs then replace what they have.
    public let sequence: Int
    public let title: String
    public let details: String?
    public let place: String?
    /// An address on the web; anything else is left out.
    public let url: String?
    public let when: When
    public let status: Status
    /// When this entry was last changed.
    public let updated: Date
    /// A reminder so many days before: at the same time of day, or at 9am where the event is a day. At most a year; none of what is cancelled.
    public let alarmDaysBefore: Int?

    public enum When: Hashable, Sendable {
        /// The whole day, in which people are still free.
        case day(Day)
        /// In London's time. An end that is not after its start is left out.
        case time(start: Date, end: Date)
    }

    public enum Status: Hashable, Sendable {
        case confirmed, tentative, cancelled
    }

    public init(
        uid: String, sequence: Int = 0, title: String, details: String? = nil, place: String? = nil, url: String? = nil, when: When,
        status: Status = .confirmed, updated: Date, alarmDaysBefore: Int? = nil
    ) {
        self.uid = uid
        self.sequence = sequence
        self.title = title
        self.details = details
        self.place = place
        self.url = url
        self.when = when
        self.status = status
        self.updated = updated
        self.alarmDaysBefore = alarmDaysBefore
    }
}
