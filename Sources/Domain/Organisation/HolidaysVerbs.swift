extension Holidays {
    /// The same calendar with one more day on which nobody works.
    public func adding(_ closure: Closure) throws(Refusal) -> Holidays {
        let known = base.workingDays
        guard (known.firstYear...max(known.firstYear, known.lastYear)).contains(closure.day.year) else {
            throw .unknownYear(closure.day, first: known.firstYear, last: known.lastYear)
        }
        if let other = closed.first(where: { $0.day == closure.day }) { throw .closedAlready(other) }
        guard known.isWorkingDay(closure.day) else { throw .notWorkedAnyway(closure.day) }
        guard closed.count < Self.mostClosed else { throw .tooMany }
        return Holidays(base: base, closed: closed + [closure])
    }

    /// Why a day is not added to the calendar. `rule` says it to people.
    public enum Refusal: Error, Hashable, Sendable {
        case unknownYear(Day, first: Int, last: Int)
        case closedAlready(Closure)
        /// A weekend or a bank holiday.
        case notWorkedAnyway(Day)
        case tooMany

        public var rule: String {
            switch self {
            case .unknownYear(_, let first, let last): "The date must be in the years \(first) to \(last), whose bank holidays are known."
            case .closedAlready(let other): "\(other.day.words) is in the calendar already, as “\(other.name)”."
            case .notWorkedAnyway(let day): "\(day.wordsWithWeekday) is a weekend or a bank holiday, so nobody works then anyway."
            case .tooMany: "The calendar has \(Holidays.mostClosed) days of your own, and cannot have more. Remove one first."
            }
        }
    }
}
