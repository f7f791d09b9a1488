import Casework
import Foundation
import Integrations
import TestSupport
import Testing

@Suite struct FilesCommandTests {
    @Test func filesGoToABucketAndBack() async throws {
        try await TestProgram.with { program in
            let server = try await S3Server.shared.value
            let bucket = try server.place("copies", UUID().uuidString.lowercased()).description
            try await FilePlace.folder.withStore { store in
                var digests: [String] = []
                for number in 1...5 { digests.append(try await store.files.keep([UInt8](repeating: UInt8(number), count: 1000)).digest) }
                digests.append(try await store.files.keep([UInt8](repeating: 9, count: 9_000_000)).digest)
                let copy = ["files", "copy", "--from", "file:\(store.folder.path)", "--to", bucket]
                let sent = try await program.run(copy, with: server.environment)
                #expect(sent.lines == ["copied\t6\t9005000", "there already\t0", "failed\t0"])
                let again = try await program.run(copy, with: server.environment)
                #expect(again.lines == ["copied\t0\t0", "there already\t6", "failed\t0"])
                try await FilePlace.folder.withStore { back in
                    try await program.run(
                        ["files", "copy", "--from", bucket, "--to", "file:\(back.folder.path)"], with: server.environment)
                    #expect(try await back.kept() == digests.sorted())
                }
            }
        }
    }

    @Test func aFileThatIsSpoiltIsNotCopiedAndTheOthersAre() async throws {
        try await TestProgram.with { program in
            try await FilePlace.folder.withStore { store in
                let spoilt = try await store.files.keep([1, 2, 3]).digest
                let whole = try await store.files.keep([4, 5, 6]).digest
                try await store.spoil(spoilt)
                try await FilePlace.folder.withStore { target in
                    let ran = try await program.run([
                        "files", "copy", "--from", "file:\(store.folder.path)", "--to", "file:\(target.folder.path)",
                    ])
                    #expect(ran.status == 1 && ran.messages.contains(spoilt))
                    #expect(try await target.kept() == [whole])
                }
            }
        }
    }

    @Test(arguments: FilePlace.allCases) func everyFileOfTheDatabaseIsChecked(place: FilePlace) async throws {
        try await Engine.sqlite.withEmptyAddress { address in
            try await place.withStore { store in
                let digest = try await TestEvidence.add(to: address, store.files)
                let settings = try await store.environment
                    .merging(["DATABASE_URL": TestProgram.text(of: address), "TMPDIR": store.folder.deletingLastPathComponent().path]) {
                        $1
                    }
                try await TestProgram.with(.sqlite, settings) { program in
                    let fine = try await program.run("files", "check")
                    #expect(fine.output.isEmpty && fine.messages.hasPrefix("1 file: all as they were sent"))
                    try await store.spoil(digest)
                    let spoilt = try await program.run("files", "check", expecting: 1)
                    #expect(spoilt.lines.count == 1 && spoilt.text.contains("\t1\t\(digest)\t"))
                    try await program.run("files", "sweep")
                    let kept = try await store.kept()
                    #expect(kept == [digest])
                }
            }
        }
    }

    @Test func aBucketWantsKeys() async throws {
        try await TestProgram.with { program in
            let ran = try await program.run("files", "check", expecting: 2, with: ["FILES_URL": "s3://evidence?region=eu-west-2"])
            #expect(ran.messages.contains("AWS_ACCESS_KEY_ID"))
            try await program.run("files", "copy", "--from", "file:nowhere", "--to", "file:elsewhere", expecting: 2)
        }
    }
}
