import Casework
import Domain
import Foundation
import FoundationXML
import TestSupport
import Testing
import Web

/// All five files of one tracker, read back by LibreOffice: the same facts stand in each.
@Suite(.timeLimit(.minutes(5))) struct TrackerFilesTests {
    @Test func everyFileCarriesTheSameFacts() async throws {
        try await Engine.sqlite.withWorld { world in
            try await TrackerStory(world).tell()
            let document = try await world.casework.reader.trackingDocument(of: world.report.id, for: world.people.assessmentsTeam)
            let export = try TrackerExport(
                SiteSettings(address: "https://actions.example.gov.uk", frontendFolder: TestSite.frontendFolder))
            var files: [TrackerFormat: [UInt8]] = [:]
            for format in TrackerFormat.allCases { files[format] = try await export.file(document, as: format).bytes }
            let sheets = try await Office.convert(
                ["csv.csv": files[.csv] ?? [], "xlsx.xlsx": files[.xlsx] ?? [], "ods.ods": files[.ods] ?? []], to: "fods")
            let word = try await Office.convert(["docx.docx": files[.docx] ?? []], to: "fodt")
            let page = try await Office.convert(["html.html": files[.html] ?? []], to: "fodt", readBy: "HTML (StarWriter)")
            let facts = TrackerFacts(of: document)
            for (name, data) in sheets.merging(word, uniquingKeysWith: { $1 }).merging(page, uniquingKeysWith: { $1 }) {
                let read = try ReadFacts(data)
                #expect(facts.words.filter { !read.says($0) } == [], "\(name)")
                #expect(facts.days.filter { !read.says($0.description) && !read.says($0.words) } == [], "\(name)")
                #expect(facts.links.filter { !read.leads(to: $0) } == [], "\(name)")
                #expect(!read.hasFormulas, "\(name)")
            }
        }
    }

    @Test func theHTMLFileAsksForNothingAndRunsNothing() async throws {
        try await Engine.sqlite.withWorld { world in
            try await TrackerStory(world).tell()
            let document = try await world.casework.reader.trackingDocumentForOperator(of: world.report.id)
            let export = try TrackerExport(
                SiteSettings(address: "https://actions.example.gov.uk/", frontendFolder: TestSite.frontendFolder))
            let file = String(decoding: try await export.file(document, as: .html).bytes, as: UTF8.self)
            let tree = try StrictHTML.page(file.replacing(/<style>[^<]*<\/style>/, with: "<style></style>"))
            #expect(tree.all("script", "link", "img", "iframe", "object", "form", "input", "button").map(\.name) == [])
            #expect(!file.contains("url(") && !file.contains("@import"))
            #expect(tree.all("style").count == 1)
            let outside = tree.all("a").compactMap { $0["href"] }.filter { !$0.hasPrefix("#") }
            #expect(
                outside.allSatisfy { $0.hasPrefix("https://actions.example.gov.uk/") || $0.hasPrefix("https://research.example.gov.uk/") })
            #expect(tree.all("details").allSatisfy { $0["open"] != nil })
            #expect(tree.first("main")?.text.contains(TrackerStory.script) == true)
        }
    }

    @Test func commaSeparatedValuesAreParsedBack() async throws {
        try await Engine.sqlite.withWorld { world in
            try await TrackerStory(world).tell()
            let document = try await world.casework.reader.trackingDocument(of: world.report.id, for: world.people.assessmentsTeam)
            let export = try TrackerExport(SiteSettings(frontendFolder: TestSite.frontendFolder))
            let rows = CommaSeparated.rows(String(decoding: try await export.file(document, as: .csv).bytes, as: UTF8.self))
            let titles = try #require(rows.first)
            #expect(rows.count == 4 && rows.allSatisfy { $0.count == titles.count })
            for (row, entry) in zip(rows.dropFirst(), document.entries) {
                let cells = Dictionary(uniqueKeysWithValues: zip(titles, row))
                #expect(cells["Action"] == entry.action.text)
                #expect(cells["Status"] == entry.action.status.title)
                #expect(cells["Due"] == entry.action.due?.day.description)
                #expect(row.allSatisfy { cell in !["=", "+", "@", "\t"].contains { cell.hasPrefix($0) } })
            }
            #expect(rows.last?.contains("'+1 office is closed") == true)
        }
    }
}

/// What every file must say.
struct TrackerFacts {
    let words: [String]
    let days: [Day]
    let links: [String]

    init(of document: TrackingDocument) {
        let entries = document.entries
        words = entries.flatMap { entry -> [String] in
            [entry.action.text, entry.action.status.title, document.holder(of: entry.action)] + entry.updates.map(\.text.text)
                + entry.evidence.map(\.latest.title.text)
                + entry.answers.flatMap { [$0.step.title, $0.step.said?.text].compactMap(\.self) }
                + [entry.action.block?.reason.text].compactMap(\.self) + (entry.action.due?.extensions.map(\.reason.text) ?? [])
        }
        days = entries.compactMap(\.action.due?.day) + entries.flatMap { $0.evidence.map(\.latest.dated) }
        links = entries.flatMap { entry in
            ["https://actions.example.gov.uk/actions/\(entry.id)"]
                + entry.evidence.map { evidence in
                    switch evidence.latest.content {
                    case .note: "https://actions.example.gov.uk/evidence/\(evidence.id)"
                    case .link(let link): link.address
                    case .file: "https://actions.example.gov.uk/evidence/\(evidence.id)/versions/\(evidence.latest.number)/file"
                    }
                }
        }
    }
}

/// All that LibreOffice read out of a file, with white space folded.
struct ReadFacts {
    private let text: String
    private let links: Set<String>
    let hasFormulas: Bool

    init(_ data: Data) throws {
        let document = try XMLDocument(data: data, options: [])
        let paragraphs = try document.nodes(forXPath: "//*[local-name()='body']//*[local-name()='p' or local-name()='h']")
        text = Self.folded(paragraphs.compactMap { ($0 as? XMLElement)?.officeText }.joined(separator: "\n"))
        let addresses = try document.nodes(forXPath: "//*[local-name()='body']//*[local-name()='a']")
        links = Set(addresses.compactMap { ($0 as? XMLElement)?.value("xlink:href") })
        hasFormulas = try !document.nodes(forXPath: "//@*[local-name()='formula']").isEmpty
    }

    func says(_ words: String) -> Bool { text.contains(Self.folded(words)) }

    /// CSV has no links: there the address is text.
    func leads(to address: String) -> Bool { links.contains(address) || says(address) }

    private static func folded(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

/// Reads RFC 4180.
enum CommaSeparated {
    static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var isQuoted = false
        var rest = text.unicodeScalars[...]
        while let next = rest.popFirst() {
            switch (next, isQuoted) {
            case ("\"", true) where rest.first == "\"":
                rest.removeFirst()
                cell.unicodeScalars.append("\"")
            case ("\"", _): isQuoted.toggle()
            case (",", false):
                row.append(cell)
                cell = ""
            case ("\r", false): continue
            case ("\n", false):
                rows.append(row + [cell])
                (row, cell) = ([], "")
            case _: cell.unicodeScalars.append(next)
            }
        }
        return rows
    }
}
