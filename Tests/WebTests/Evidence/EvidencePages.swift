import Casework
import Domain
import Foundation
import HTTPTypes
import NIOCore
import TestSupport
import Testing

/// A team member at the pages of one action that is in progress.
struct EvidencePages: Sendable {
    let site: TestSite
    let action: Action
    let browser: Browser

    init(_ site: TestSite) async throws {
        self.site = site
        action = try await site.world.bring(site.world.amber, to: .inProgress)
        browser = try await site.browser(as: site.world.people.teamMember)
    }

    /// The form on the page of that kind of new evidence.
    func form(_ kind: Evidence.Kind) async throws -> PageForm {
        try #require(try await browser.get("/actions/\(action.id)/evidence/\(kind.rawValue)").form())
    }

    /// All that the action has.
    var evidence: [Evidence] { get async throws { try await site.world.evidence(of: action.id) } }

    /// A note of the team's that is there already.
    func note(_ title: String = "Notes of the last round") async throws -> Evidence {
        try await site.world.add(try site.world.note(title), to: action.id)
    }

    /// A file of the team's that is there already.
    func file(_ bytes: [UInt8] = Sample.text, name: String = "round 3.txt") async throws -> Evidence {
        let file = try await site.world.keepFile(bytes, name: name)
        let draft = Evidence.Draft(title: try Evidence.title(name), content: .file(file), dated: site.world.today)
        return try await site.world.add(draft, to: action.id)
    }
}

extension Engine {
    /// Lends the pages of an action that is in progress.
    func withEvidencePages<Result: Sendable>(_ body: @Sendable (EvidencePages) async throws -> Result) async throws -> Result {
        try await withSite { try await body(try await EvidencePages($0)) }
    }
}

/// Files as people send them.
enum Sample {
    static let text = Array("Nine of ten people found it.\n".utf8)
    static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]
    static let pdf = Array("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".utf8)
    static let program: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0] + Array(repeating: 0, count: 56)
    static let page = Array("<!DOCTYPE html><html><script>xss()</script></html>\n".utf8)
    static let shell = Array("#!/bin/sh\nrm -rf ~\n".utf8)
}

extension Browser {
    /// Sends a form as it stands on a page, with what is typed over it and a file.
    func upload(_ form: PageForm, file: (name: String, bytes: [UInt8])?, typing typed: [(String, String)] = []) async throws -> Page {
        let names = Set(typed.map(\.0) + ["form-token"])
        return try await upload(
            form.action, file: file.map { ($0.name, Data($0.bytes)) }, form.fields.filter { !names.contains($0.0) } + typed)
    }
}

extension Browser {
    /// Sends a form as a browser would: as a multipart one where a file is chosen. Gives the page that it leads to.
    func submit(_ form: PageForm, typing typed: [(String, String)], file: (name: String, bytes: [UInt8])?) async throws -> Page {
        guard let file else { return try await submit(form, typing: typed) }
        let answer = try await upload(form, file: file, typing: typed)
        guard let location = answer.location else { return answer }
        return try await get(location)
    }
}

extension Page {
    /// Whether a browser saves it and shows none of it.
    var isAttachment: Bool { headers[.contentDisposition]?.hasPrefix("attachment") == true }

    /// The ids of the fields that the error summary leads to.
    var wrongFields: [String] {
        tree?.all(ofClass: "govuk-error-summary__list").first?.all("a").compactMap { $0["href"].map { String($0.dropFirst()) } } ?? []
    }
}
