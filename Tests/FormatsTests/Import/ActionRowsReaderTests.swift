import Domain
import Foundation
import Testing

@testable import Formats

@Suite struct ActionRowsReaderTests {
    private func read(_ text: String) throws -> [ReadReport] { try readReports(Data(text.utf8)) }

    @Test func rowsOfOneAssessmentBecomeOneReport() throws {
        let read = try read(
            """
            Service,Assessment,Phase,Assessed on,Standard,Point,Point title,Rating,Action
            Renew a mooring licence,assessment,beta,2026-03-04,govuk-14,1,Understand users and their needs,amber,Talk to boaters.
            Renew a mooring licence,assessment,beta,2026-03-04,govuk-14,5,Make sure everyone can use the service,red,"Test it, ""all"" of it."
            Renew a mooring licence,assessment,beta,2026-03-04,govuk-14,1,Understand users and their needs,amber,Ask again.
            Report a blocked waterway,reassessment,alpha,2026-05-06,govuk-14,2,,red,Draw it.
            """)
        #expect(read.count == 2 && read.allSatisfy { $0.format.name == "csv" })
        let first = try #require(read.first).draft
        #expect(first.service == "Renew a mooring licence" && first.phase == .beta && first.assessmentType == .assessment)
        #expect(first.date == Day("2026-03-04") && first.standard == "govuk-14" && first.overall == nil)
        #expect(first.points.map(\.number) == [1, 5] && first.points.map(\.rating) == [.amber, .red])
        #expect(first.points.map(\.actions) == [["Talk to boaters.", "Ask again."], ["Test it, \"all\" of it."]])
        #expect(read.last?.draft.assessmentType == .reassessment)
    }

    /// The apostrophe that keeps a spreadsheet from running a text is not a part of it.
    @Test(arguments: ["=1+1", "'quoted", "+44 is the number", "-", "plain", "it's", "''twice"])
    func whatWasMadeHarmlessComesBackAsItWas(text: String) throws {
        let sheet = Sheet("Actions", columns: [.init("Point"), .init("Action")], rows: [[.number(1), .text(text)]])
        let read = try readReports(Data(CSVWriter.write(sheet)))
        #expect(read.first?.draft.points.first?.actions == [text])
    }

    @Test func whatIsNoTableOfActionsIsNotReadAsOne() throws {
        #expect(throws: ImportRefusal.self) { try read("Name,Age\nAnn,3\n") }
        #expect(throws: ImportRefusal.brokenRow(line: 2)) { try read("Point,Action\n1,\"never closed\n") }
        #expect(throws: ImportRefusal.notAReport) { try read("Point,Action\n") }
    }

    @Test func aRowThatSaysLessIsToldOf() throws {
        let draft = try #require(try read("point,action,rating\n1,Do it.,amber\n1,Do that.,red\nx,Do all.,amber\n2,,red\n").first).draft
        #expect(draft.points.map(\.actions) == [["Do it.", "Do that."]] && draft.unassignedActions == ["Do all."])
        #expect(draft.problems.contains { $0.place == "line 3" } && draft.problems.contains { $0.place == "line 5" })
    }

    @Test func onePageTakesOneReport() throws {
        let text = "Service,Point,Action\nOne,1,Do it.\nOther,1,Do it.\n"
        #expect(throws: ImportRefusal.severalReports(2)) { try readReport(Data(text.utf8)) }
    }
}
