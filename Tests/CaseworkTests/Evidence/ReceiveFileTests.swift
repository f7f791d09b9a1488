import Casework
import Domain
import Foundation
import Storage
import TestSupport
import Testing

@Suite(.inEveryFilePlace) struct ReceiveFileTests {
    private let table = Array("Month,Renewals\r\nJuly,1204\r\n".utf8)

    @Test(arguments: Engine.allCases) func aFileIsReadBackByWhoeverMayReadItsAction(engine: Engine) async throws {
        try await engine.withWorld { world in
            let action = try await world.bring(world.amber, to: .inProgress)
            let evidence = try await world.add(try await world.file(table, name: "costs.csv"), to: action.id)
            for (name, person) in world.people.all where name != "other team" {
                let (file, contents) = try await world.casework.reader.file(of: evidence.id, version: 1, for: person)
                #expect(file.kind == .csv && file.size == table.count && file.name == "costs.csv", "\(name)")
                let bytes = try await contents.joined()
                #expect(bytes == table)
            }
            for person in [world.people.otherTeam, world.people.stranger] {
                await #expect(throws: Failure.notFound) {
                    try await world.casework.reader.file(of: evidence.id, version: 1, for: person)
                }
            }
        }
    }

    @Test func onlyAVersionThatIsAFileIsReadAsOne() async throws {
        try await Engine.sqlite.withWorld { world in
            let action = try await world.bring(world.amber, to: .inProgress)
            let evidence = try await world.add(try await world.file(table, name: "costs.csv"), to: action.id)
            try await world.casework.changeEvidence(evidence.id, to: try world.note(), by: world.people.teamMember, expecting: 1)
            for number in [0, 2, 3, .max] {
                await #expect(throws: Failure.notFound) {
                    try await world.casework.reader.file(of: evidence.id, version: number, for: world.people.teamMember)
                }
            }
            let (file, _) = try await world.casework.reader.file(of: evidence.id, version: 1, for: world.people.teamMember)
            #expect(file.name == "costs.csv")
        }
    }

    @Test(arguments: [
        ("", "empty.csv", Evidence.Refusal.fileEmpty),
        ("<!DOCTYPE html><script>alert(1)</script>", "report.pdf", .kindNotAllowed(FileRules())),
        ("MZ\u{90}\0\u{3}\0\0\0\u{4}\0\0\0", "photo.png", .kindNotAllowed(FileRules())),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "a.png", .kindNotAllowed(FileRules())),
        (String(repeating: "a", count: 10_001), "long.txt", .fileTooLarge(limit: 10_000)),
    ])
    func whatMayNotBeEvidenceIsRefusedAndNothingOfItIsLeft(text: String, name: String, refusal: Evidence.Refusal) async throws {
        try await Self.withDoor { casework, store in
            await #expect(throws: refusal) { try await casework.receive(Array(text.utf8), name: name) }
            let left = try await store.kept() + store.coming().map(\.path)
            #expect(left == [])
        }
    }

    @Test func aFileOfExactlyTheLimitIsKept() async throws {
        try await Self.withDoor { casework, store in
            let file = try await casework.receive(Array(repeating: 0x61, count: 10_000), name: "notes.txt")
            #expect(file.size == 10_000)
            let kept = try await store.kept()
            #expect(kept == [file.digest])
        }
    }

    @Test func whatTheScannerFindsOrCannotReadIsRefusedAndNothingOfItIsLeft() async throws {
        let verdicts: [(FileScanner.Verdict, Evidence.Refusal)] = [
            (.infected("Eicar-Test-Signature"), .infected), (.unscannable("timed out"), .unscannable),
        ]
        for (verdict, refusal) in verdicts {
            try await Self.withDoor(scanner: FileScanner { _ in verdict }) { casework, store in
                await #expect(throws: refusal) { try await casework.receive(table, name: "costs.csv") }
                let left = try await store.kept() + store.coming().map(\.path)
                #expect(left == [])
            }
        }
    }

    /// The scanner is given the bytes themselves, before they are kept.
    @Test func theScannerSeesEveryByteOfWhatIsKept() async throws {
        let wanted = table
        let scanner = FileScanner { contents in
            // A scanner that cannot read says so.
            let bytes = try? await contents.joined()
            return bytes == wanted ? .clean : .unscannable("other bytes")
        }
        try await Self.withDoor(scanner: scanner) { casework, store in
            let file = try await casework.receive(table, name: "costs.csv")
            #expect(file.kind == .csv)
            #expect(try await store.kept() == [file.digest])
        }
    }

    @Test func aFullDiskIsToldAndLeavesNoEvidence() async throws {
        for place in FullDisk.Place.allCases {
            try await Engine.sqlite.withDatabase { database in
                let world = try await World.make(on: database, files: FullDisk.store(full: place))
                let action = try await world.bring(world.amber, to: .inProgress)
                await #expect(throws: FileTrouble.full, "\(place)") {
                    try await world.add(try await world.file(table, name: "a.csv"), to: action.id)
                }
                let evidence = try await world.evidence(of: action.id)
                #expect(evidence == [])
            }
        }
    }

    @Test(arguments: Engine.allCases) func sweepingLeavesWhatIsEvidence(engine: Engine) async throws {
        try await FilePlace.current.withStore { store in
            try await engine.withDatabase { database in
                let world = try await World.make(on: database, files: store.files)
                let action = try await world.bring(world.amber, to: .inProgress)
                let evidence = try await world.add(try await world.file(table, name: "costs.csv"), to: action.id)
                _ = try await world.file(Array("Nobody added this".utf8), name: "notes.txt")
                let before = try await store.kept()
                #expect(before.count == 2)
                try await world.casework.sweepFiles()
                #expect(try await store.kept() == before)
                try await store.age()
                try await world.casework.sweepFiles()
                #expect(try await store.kept().count == 1)
                let contents = try await world.casework.reader.file(of: evidence.id, version: 1, for: world.people.teamMember).contents
                let bytes = try await contents.joined()
                #expect(bytes == table)
            }
        }
    }

    /// A door with a limit of 10,000 bytes, and the place of its files.
    private static func withDoor(scanner: FileScanner? = nil, _ body: (Casework, TestStore) async throws -> Void) async throws {
        try await FilePlace.current.withStore { store in
            try await Engine.sqlite.withDatabase { database in
                let environment = Environment(files: store.files, scanner: scanner, fileLimit: 10_000)
                try await body(Casework(database: database, environment: environment), store)
            }
        }
    }
}

/// A place for files in which there is no room any more. A real disk that is full is met in the tests of the folder.
private enum FullDisk {
    enum Place: CaseIterable { case receive, append, finish, keep }

    static func store(full place: Place) -> FileStore {
        @Sendable func fill(_ here: Place) throws(FileTrouble) { if here == place { throw .full } }
        var store = FileStore.none
        store.receive = { () async throws(FileTrouble) in
            try fill(.receive)
            return IncomingFile(
                append: { _ async throws(FileTrouble) in try fill(.append) },
                finish: { () async throws(FileTrouble) in
                    try fill(.finish)
                    return ReceivedFile(digest: String(repeating: "0f", count: 32), size: 27, mediaType: "text/plain")
                },
                contents: { () async throws(FileTrouble) in FileContents(of: []) },
                keep: { () async throws(FileTrouble) in try fill(.keep) }, discard: {})
        }
        return store
    }
}

extension Casework {
    fileprivate func receive(_ bytes: [UInt8], name: String) async throws -> Evidence.File {
        let incoming = try await receiveFile()
        try await incoming.append(bytes)
        return try await keep(incoming, name: name)
    }
}
