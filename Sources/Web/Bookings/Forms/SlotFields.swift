import Casework
import Domain
import Markup

/// When an assessment begins and how long it takes.
enum SlotFields {
    static func html(_ form: FilledBooking) -> HTML {
        """
        \(TextInput("start", label: "Start time", value: form.text("start"), hint: "For example, 10am or 2:30pm.", error: form.error("start"),
            width: .characters10))
        \(Select("minutes", label: "How long", choices: lengths(form).map { Choice("\($0)", "\(words($0))") }, chosen: form.text("minutes"),
            error: form.error("minutes")))
        """
    }

    /// The fields of a slot that is there.
    static func opening(_ slot: Slot) -> [String: [String]] {
        [
            "day-day": ["\(slot.day.day)"], "day-month": ["\(slot.day.month)"], "day-year": ["\(slot.day.year)"],
            "start": [slot.start.words], "minutes": ["\(slot.minutes)"],
        ]
    }

    /// What most assessments are like.
    static let usual: [String: [String]] = ["start": ["10am"], "minutes": ["240"]]

    private static func lengths(_ form: FilledBooking) -> [Int] {
        let usual: Set<Int> = [30, 60, 90, 120, 150, 180, 210, 240, 300, 360, 420, 480]
        return usual.union(form.record.booking.slot.map { [$0.minutes] } ?? []).sorted()
    }

    /// "2 hours 30 minutes"
    private static func words(_ minutes: Int) -> String {
        let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
        return [hours > 0 ? hours.counted("hour") : "", rest > 0 ? rest.counted("minute") : ""].filter { !$0.isEmpty }.joined(
            separator: " ")
    }
}

extension Answers {
    /// The slot on a day; nil where the time or the length is none.
    mutating func slot(on day: Day?) -> Slot? {
        let start = TimeOfDay(typed: posted.text("start"))
        if start == nil {
            refuse(posted.text("start").isEmpty ? "Enter a start time" : "Enter a real time, like 10am or 2:30pm", field: "start")
        }
        let minutes = Int(posted.text("minutes")).flatMap { Slot.lengths.contains($0) ? $0 : nil }
        if minutes == nil { refuse("Choose how long it takes", field: "minutes") }
        guard let day, let start, let minutes else { return nil }
        return Slot(day: day, start: start, minutes: minutes)
    }
}
