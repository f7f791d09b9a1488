import Casework
import Domain
import Formats
import Foundation
import HTTPTypes
import Hummingbird
import Markup

/// A report goes in: as a file, or as text that was copied.
enum ImportReport {
    static let routes: [Route] = [
        .get("/imports/new", .importers) { try await show($0) },
        .post("/imports/new", .importers) { try await read($0) }.paced(.imports),
    ]

    private static func show(
        _ visit: Visit, typed: Posted = Posted(), _ problems: [Failure.Problem] = [], status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let waiting = try await visit.reader.waitingImports(for: visit.person)
        return visit.page(
            "Import a report", in: .reports, status: status, failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "Import a report"))
            <p class="govuk-body">You can check and correct everything before it becomes a draft report.</p>
            \(form(visit, typed, problems))
            </div></div>
            \(WaitingImports.view(waiting))
            """)
    }

    private static func read(_ visit: Visit) async throws -> Response {
        let posted: Posted
        do { posted = try await visit.posted() } catch let error as Visit.TooLarge {
            let message = "The file must be smaller than \(error.limit / 1_000_000) MB. Save the report page on its own and choose that"
            return try await show(visit, [.init("file", message)], status: .contentTooLarge)
        }
        let text = posted.text("text")
        switch (posted.file, text.isEmpty) {
        case (nil, true): return try await refuse(visit, posted, .init("file", "Choose a file, or paste the text of the report"))
        case (.some, false): return try await refuse(visit, posted, .init("file", "Choose a file or paste the text, not both"))
        case (let file?, true): return try await take(visit, posted, file.bytes, named: file.name, field: "file")
        case (nil, false): return try await take(visit, posted, Data(text.utf8), named: nil, field: "text")
        }
    }

    private static func take(_ visit: Visit, _ posted: Posted, _ bytes: Data, named name: String?, field: String) async throws -> Response {
        do {
            let chosen = posted.text("format")
            let format = chosen.isEmpty ? nil : try ImportFormat.named(chosen)
            let reading = try await visit.casework.readImport(bytes, fileName: name, format: format, by: visit.person)
            return visit.redirect(to: reading.address)
        } catch let refusal as ImportRefusal {
            return try await refuse(visit, posted, refusal.problem(at: field))
        }
    }

    private static func refuse(_ visit: Visit, _ posted: Posted, _ problem: Failure.Problem) async throws -> Response {
        try await show(visit, typed: posted, [problem], status: .unprocessableContent)
    }

    private static func form(_ visit: Visit, _ typed: Posted, _ problems: [Failure.Problem]) -> HTML {
        visit.form(
            to: "/imports/new", method: .multipart,
            """
            \(FileUpload("file", label: .medium("Choose a file"),
                hint: "A Word or OpenDocument file, a report page saved from GOV.UK, its text, or Markdown. Up to 10 MB.", error: problems.message(at: "file")))
            \(TextArea("text", label: .medium("Or paste the text of the report"), value: typed.text("text"),
                hint: "Copy the whole report, from its title to the last point.", error: problems.message(at: "text"), rows: 8))
            \(Details("Choose the format yourself", formats(typed, error: problems.message(at: "format")),
                state: typed.text("format").isEmpty ? .closed : .open))
            \(Button("Read the report"))
            """)
    }

    private static func formats(_ typed: Posted, error: String?) -> HTML {
        Select(
            "format", label: "Format of the report",
            choices: [Choice("", "Find out from the report")] + ImportFormat.all.map { Choice($0.name, "\($0.title)") },
            chosen: typed.text("format"), hint: "You need this only where the wrong format was found.", error: error
        ).html
    }
}

extension ImportRefusal {
    /// What is wrong and what to do, at the field that it is about: the one that the report came in by, or the format.
    fileprivate func problem(at field: String) -> Failure.Problem {
        switch self {
        case .unknownFormat, .notInFormat: .init("format", "\(message) \(remedy)")
        case .notAReport where field == "text":
            .init(
                field, "This is not a service assessment report: it has no assessment date, result or rated points. Paste the whole report")
        case .empty, .tooLarge, .tooIntricate, .notText, .unreadableEncoding, .damagedDocument, .lockedDocument, .unpacksTooLarge,
            .brokenJSON, .brokenRow, .severalReports, .notAReport:
            .init(field, "\(message) \(remedy)")
        }
    }
}
