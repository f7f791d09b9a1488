import Domain
import Testing

@Suite struct EvidenceFileTests {
    @Test(arguments: Evidence.FileKind.allCases)
    func everyKindIsToldFromItsMediaTypeAndNamedByIt(_ kind: Evidence.FileKind) throws {
        #expect(!kind.title.isEmpty)
        #expect(!kind.mediaTypes.isEmpty)
        for type in kind.mediaTypes {
            let file = try file("report.\(kind.rawValue)", type)
            #expect(file.kind == kind)
            #expect(file.downloadName == "report.\(kind.rawValue)")
        }
    }

    @Test func noMediaTypeIsOfTwoKinds() {
        let types = Evidence.FileKind.allCases.flatMap(\.mediaTypes)
        #expect(types.count == types.asSet.count)
    }

    @Test(arguments: [
        "text/html", "image/svg+xml", "application/xhtml+xml", "application/zip", "application/x-dosexec", "application/octet-stream",
        "text/x-shellscript", "application/vnd.ms-excel.sheet.macroEnabled.12", "application/x-empty", "inode/x-empty", "", "text/xml",
    ])
    func whatIsNotAmongTheKindsIsRefusedWhateverItsName(_ type: String) {
        for name in ["report.pdf", "report.txt", "report.csv", nil] {
            #expect(throws: Evidence.Refusal.kindNotAllowed(FileRules())) { try self.file(name, type) }
        }
    }

    /// A table and prose are the same bytes to whoever looks at them alone.
    @Test(arguments: [
        ("costs.csv", Evidence.FileKind.csv), ("COSTS.CSV", .csv), ("notes.txt", .txt), ("csv", .txt), ("notes", .txt), ("page.html", .txt),
    ])
    func onlyTheNameTellsATableFromProse(_ name: String, _ kind: Evidence.FileKind) throws {
        #expect(try file(name, "text/plain").kind == kind)
    }

    @Test(arguments: [
        ("report.exe", "application/pdf", "report.exe.pdf"), ("report", "application/pdf", "report.pdf"),
        ("photo.jpeg", "image/jpeg", "photo.jpeg"),
        ("PHOTO.JPG", "image/jpeg", "PHOTO.JPG"), ("page.html", "text/plain", "page.html.txt"), ("readme.md", "text/plain", "readme.md"),
        ("a.pdf.png", "application/pdf", "a.pdf.png.pdf"), (".pdf", "application/pdf", ".pdf"),
        ("Prüfung 3.pdf", "application/pdf", "Prüfung 3.pdf"),
    ])
    func aFileIsTakenAwayUnderANameThatEndsAsItsContentSays(_ name: String, _ type: String, _ download: String) throws {
        let file = try file(name, type)
        #expect(file.name == name)
        #expect(file.downloadName == download)
    }

    @Test func aFileWithoutANameGetsOne() throws {
        for name in [nil, ""] {
            let file = try file(name, "image/png")
            #expect(file.name == "evidence.png")
            #expect(file.downloadName == "evidence.png")
        }
    }

    @Test func anEmptyFileAndOnePastTheLimitAreRefused() throws {
        #expect(throws: Evidence.Refusal.fileEmpty) { try file("a.pdf", "application/pdf", size: 0) }
        #expect(try file("a.pdf", "application/pdf", size: 50_000_000).size == 50_000_000)
        #expect(throws: Evidence.Refusal.fileTooLarge(limit: 50_000_000)) { try file("a.pdf", "application/pdf", size: 50_000_001) }
        #expect(Evidence.Refusal.fileTooLarge(limit: 50_000_000).rule == "The file must be 50 MB or smaller")
        #expect(Evidence.Refusal.fileTooLarge(limit: 500_000).rule == "The file must be 500 KB or smaller")
    }

    /// What is empty has no kind, and what is too large has not been looked at: the first thing that is wrong is said.
    @Test func theSizeIsLookedAtBeforeTheKind() {
        #expect(throws: Evidence.Refusal.fileEmpty) { try file("a.pdf", "application/x-empty", size: 0) }
        #expect(throws: Evidence.Refusal.fileTooLarge(limit: 50_000_000)) { try file("a.pdf", "application/zip", size: .max) }
    }

    @Test(arguments: [
        (1, "1 byte"), (2, "2 bytes"), (999, "999 bytes"), (1000, "1 KB"), (1499, "1 KB"), (1500, "2 KB"), (240_400, "240 KB"),
        (999_499, "999 KB"),
        (999_500, "1 MB"), (1_000_000, "1 MB"), (1_150_000, "1.2 MB"), (49_950_000, "50 MB"), (50_000_000, "50 MB"),
    ])
    func aSizeIsSaidAsPeopleSayIt(_ size: Int, _ words: String) throws {
        #expect(try file("a.pdf", "application/pdf", size: size).sizeInWords == words)
    }

    private func file(_ name: String?, _ type: String, size: Int = 1200) throws -> Evidence.File {
        try Evidence.File(name: name, mediaType: type, size: size, digest: String(repeating: "0f", count: 32), limit: 50_000_000)
    }
}
