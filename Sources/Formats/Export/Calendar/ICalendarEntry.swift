import CICal
import Domain
import Foundation

/// Writes one event into a calendar.
struct ICalendarEntry {
    private let entry: ICalendarComponent

    init(of calendar: ICalendarComponent) throws(ExportFailure) {
        entry = try calendar.add(component: icalcomponent_new(ICAL_VEVENT_COMPONENT))
    }

    func write(_ event: CalendarEvent) throws(ExportFailure) {
        try entry.add(icalproperty_new_uid(event.uid.onOneLine))
        // In a calendar that is no message, the stamp says when the entry was last changed.
        try entry.add(icalproperty_new_dtstamp(ICalendarTime.utc(event.updated)))
        try entry.add(icalproperty_new_lastmodified(ICalendarTime.utc(event.updated)))
        try entry.add(icalproperty_new_sequence(Int32(max(0, min(Int(Int32.max), event.sequence)))))
        try write(event.when)
        try write(event.status)
        try entry.add(icalproperty_new_summary(event.title.onOneLine))
        try write(event.details, place: event.place, url: event.url)
        if let days = event.alarmDaysBefore, event.status != .cancelled { try remind(of: event, daysBefore: max(0, min(365, days))) }
    }

    private func write(_ when: CalendarEvent.When) throws(ExportFailure) {
        switch when {
        case .day(let day):
            let day = min(day, ICalendarTime.latestDay)
            try entry.add(icalproperty_new_dtstart(ICalendarTime.day(day)))
            // The first day after it.
            try entry.add(icalproperty_new_dtend(ICalendarTime.day(day.adding(days: 1))))
            try entry.add(icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT))
        case .time(let start, let end):
            try entry.add(time(icalproperty_new_dtstart, start))
            if end > start { try entry.add(time(icalproperty_new_dtend, end)) }
            try entry.add(icalproperty_new_transp(ICAL_TRANSP_OPAQUE))
        }
    }

    private func time(_ property: (icaltimetype) -> OpaquePointer?, _ instant: Date) -> OpaquePointer? {
        guard let local = ICalendarTime.london(instant) else { return property(ICalendarTime.utc(instant)) }
        let made = property(local)
        if let made { icalproperty_set_parameter(made, icalparameter_new_tzid(ICalendarTime.london)) }
        return made
    }

    private func write(_ status: CalendarEvent.Status) throws(ExportFailure) {
        switch status {
        case .confirmed: try entry.add(icalproperty_new_status(ICAL_STATUS_CONFIRMED))
        case .tentative: try entry.add(icalproperty_new_status(ICAL_STATUS_TENTATIVE))
        case .cancelled: try entry.add(icalproperty_new_status(ICAL_STATUS_CANCELLED))
        }
    }

    /// The address stands under the details too: Outlook and Google Calendar show no URL of an event.
    private func write(_ details: String?, place: String?, url: String?) throws(ExportFailure) {
        let address = url.flatMap(LinkAddress.init)?.text
        let words = [details?.plain, address].compactMap(\.self).filter { !$0.isEmpty }
        if !words.isEmpty { try entry.add(icalproperty_new_description(words.joined(separator: "\n\n"))) }
        if let place { try entry.add(icalproperty_new_location(place.plain)) }
        if let address { try entry.add(icalproperty_new_url(address)) }
    }

    private func remind(of event: CalendarEvent, daysBefore days: Int) throws(ExportFailure) {
        let alarm = try entry.add(component: icalcomponent_new(ICAL_VALARM_COMPONENT))
        try alarm.add(icalproperty_new_action(ICAL_ACTION_DISPLAY))
        try alarm.add(icalproperty_new_description(event.title.onOneLine))
        try alarm.add(icalproperty_new_trigger(icaltriggertype_from_int(Int32(event.when.hourOfReminder * 3600 - days * 86_400))))
    }
}

extension CalendarEvent.When {
    /// After the start of the event: a day starts at midnight, when nobody wants to be reminded.
    fileprivate var hourOfReminder: Int {
        switch self {
        case .day: 9
        case .time: 0
        }
    }
}

extension String {
    /// Calendars have no tabs.
    fileprivate var plain: String { writable.replacing("\t", with: " ") }
}
