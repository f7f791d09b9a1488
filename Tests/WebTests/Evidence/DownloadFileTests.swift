import Casework
import Domain
import Foundation
import HTTPTypes
import TestSupport
import Testing

/// What fetching a file promises.
@Suite(.inEveryFilePlace) struct DownloadFileTests {
    @Test func theBytesComeBackAsTheyWereSentAndNothingOpensThem() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let file = try await pages.file(Array("Grüße\n".utf8), name: "Prüfung 1.txt")
            let answer = try await pages.browser.send(.get, "/evidence/\(file.id)/versions/1/file")
            #expect(answer.code == 200 && answer.body == "Grüße\n")
            let headers = answer.headers
            #expect(headers[.contentType] == "text/plain")
            #expect(
                headers[.contentDisposition] == "attachment; filename=\"Pr_fung 1.txt\"; filename*=UTF-8''Pr%C3%BCfung%201.txt")
            #expect(headers[.contentSecurityPolicy] == "sandbox; default-src 'none'; base-uri 'none'; frame-ancestors 'none'")
            #expect(headers[values: .contentSecurityPolicy].count == 1)
            #expect(headers[.xContentTypeOptions] == "nosniff")
            #expect(headers[.cacheControl] == "private, no-store")
            #expect(headers[.contentLength] == "8")
        }
    }

    @Test func headSaysTheSameWithoutTheBytes() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let file = try await pages.file()
            let get = try await pages.browser.send(.get, "/evidence/\(file.id)/versions/1/file")
            let head = try await pages.browser.send(.head, "/evidence/\(file.id)/versions/1/file")
            #expect(head.code == 200 && head.body.isEmpty)
            for name in [HTTPField.Name.contentType, .contentDisposition, .contentSecurityPolicy, .contentLength] {
                #expect(head.headers[name] == get.headers[name])
            }
        }
    }

    @Test func aLargeFileComesInPiecesAndWhole() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let line = "one of many lines of a file that is larger than one piece\n"
            let text = String(repeating: line, count: 20_000)
            let file = try await pages.file(Array(text.utf8))
            let answer = try await pages.browser.send(.get, "/evidence/\(file.id)/versions/1/file")
            #expect(answer.body == text && answer.headers[.contentLength] == "\(text.utf8.count)")
        }
    }

    @Test func everyVersionKeepsItsOwnFile() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let file = try await pages.file()
            let form = try #require(try await pages.browser.get("/evidence/\(file.id)/change").form())
            #expect(try await pages.browser.upload(form, file: ("next.txt", Array("Ten of ten.\n".utf8))).code == 303)
            for (number, text) in [(1, String(decoding: Sample.text, as: UTF8.self)), (2, "Ten of ten.\n")] {
                #expect(try await pages.browser.send(.get, "/evidence/\(file.id)/versions/\(number)/file").body == text)
            }
        }
    }

    @Test func whoMayNotReadTheActionFindsNothingAndNobodyIsToldWhatIsThere() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let file = try await pages.file()
            let people = pages.site.world.people
            let address = "/evidence/\(file.id)/versions/1/file"
            for person in [people.otherTeam, people.stranger] {
                let browser = try await pages.site.browser(as: person)
                let hidden = try await browser.send(.get, address)
                let absent = try await browser.send(.get, "/evidence/00000000-0000-7000-8000-000000000000/versions/1/file")
                #expect(hidden.code == 404 && hidden.body == absent.body)
                #expect(try await browser.send(.get, "/evidence/\(file.id)").code == 404)
            }
            for person in [people.assessmentsTeam, people.leadAssessor, people.assessor, people.reader, people.administrator] {
                #expect(try await pages.site.browser(as: person).send(.get, address).code == 200)
            }
            #expect(try await pages.site.browser(as: nil).send(.get, address).code == 303)
        }
    }

    @Test func whatIsNoFileOrNoVersionIsNotFound() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let (note, file) = (try await pages.note(), try await pages.file())
            for address in [
                "\(note.id)/versions/1/file", "\(file.id)/versions/2/file", "\(file.id)/versions/0/file", "\(file.id)/versions/-1/file",
                "\(file.id)/versions/1e0/file", "no-id/versions/1/file",
            ] {
                #expect(try await pages.browser.send(.get, "/evidence/\(address)").code == 404, "\(address)")
            }
        }
    }

    @Test func aFileThatIsLostIsSaidSo() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let file = try await pages.file()
            let world = pages.site.world
            try await TestFiles.with { empty in
                let environment = Environment(now: { world.clock.now }, files: empty)
                try await TestSite.with(world, casework: Casework(database: world.database, environment: environment)) { site in
                    let page = try await site.browser(as: world.people.teamMember).send(.get, "/evidence/\(file.id)/versions/1/file")
                    #expect(page.code == 404 && page.heading == "This file is missing")
                    #expect(PageRules.broken(by: page) == [])
                }
            }
        }
    }
}
