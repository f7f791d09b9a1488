import Casework
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import TestSupport
import Testing

@testable import Web

/// Files that are received as they come, at a route of the test's own behind the site's own middleware.
@Suite struct ReadFormTests {
    @Test func aFileIsReceivedWithItsForm() async throws {
        try await withDesk { desk in
            let content = SeededBytes().next(300_000)
            let page = try await desk.send([.token, .field("title", "Plan"), .file("../plan\u{202E}.pdf", content), .field("after", "x")])
            let digest = try await desk.files.keep(content).digest
            #expect(page.code == 200)
            #expect(page.body == "plan.pdf 300000 Plan x \(digest)")
            #expect(desk.seen.counts == .init(opened: 1, discarded: 0))
        }
    }

    @Test func withoutAFileNothingIsOpened() async throws {
        try await withDesk { desk in
            for parts in [[.token, .file("", [])], [.token]] as [[Part]] {
                let page = try await desk.send(parts)
                #expect(page.body == "no file")
            }
            #expect(desk.seen.counts == .init(opened: 0, discarded: 0))
        }
    }

    @Test func anEmptyFileIsAFile() async throws {
        try await withDesk { desk in
            let page = try await desk.send([.token, .file("a.txt", [])])
            #expect(page.body.hasPrefix("a.txt 0"))
        }
    }

    private static let refused: [([Part], Int)] = [
        ([.file("a", [1])], 403), ([.field("form-token", "wrong"), .file("a", [1])], 403),
        ([.file("a", [1]), .field("form-token", "wrong")], 403), ([.token, .file("a", [1]), .file("b", [2])], 400),
        ([.token, .file("a", [1]), .noEnd], 400), ([.token, .file("a", Array(repeating: 1, count: 1_000_001))], 413),
        ([.token, .file("a", [1]), .field("x", String(repeating: "x", count: 1_000_001))], 413),
        ([.token, .file("a", [1])] + Array(repeating: .field("x", "1"), count: 300), 400),
    ]

    @Test(arguments: refused) func whatIsRefusedIsDiscarded(parts: [Part], code: Int) async throws {
        try await withDesk { desk in
            let page = try await desk.send(parts)
            #expect(page.code == code)
            // What comes in one piece with too many parts is not opened at all.
            #expect(desk.seen.counts.opened == desk.seen.counts.discarded)
        }
    }

    @Test func aBodyThatSaysThatItIsTooLargeIsNotRead() async throws {
        try await withDesk { desk in
            let page = try await desk.send([.token, .file("a", Array(repeating: 1, count: 3_000_000))])
            #expect(page.code == 413)
            #expect(desk.seen.counts == .init(opened: 0, discarded: 0))
        }
    }

    @Test(arguments: [FileTrouble.full, .unavailable("gone")]) func whatTheStoreThrowsComesOutAsItIs(trouble: FileTrouble) async throws {
        try await withDesk(trouble: trouble) { desk in
            let page = try await desk.send([.token, .file("a", [1])])
            // Where no room is left, what was typed comes along.
            #expect(trouble == .full ? page.code == 507 : page.body == "\(trouble)")
            #expect(desk.seen.counts == .init(opened: 1, discarded: 1))
        }
    }

    private func withDesk(trouble: FileTrouble? = nil, _ body: @Sendable (UploadDesk) async throws -> Void) async throws {
        try await Engine.sqlite.withWorld { world in
            try await TestFiles.with { files in try await UploadDesk.with(world, files, trouble: trouble, body) }
        }
    }
}
