import Casework
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Markup
import NIOCore

/// What a form sent, field by field, and the file that came with it.
struct Posted: Sendable {
    private let fields: [String: [String]]
    let file: UploadedFile?

    init(fields: [String: [String]] = [:], file: UploadedFile? = nil) {
        self.fields = fields
        self.file = file
    }

    /// As typed, without white space at the ends; empty where the field is missing.
    func text(_ name: String) -> String {
        (fields[name]?.first ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Every value of checkboxes.
    func all(_ name: String) -> [String] { fields[name] ?? [] }

    func words(_ name: String) -> Words? { Words(text(name)) }

    func has(_ name: String) -> Bool { fields[name] != nil }

    /// The version of the thing that the form was made from.
    var version: Version? { Version(text("version")) }

    /// The same, of a form that must have it: without it nobody could tell whether the person has seen what they change.
    var seenVersion: Version {
        get throws(BrokenForm) {
            guard let version else { throw BrokenForm() }
            return version
        }
    }

    /// What a date input of that name sent. Nil where it is not a day; months may be written in full or short.
    func day(_ name: String) -> Day? {
        guard let day = Int(text("\(name)-day")), let year = Int(text("\(name)-year")), let month = Posted.month(text("\(name)-month"))
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// What was typed into a date input, to show it again.
    func dateParts(_ name: String) -> DateInput.Typed {
        DateInput.Typed(day: text("\(name)-day"), month: text("\(name)-month"), year: text("\(name)-year"))
    }

    private static func month(_ text: String) -> Int? {
        if let number = Int(text) { return number }
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        guard text.count >= 3 else { return nil }
        return names.firstIndex(of: String(text.lowercased().prefix(3))).map { $0 + 1 }
    }
}

struct UploadedFile: Sendable {
    let name: String?
    let bytes: Data
}

extension Visit {
    /// Bytes a form may have; with a file that many more.
    static let formLimit = 1_000_000
    static let fileLimit = 10_000_000

    /// Reads the form and checks that it came from a page of this session. Throws `FormToken.Missing` where it did not.
    func posted() async throws -> Posted {
        guard let visitor = context.visitor else { throw NotSignedIn() }
        let posted = try await readForm()
        guard FormToken.matches(posted.text(FormToken.field), session: visitor.session) else { throw FormToken.Missing() }
        return posted
    }

    /// Reads a form of somebody who has not signed in, and so has no token.
    func postedBeforeSignIn() async throws -> Posted { try await readForm() }

    private func readForm() async throws -> Posted {
        let type = request.headers[.contentType] ?? ""
        if type.lowercased().hasPrefix("multipart/form-data") {
            let body = try await collect(upTo: Self.formLimit + Self.fileLimit)
            return try MultipartForm.read(body, contentType: type)
        }
        return try FormFields.read(try await collect(upTo: Self.formLimit))
    }

    private func collect(upTo limit: Int) async throws -> Data {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { throw TooLarge(limit: limit) }
        var data = Data()
        do {
            for try await buffer in request.body {
                guard data.count + buffer.readableBytes <= limit else { throw TooLarge(limit: limit) }
                data.append(contentsOf: buffer.readableBytesView)
            }
        } catch let error as TooLarge {
            throw error
        } catch {
            // The connection ended, or its framing is wrong. That is the sender's trouble, not the site's.
            throw BrokenForm()
        }
        return data
    }

    /// The body is larger than the form or file may be.
    struct TooLarge: Error { let limit: Int }
}

/// A form that is not one: broken encoding, too many fields.
struct BrokenForm: Error {}
