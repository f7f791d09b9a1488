import Domain

/// The plain reading of the reports that a service has been given: for each point what the latest of them says of it. It shares nothing with
/// the code that it is compared with.
struct IssuedReports {
    private(set) var reports: [Report.ID: Report] = [:]

    /// As it was issued, or issued again.
    mutating func note(_ report: Report) { reports[report.id] = report }

    /// Earliest assessment first; of one day by identifier.
    var inOrder: [Report] {
        reports.values.sorted { one, other in
            one.assessment.date == other.assessment.date ? one.id < other.id : one.assessment.date < other.assessment.date
        }
    }

    var standard: Standard.ID? { inOrder.last?.content.standard }

    /// By point; a point that nothing says anything of is absent.
    var ratings: [Int: ReportedPoint] {
        var ratings: [Int: ReportedPoint] = [:]
        for report in inOrder where report.content.standard == standard {
            for point in report.content.points where point.rating != .notRated { ratings[point.number] = point }
        }
        return ratings
    }

    /// Red, or not met and tracked as red.
    var red: [Int] {
        ratings.values.filter { $0.rating == .red || ($0.rating == .notMet && $0.trackedAs == .red) }.map(\.number).sorted()
    }

    /// What a report says of a point, in one word.
    func rating(ofPoint number: Int, by report: Report.ID) -> Rating? {
        reports[report]?.content.points.first { $0.number == number }?.rating
    }

    /// The reports that came after another and say something of a point of the same standard.
    func later(than report: Report.ID, about number: Int) -> [Report] {
        let order = inOrder
        guard let place = order.firstIndex(where: { $0.id == report }) else { return [] }
        let standard = order[place].content.standard
        return order[(place + 1)...].filter { later in
            later.content.standard == standard
                && later.content.points.contains { $0.number == number && ![.notRated, .notApplicable].contains($0.rating) }
        }
    }
}
