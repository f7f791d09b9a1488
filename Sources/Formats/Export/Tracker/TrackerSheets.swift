public import Domain
import Foundation

/// A tracking document as tables: one row for each action, and what is on record of it.
public struct TrackerSheets {
    let document: TrackingDocument
    let links: SiteLinks

    public init(_ document: TrackingDocument, links: SiteLinks) {
        self.document = document
        self.links = links
    }

    /// For spreadsheet programs: a sheet of actions, and one for each kind of thing that an action has many of.
    public var workbook: Workbook {
        Workbook(document.properties, sheets: [actions(.alone), evidence, updates, decisions, points, about])
    }

    /// For CSV, which has one sheet: the actions with everything in their cells.
    public var sheet: Sheet { actions(.withEverything) }

    private enum Reach { case alone, withEverything }

    private func actions(_ reach: Reach) -> Sheet {
        var facts = TrackerColumns.facts(document, reach == .alone ? links : nil)
        if document.since != nil { facts += TrackerColumns.changes(document) }
        if reach == .withEverything { facts += TrackerColumns.record(document, links) }
        return Sheet(
            "Actions", columns: facts.map { .init($0.title, width: $0.width) },
            rows: document.points.flatMap { point in point.entries.map { entry in facts.map { $0.cell(entry, point) } } })
    }

    private var evidence: Sheet {
        rows(
            "Evidence",
            [
                .init("Title", width: 40), .init("Kind", width: 8), .init("What it says or where it is", width: 60),
                .init("Dated", width: 18), .init("Added", width: 22), .init("Added by", width: 24), .init("Version", width: 8),
                .init("After the decision", width: 18),
            ]
        ) { entry in
            entry.evidence.map { evidence in
                let latest = evidence.latest
                return [
                    .link(latest.title.text, address: links.evidence(evidence)), .text(latest.content.kind.title),
                    .text(latest.content.words), .day(latest.dated), .instant(latest.at), .text(document.name(of: latest.by)),
                    .number(latest.number), entry.isAddedAfterDecision(evidence) ? .text("Added after the decision") : .empty,
                ]
            }
        }
    }

    private var updates: Sheet {
        rows(
            "Updates", [.init("Done on", width: 18), .init("By", width: 24), .init("What was done", width: 80), .init("Posted", width: 22)]
        ) {
            $0.updates.map { [.day($0.on), .text($0.personName ?? ""), .text($0.text.text), .instant($0.at)] }
        }
    }

    private var decisions: Sheet {
        rows(
            "Decisions",
            [
                .init("Step", width: 40), .init("When", width: 22), .init("By", width: 24), .init("What was said", width: 80),
                .init("About this evidence", width: 50),
            ]
        ) { entry in
            entry.answers.map { answer in
                [
                    .text(answer.step.title), .instant(answer.at), .text(answer.personName ?? ""), .text(answer.said),
                    .text(entry.pieces(of: answer.submission)),
                ]
            }
        }
    }

    private var points: Sheet {
        Sheet(
            "Points",
            columns: [
                .init("Point", width: 8), .init("Title", width: 50), .init("Rating", width: 10), .init("Progress", width: 24),
                .init("Rated again", width: 50), .init("What the panel said", width: 100),
            ],
            rows: document.points.map { point in
                [
                    .number(point.reported.number), .text(point.reported.title), .text(point.reported.rating.title),
                    .text(point.progress.words), .text(point.laterInWords ?? ""), .text(point.reported.findings.joined(separator: "\n")),
                ]
            })
    }

    private var about: Sheet {
        var rows: [[Sheet.Cell]] = [
            [.text("Service"), .text(document.serviceName)], [.text("Assessment"), .text(document.report.assessment.title)],
            [.text("Standard"), .text(document.standard?.title ?? document.report.content.standard)],
            [.text("Lead assessor"), .text(document.leadAssessor ?? "Not named")], [.text("As it stood"), .instant(document.moment.at)],
            [.text("Progress"), .text(document.progress.words)],
            [.text("Document"), .link("The document as it stood then", address: links.tracker(document))],
        ]
        if let since = document.since { rows.append([.text("Changes shown since"), .day(since.day)]) }
        return Sheet("About", columns: [.init("What", width: 24), .init("Value", width: 60)], rows: rows)
    }

    /// A sheet with a row for each thing that an action has, beginning with the action.
    private func rows(_ name: String, _ columns: [Sheet.Column], _ cells: (TrackingDocument.Entry) -> [[Sheet.Cell]]) -> Sheet {
        Sheet(
            name, columns: [.init("Action number", width: 14), .init("Action", width: 50)] + columns,
            rows: document.entries.flatMap { entry in
                cells(entry).map { [.text(entry.number), .link(entry.action.text, address: links.action(entry.action))] + $0 }
            })
    }
}
