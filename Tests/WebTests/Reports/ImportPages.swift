import Domain
import Foundation
import HTTPTypes
import NIOCore
import TestSupport
import Testing

extension World {
    /// A browser in which somebody has signed in, over this world.
    func browse(as person: Person, _ body: @Sendable (Browser) async throws -> Void) async throws {
        try await TestSite.with(self) { try await body(try await $0.browser(as: person)) }
    }
}

extension Browser {
    /// Sends a form that may carry a file, and gives the first answer.
    func upload(_ path: String, file: (name: String, bytes: Data)? = nil, _ fields: [(String, String)] = []) async throws -> Page {
        let token = try #require(try await token())
        var body = ByteBuffer()
        for (name, value) in fields + [("form-token", token)] {
            body.writeString("--frontier\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n")
        }
        body.writeString("--frontier\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file?.name ?? "")\"\r\n\r\n")
        body.writeBytes(file?.bytes ?? Data())
        body.writeString("\r\n--frontier--\r\n")
        return try await send(.post, path, [.contentType: "multipart/form-data; boundary=frontier"], body: body)
    }
}

extension Page {
    /// Whether the markup holds that piece, as it was sent.
    func holds(_ piece: String) -> Bool { body.contains(piece) }

    /// What the page's form would send in that field.
    func field(_ name: String) throws -> String {
        let forms = tree?.all("form").filter { $0["action"] != "/sign-out" }.map(PageForm.init) ?? []
        return try #require(forms.lazy.compactMap { $0[name] }.first)
    }
}
