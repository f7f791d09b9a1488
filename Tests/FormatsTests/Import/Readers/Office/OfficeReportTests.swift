import Domain
import Foundation
import TestSupport
import Testing

@testable import Formats

/// Reports as office programs write them: LibreOffice makes the files.
@Suite struct OfficeReportTests {
    @Test(arguments: ["docx", "odt"])
    func aReportReadsTheSameFromAnOfficeProgramAsFromItsPage(format: String) async throws {
        let coloured = Skeleton.coloured(.govuk14), older = Skeleton.metOrNot(.govuk14, points: 2...9)
        let files = try await Office.convert(
            ["coloured.html": page(coloured.skeleton), "older.html": page(older.skeleton)], to: format, readBy: "HTML (StarWriter)")
        let read = try readReport(try #require(files["coloured"]))
        #expect(read.format.name == format)
        var asPage = try readReport(Data(page(coloured.skeleton))).draft
        #expect(read.draft.outcomes == coloured.outcomes)
        #expect(read.draft.previousReports == coloured.skeleton.previous && read.draft.findings == coloured.skeleton.praise)
        #expect(read.draft.date == Day("2025-07-16") && read.draft.phase == .beta && read.draft.overall == .red)
        #expect(read.draft == asPage)
        asPage = try readReport(Data(page(older.skeleton))).draft
        let draft = try readReport(try #require(files["older"])).draft
        #expect(draft.outcomes == older.outcomes)
        #expect(draft == asPage)
    }

    /// Without what a site puts around a report: an office program keeps all of that.
    private func page(_ skeleton: Skeleton) -> [UInt8] {
        Array("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>\(skeleton.html)</body></html>".utf8)
    }
}
