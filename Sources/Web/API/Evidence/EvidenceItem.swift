import Casework
import Domain
import Foundation

/// A piece of evidence as programs read it.
struct EvidenceItem: Resource {
    let evidence: Evidence

    var name: String { evidence.id.description }
    /// Removing it is a change too.
    var versionNumber: Int { evidence.latest.number + (evidence.removal == nil ? 0 : 1) }
    var times: Lifespan { Lifespan(created: evidence.first.at, updated: evidence.removal?.at ?? evidence.latest.at) }
    var path: String { "/evidence/\(evidence.id)" }

    static let shape = Shape<EvidenceItem>.resource(
        "Evidence", "A link, a file or a note that supports an action.",
        [
            Field("action_id", .id(of: Action.self), "The action that it supports.") { $0.evidence.action },
            Field("title", .words, "Of the latest version.") { $0.evidence.latest.title },
            Field("kind", .choice(of: Evidence.Kind.self), "Of the latest version.") { $0.evidence.latest.content.kind },
            Field("versions", listOf: version.kind, "The earliest first. A version never changes.") { item in
                item.evidence.versions.map { EvidenceVersionItem(evidence: item.evidence.id, version: $0) }
            },
            Field("removed", orNull: removal.kind, "Why it can be sent to the assessors no more.") { $0.evidence.removal },
        ])

    private static let version = Shape<EvidenceVersionItem>(
        "EvidenceVersion", "What a piece of evidence said at one moment.",
        [
            Field("number", .number, "Counts from 1.") { $0.version.number },
            Field("title", .words, "What it is.") { $0.version.title },
            Field("kind", .choice(of: Evidence.Kind.self), "Which of the three it is.") { $0.version.content.kind },
            Field("note", orNull: .words, "Of a note: its text, in Markdown.") { $0.version.content.note },
            Field("address", orNull: .text, "Of a link: the web address.") { $0.version.content.link?.address },
            Field("file", orNull: file.kind, "Of a file: what it is.") { $0.version.content.file == nil ? nil : $0 },
            Field("dated", .day, "The day that it is of.") { $0.version.dated },
            Field("by_id", .id(of: Person.self), "Who added it.") { $0.version.by },
            Field("at", .instant, "When it was added.") { $0.version.at },
        ])

    private static let file = Shape<EvidenceVersionItem>(
        "EvidenceFile", "A file of evidence.",
        [
            Field("name", .text, "As the sender’s machine called it.") { $0.version.content.file?.name ?? "" },
            Field("size", .count, "In bytes.") { $0.version.content.file?.size ?? 0 },
            Field("media_type", .text, "Told from its bytes.") { $0.version.content.file?.kind.mediaTypes.first ?? "" },
            Field("sha256", .text, "Of its bytes, in hexadecimal.") { $0.version.content.file?.digest ?? "" },
            Field("url", .path, "Where its bytes are.") { "/evidence/\($0.evidence)/versions/\($0.version.number)/file" },
        ])

    private static let removal = Shape<Evidence.Removal>(
        "EvidenceRemoval", "That a piece of evidence was removed.",
        [
            Field("reason", .words, "Why.") { $0.reason }, Field("by_id", .id(of: Person.self), "Who removed it.") { $0.by },
            Field("at", .instant, "When.") { $0.at },
        ])
}

/// One version, which knows of what.
struct EvidenceVersionItem: Sendable {
    let evidence: Evidence.ID
    let version: Evidence.Version
}

extension Evidence.Content {
    fileprivate var note: Words? { if case .note(let note) = self { note } else { nil } }
    fileprivate var link: Evidence.Link? { if case .link(let link) = self { link } else { nil } }
    fileprivate var file: Evidence.File? { if case .file(let file) = self { file } else { nil } }
}
