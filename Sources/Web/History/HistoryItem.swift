import Casework
import Domain
import Foundation

/// An entry of the history as other programs read it: in the API and in what is exported. Every key is always there.
struct HistoryItem: Encodable, Sendable {
    let line: HistoryLine
    /// What happened and to what, as people read it.
    let what: String
    let said: String?
    let about: String

    init(_ line: HistoryLine, in page: HistoryPage) {
        self.line = line
        what = HistoryWords { page.people[$0] }.words(line.entry)
        said = page.mayBeRead(line.entry) ? line.entry.said?.text : nil
        about = HistoryThing(line.entry, in: page).words
    }

    enum Key: String, CodingKey {
        case sequence, at, kind, person, name, service, report, action, from, to, what, said, about
    }

    func encode(to encoder: any Encoder) throws {
        let entry = line.entry
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(entry.sequence, forKey: .sequence)
        try container.encode(entry.at.machine, forKey: .at)
        try container.encode(entry.what.kind, forKey: .kind)
        try container.encode(entry.by?.description, forKey: .person)
        try container.encode(line.personName, forKey: .name)
        try container.encode(entry.service?.description, forKey: .service)
        try container.encode(entry.report?.description, forKey: .report)
        try container.encode(entry.action?.description, forKey: .action)
        try container.encode(entry.from, forKey: .from)
        try container.encode(entry.to, forKey: .to)
        try container.encode(what, forKey: .what)
        try container.encode(said, forKey: .said)
        try container.encode(about, forKey: .about)
    }
}
