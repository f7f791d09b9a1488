public import Domain
public import Foundation

/// Actions as a table, one row each: for spreadsheets and other programs.
public struct ActionSheet {
    private let lines: [ActionLine]
    private let links: SiteLinks
    private let instant: Date

    /// As they stood at `instant`.
    public init(_ lines: [ActionLine], at instant: Date, links: SiteLinks) {
        self.lines = lines
        self.links = links
        self.instant = instant
    }

    public var workbook: Workbook {
        let properties = DocumentProperties(
            title: "Actions", subject: "As they stood on \(LondonTime(at: instant).words)", author: "Assessment Actions", written: instant)
        return Workbook(properties, sheets: [sheet])
    }

    public var sheet: Sheet {
        let columns = self.columns
        return Sheet(
            "Actions", columns: columns.map { .init($0.title, width: $0.width) }, rows: lines.map { line in columns.map { $0.cell(line) } })
    }

    private struct Column {
        let title: String
        let width: Int
        let cell: (ActionLine) -> Sheet.Cell

        init(_ title: String, _ width: Int, _ cell: @escaping (ActionLine) -> Sheet.Cell) {
            (self.title, self.width, self.cell) = (title, width, cell)
        }
    }

    private var columns: [Column] { source + state }

    /// What the report says.
    private var source: [Column] {
        [
            .init("Service", 30) { .text($0.serviceName) },
            .init("Assessment", 20) { .text($0.assessment.kind.rawValue) },
            .init("Phase", 14) { Self.text($0.assessment.phase?.rawValue) },
            .init("Assessed on", 18) { .day($0.assessment.date) },
            .init("Standard", 12) { .text($0.action.standard) },
            .init("Point", 8) { .number($0.action.point) },
            .init("Point title", 40) { Self.text($0.pointTitle) },
            .init("Rating", 10) { .text($0.action.rating.rawValue) },
            .init("Action number", 14) { .text($0.number) },
            .init("Action", 60) { .text($0.action.text) },
        ]
    }

    /// How it stands.
    private var state: [Column] {
        let (today, links) = (Day(inLondonAt: instant), links)
        return [
            .init("Status", 30) { .text($0.action.status.title) },
            .init("With", 24) { .text($0.action.status.isWith.title) },
            .init("With since", 18) { Self.day($0.action.heldSince.map { Day(inLondonAt: $0) }) },
            .init("Due", 18) { Self.day($0.action.due?.day) },
            .init("First due", 18) { Self.day($0.action.due?.original) },
            .init("Overdue", 20) { Self.text($0.action.lateness(on: today)) },
            .init("Owner", 24) { Self.text($0.ownerName) },
            .init("Professions", 30) { Self.text($0.action.professions.titles) },
            .init("Sprint", 16) { Self.text($0.action.sprint?.text) },
            .init("Blocked", 40) { Self.text($0.action.block?.reason.text) },
            .init("Address", 60) { .text(links.action($0.action)) },
            .init("Identifier", 36) { .text("\($0.action.id)") },
        ]
    }

    private static func text(_ text: String?) -> Sheet.Cell { text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty }

    private static func day(_ day: Day?) -> Sheet.Cell { day.map { .day($0) } ?? .empty }
}
