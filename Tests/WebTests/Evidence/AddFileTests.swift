import Casework
import Domain
import Foundation
import HTTPTypes
import NIOCore
import TestSupport
import Testing

/// What the page of a new file promises.
@Suite(.inEveryFilePlace) struct AddFileTests {
    private static let allowed: [(name: String, bytes: [UInt8], kind: Evidence.FileKind)] = [
        ("round 3.txt", Sample.text, .txt), ("plan.pdf", Sample.pdf, .pdf), ("Sketch.PNG", Sample.png, .png),
        ("wrong.pdf", Sample.png, .png), ("figures.csv", Sample.text, .csv),
    ]

    @Test(arguments: allowed)
    func aFileIsAddedUnderItsNameAndToldByItsContent(name: String, bytes: [UInt8], kind: Evidence.FileKind) async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let answer = try await pages.browser.upload(try await pages.form(.file), file: (name, bytes))
            #expect(answer.code == 303)
            let added = try #require(try await pages.evidence.first)
            guard case .file(let file) = added.latest.content else { throw Missing(what: "file") }
            #expect(added.latest.title.text == name && file.kind == kind && file.size == bytes.count)
            let page = try await pages.browser.get(try #require(answer.location))
            #expect(page.done == "The evidence is added")
            #expect(page.has(link: "Download \(file.downloadName)"))
        }
    }

    @Test func aTitleStandsForTheName() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let form = try await pages.form(.file)
            _ = try await pages.browser.upload(form, file: ("x.txt", Sample.text), typing: [("title", "Round 3")])
            #expect(try await pages.evidence.first?.latest.title.text == "Round 3")
        }
    }

    private static let refused: [(name: String, bytes: [UInt8], message: String)] = [
        ("run.pdf", Sample.program, Evidence.Refusal.kindNotAllowed(FileRules()).rule),
        ("page.txt", Sample.page, Evidence.Refusal.kindNotAllowed(FileRules()).rule),
        ("run.sh", Sample.shell, Evidence.Refusal.kindNotAllowed(FileRules()).rule), ("empty.txt", [], "The file you chose is empty"),
        ("", [], "Choose a file"),
    ]

    @Test(arguments: refused)
    func whatCannotBeEvidenceIsRefusedAtItsField(name: String, bytes: [UInt8], message: String) async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let page = try await pages.browser.upload(try await pages.form(.file), file: (name, bytes), typing: [("title", "Round 3")])
            #expect(page.code == 422 && page.errors == [message] && page.wrongFields == ["file"])
            #expect(page.form()?["title"] == "Round 3")
            #expect(try await pages.evidence.isEmpty)
        }
    }

    @Test func aFileThatCameWithAWrongFieldMustBeChosenAgain() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let page = try await pages.browser.upload(
                try await pages.form(.file), file: ("x.txt", Sample.text), typing: [("on-day", "40"), ("title", "Round 3")])
            #expect(page.code == 422 && page.wrongFields == ["on-day", "file"])
            #expect(page.errors.last == "Choose the file again. It has not been saved yet")
            #expect(page.form()?["title"] == "Round 3" && page.form()?["on-day"] == "40")
        }
    }

    @Test func theSameFileSentTwiceIsOnePiece() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let form = try await pages.form(.file)
            for _ in 1...2 { #expect(try await pages.browser.upload(form, file: ("x.txt", Sample.text)).code == 303) }
            #expect(try await pages.evidence.count == 1)
        }
    }

    @Test(arguments: [5_000, 2_000_000]) func aFileThatIsTooLargeLosesNothingTyped(size: Int) async throws {
        try await Engine.sqlite.withWorld { world in
            try await TestFiles.with { files in
                let casework = Casework(
                    database: world.database, environment: Environment(now: { world.clock.now }, files: files, fileLimit: 4_000))
                try await TestSite.with(world, casework: casework) { site in
                    let pages = try await EvidencePages(site)
                    let file = (name: "large.txt", bytes: Array(repeating: UInt8(ascii: "a"), count: size))
                    let page = try await pages.browser.upload(
                        try await pages.form(.file), file: file, typing: [("title", "Round 3"), ("on-day", "2")])
                    #expect(page.code == 422 && page.wrongFields == ["file"])
                    #expect(page.errors.first?.hasPrefix("The file must be") == true)
                    #expect(page.form()?["title"] == "Round 3" && page.form()?["on-day"] == "2")
                    #expect(try await pages.evidence.isEmpty)
                }
            }
        }
    }

    /// A real full disk is tried where files are kept; here it is what the person sees of one.
    @Test(arguments: ["append", "keep"]) func whereNoRoomIsLeftNothingTypedIsLost(place: String) async throws {
        try await Engine.sqlite.withWorld { world in
            try await TestFiles.with { files in
                var full = files
                full.receive = { () async throws(FileTrouble) in
                    var file = try await files.receive()
                    if place == "append" { file.append = { _ async throws(FileTrouble) in throw .full } }
                    if place == "keep" { file.keep = { () async throws(FileTrouble) in throw .full } }
                    return file
                }
                let casework = Casework(database: world.database, environment: Environment(now: { world.clock.now }, files: full))
                try await TestSite.with(world, casework: casework) { site in
                    let pages = try await EvidencePages(site)
                    let page = try await pages.browser.upload(
                        try await pages.form(.file), file: ("x.txt", Sample.text), typing: [("title", "Round 3")])
                    #expect(page.code == 507 && page.errors.first?.hasPrefix("There is no room left") == true)
                    #expect(page.form()?["title"] == "Round 3")
                    #expect(try await pages.evidence.isEmpty)
                }
            }
        }
    }

    @Test(arguments: [
        (FileScanner.Verdict.infected("Test-File"), "The file contains a virus. It has not been saved"),
        (.unscannable("no answer"), Evidence.Refusal.unscannable.rule),
    ])
    func whatTheScannerRefusesIsSaidSo(verdict: FileScanner.Verdict, message: String) async throws {
        try await Engine.sqlite.withWorld { world in
            try await TestFiles.with { files in
                let scanner = FileScanner { _ in verdict }
                let environment = Environment(now: { world.clock.now }, files: files, scanner: scanner)
                try await TestSite.with(world, casework: Casework(database: world.database, environment: environment)) { site in
                    let pages = try await EvidencePages(site)
                    let page = try await pages.browser.upload(try await pages.form(.file), file: ("x.txt", Sample.text))
                    #expect(page.code == 422 && page.errors == [message])
                    #expect(try await pages.evidence.isEmpty)
                }
            }
        }
    }

    @Test func aBodyThatWasCutOffAddsNothing() async throws {
        try await Engine.sqlite.withEvidencePages { pages in
            let token = try #require(try await pages.browser.token())
            let body = ByteBuffer(
                string: """
                    --F\r\nContent-Disposition: form-data; name="form-token"\r\n\r\n\(token)\r\n\
                    --F\r\nContent-Disposition: form-data; name="file"; filename="x.txt"\r\n\r\nhalf of
                    """)
            let page = try await pages.browser.send(
                .post, "/actions/\(pages.action.id)/evidence/file", [.contentType: "multipart/form-data; boundary=F"], body: body)
            #expect(page.code == 400 && page.heading == "This request cannot be read")
            #expect(try await pages.evidence.isEmpty)
        }
    }

    @Test func nothingIsReceivedFromWhoMayNotAdd() async throws {
        try await Engine.sqlite.withWorld { world in
            let files = FileStore(
                receive: { () throws(FileTrouble) in throw .unavailable("asked for room") },
                contents: { _ throws(FileTrouble) in throw .missing },
                sweep: { _ in })
            let environment = Environment(now: { world.clock.now }, files: files)
            try await TestSite.with(world, casework: Casework(database: world.database, environment: environment)) { site in
                let pages = try await EvidencePages(site)
                let people = world.people
                for (person, code) in [(people.reader, 403), (people.leadAssessor, 403), (people.otherTeam, 404), (people.stranger, 404)] {
                    let browser = try await site.browser(as: person)
                    let page = try await browser.upload("/actions/\(pages.action.id)/evidence/file", file: ("x.txt", Data(Sample.text)))
                    #expect(page.code == code)
                }
                let member = try await pages.browser.upload(try await pages.form(.file), file: ("x.txt", Sample.text))
                #expect(member.code == 503, "who may is let through to where files are kept")
            }
        }
    }

    @Test func aFullDiskIsSaidSo() async throws {
        try await Engine.sqlite.withWorld { world in
            let files = FileStore(
                receive: { () throws(FileTrouble) in throw .full }, contents: { _ throws(FileTrouble) in throw .missing }, sweep: { _ in })
            let environment = Environment(now: { world.clock.now }, files: files)
            try await TestSite.with(world, casework: Casework(database: world.database, environment: environment)) { site in
                let pages = try await EvidencePages(site)
                let page = try await pages.browser.upload(try await pages.form(.file), file: ("x.txt", Sample.text))
                #expect(page.code == 507)
                #expect(try await pages.evidence.isEmpty)
            }
        }
    }

    private struct Missing: Error { let what: String }
}
