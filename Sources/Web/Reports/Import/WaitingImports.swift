import Domain
import Formats
import Markup

/// What was read and has not become a report yet.
enum WaitingImports {
    static func view(_ imports: [Import]) -> HTML {
        guard !imports.isEmpty else { return "" }
        return Table(
            caption: "Imports to finish, newest first",
            columns: [.init("Report"), .init("To check", .numeric), .init("Read on")],
            rows: imports.map { Table.Row(row($0)) }, rowHeaders: .firstCell
        ).html
    }

    private static func row(_ reading: Import) -> [HTML] {
        let date = reading.details.date.map { "\($0.words)" } ?? "No date"
        return [
            """
            \(Link("\(reading.name)", to: reading.address))
            <br><span class="govuk-body-s aa-muted">\(reading.kindInWords), \(date), \(reading.points.count.counted("point"))</span>
            """,
            "\(reading.problems.count)", "\(reading.at.words)",
        ]
    }
}

extension Import {
    /// "Beta assessment"
    var kindInWords: String {
        let kind = details.kind?.title ?? "Assessment"
        return details.phase.map { "\($0.title) \(kind.lowercased())" } ?? kind
    }

    /// The format and the file that it was read from.
    var sourceInWords: String {
        let format = ImportFormat.all.first { $0.name == self.format }?.title ?? format
        return fileName.map { "\($0) (\(format))" } ?? "Pasted text (\(format))"
    }
}
