import Casework
import Domain
import Foundation
import Markup

/// What a form sent, field by field, and the file that came with it.
struct Posted: Sendable {
    private let fields: [String: [String]]
    /// With `Visit.posted()`.
    let file: UploadedFile?
    /// With `Visit.posted(receiving:into:)`.
    let arrived: ArrivedFile?

    init(fields: [String: [String]] = [:], file: UploadedFile? = nil, arrived: ArrivedFile? = nil) {
        self.fields = fields
        self.file = file
        self.arrived = arrived
    }

    var withoutFile: Posted { Posted(fields: fields) }

    /// As typed, without white space at the ends; empty where the field is missing.
    func text(_ name: String) -> String {
        (fields[name]?.first ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Everything that was typed or chosen, by the names of the fields.
    var everything: [(name: String, value: String)] {
        fields.keys.filter { $0 != FormToken.field }.sorted().flatMap { name in (fields[name] ?? []).map { (name, $0) } }
    }

    /// Every value of checkboxes.
    func all(_ name: String) -> [String] { fields[name] ?? [] }

    /// Everything, by the names of the fields, as it was sent.
    var byName: [String: [String]] { fields }

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

/// A file that came with a form and is held in memory.
struct UploadedFile: Sendable {
    /// As a `FileName`; nil where it came without.
    let name: String?
    let bytes: Data
}

/// A file that came with a form and was received as it came. Whoever asked for it ends it by `finish` and `keep`, or by `discard`.
struct ArrivedFile: Sendable {
    /// As a `FileName`; nil where it came without.
    let name: String?
    let file: IncomingFile
    /// In bytes.
    let size: Int
}
