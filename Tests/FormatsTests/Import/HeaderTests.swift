import Domain
import Foundation
import Testing

@testable import Formats

struct HeaderTests {
    private func draft(_ header: String, title: String = "Moor a boat beta assessment") throws -> ReportDraft {
        try readReport(Data("\(title)\nService Standard assessment report\nMoor a boat\n\(header)\n".utf8), format: .text).draft
    }

    @Test
    func labelsRunTogetherByPastingAreTakenApart() throws {
        let line = "From: DHSCAssessment date: 27/02/2025 Stage: Alpha Assessment Result: Green Service provider: Canal Board"
        let draft = try readReport(Data(line.utf8)).draft
        #expect(draft.organisation == "Canal Board")
        #expect(draft.date == Day("2025-02-27"))
        #expect(draft.phase == .alpha)
        #expect(draft.assessmentType == .assessment)
        #expect(draft.overall == .green)
        #expect(draft.service == nil)
        #expect(draft.problems.contains { $0.severity == .error && $0.place == "service name" })
    }

    @Test
    func theDateOfTheReassessmentOutweighsTheFirst() throws {
        let draft = try draft("Assessment date: 15 July 2020\nOffline reassessment: 4 April 2021\nStage: Beta\nResult: Met")
        #expect(draft.date == Day("2021-04-04"))
        #expect(draft.assessmentType == .reassessment)
    }

    @Test
    func aStageInTheCellOfTheTypeIsFound() throws {
        let draft = try draft("Assessment date: | 1/2/24 |\nStage: | |\nType: | Beta / Assessment |\nResult: | Red |", title: "Moor a boat")
        #expect(draft.phase == .beta)
        #expect(draft.assessmentType == .assessment)
    }

    @Test
    func aDateThatIsNoneIsNullAndSaidSo() throws {
        let draft = try draft("Assessment date: 10/25/2024\nStage: Beta\nResult: Red")
        #expect(draft.date == nil)
        #expect(draft.problems.contains { $0.severity == .error && $0.message.contains("10/25/2024") })
    }

    @Test
    func aFileNameIsNoServiceName() throws {
        let text = "Moor a boat alpha assessment\nService Standard assessment report\n250819_Alpha_Boat.pdf\nStage: Alpha\nResult: Red"
        let draft = try readReport(Data(text.utf8)).draft
        #expect(draft.service == "Moor a boat")
        #expect(draft.problems.contains { $0.place == "service name" })
    }

    @Test
    func mayProceedIsMetWithConditionsAndSaidSo() throws {
        let draft = try draft("Date of Assessment: 1/2/2015\nStage: Beta\nResult: May proceed (see below)")
        #expect(draft.overall == .metWithConditions)
        #expect(draft.problems.contains { $0.place == "result" && $0.severity == .warning })
    }

    @Test
    func theBodyOutweighsMetadataThatDisagrees() throws {
        let json = """
            {"title": "Moor a boat alpha reassessment", "details": {"body": "<p>Assessment date: 22/10/2025</p><p>Result: Red</p>",
             "metadata": {"assessment_date": "2025-10-20", "stage": "alpha-reassessment", "result": "red", "bulk_published": false}}}
            """
        let read = try readReport(Data(json.utf8))
        #expect(read.format.name == "content-api")
        #expect(read.draft.date == Day("2025-10-22"))
        #expect(read.draft.phase == .alpha)
        #expect(read.draft.assessmentType == .reassessment)
        #expect(read.draft.problems.contains { $0.place == "assessment date" && $0.severity == .warning })
    }

    @Test(arguments: [
        ("4/11/2015", "2015-11-04"), ("29/04/15", "2015-04-29"), ("27 October\u{A0}2015", "2015-10-27"),
        ("28th January 2020", "2020-01-28"),
        ("1st of May 2024", "2024-05-01"), ("2022-03-23", "2022-03-23"), ("Tuesday 10 Sept 2024", "2024-09-10"), ("3.2.2024", "2024-02-03"),
        ("15 and 16 March 2022", "2022-03-16"), ("March 10, 2022", "2022-03-10"),
    ])
    func datesAreReadTheDayFirst(text: String, day: String) {
        #expect(WrittenDate.day(in: text) == Day(day))
    }

    @Test(arguments: ["", "soon", "31/02/2020", "99/99/9999", "2020", "1/2", "12345678901234567890/1/2"])
    func whatIsNoDateIsNone(text: String) {
        #expect(WrittenDate.day(in: text) == nil)
    }

    @Test(arguments: [
        ("Apply for Pension Tea beta reassessment", "Apply for Pension Tea"), ("Moor a boat – Self Certification", "Moor a boat"),
        ("Standards Agency (STA) service Beta assessment", "Standards Agency (STA) service"),
        ("Service Standard Assessment report Moor a boat", "Moor a boat"), ("Moor a boat (re-assessment)", "Moor a boat"),
        ("Complete the Deputy Report - Self Certification", "Complete the Deputy Report"),
        ("PAYE: Check it - Alpha Assessment", "PAYE: Check it"),
        ("Live Moorings", "Live Moorings"),
    ])
    func theServiceNameIsTakenOutOfTheTitle(title: String, name: String) {
        #expect(ServiceName.cleaned(title) == name)
    }
}
