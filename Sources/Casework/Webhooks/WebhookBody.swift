import Domain
import Foundation

/// What another program is told of a history entry: enough to know whether it matters and where to ask on. No names and no words that
/// people wrote go out; whoever may read them finds them at `url`, or through the API. The shape is documented in docs/api/webhooks.md.
struct WebhookBody: Encodable, Sendable {
    /// The same for every webhook, however often it is sent.
    let id: String
    let sequence: Int?
    let kind: String
    let at: Date
    let who: Person.ID?
    let what: Thing
    let url: String

    /// `site` is what addresses begin with.
    init(_ entry: HistoryEntry, site: String) {
        id = "\(entry.organisation)-\(entry.sequence)"
        sequence = entry.sequence
        kind = entry.what.kind
        at = entry.at
        who = entry.by
        what = Thing(
            service: entry.service?.description, report: entry.report?.description, action: entry.action?.description, from: entry.from,
            to: entry.to)
        url = site + entry.path
    }

    /// Something that did not happen, to try an address with.
    init(testOf webhook: Webhook, id: String, by person: Person.ID, at instant: Date, site: String) {
        self.id = id
        sequence = nil
        kind = "webhook.test"
        at = instant
        who = person
        what = Thing(service: nil, report: nil, action: nil, from: nil, to: nil)
        url = "\(site)/organisation/webhooks/\(webhook.id)"
    }

    struct Thing: Sendable {
        let service: String?
        let report: String?
        let action: String?
        /// The statuses before and after.
        let from: String?
        let to: String?
    }

    var bytes: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return Array(try encoder.encode(self))
        }
    }

    private enum Key: String, CodingKey {
        case id, sequence, kind, at, who, what, url
    }

    /// Every key is always there.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encode(sequence, forKey: .sequence)
        try container.encode(kind, forKey: .kind)
        try container.encode(at.formatted(.iso8601), forKey: .at)
        try container.encode(who?.description, forKey: .who)
        try container.encode(what, forKey: .what)
        try container.encode(url, forKey: .url)
    }
}

extension WebhookBody.Thing: Encodable {
    private enum Key: String, CodingKey {
        case service, report, action, from, to
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(service, forKey: .service)
        try container.encode(report, forKey: .report)
        try container.encode(action, forKey: .action)
        try container.encode(from, forKey: .from)
        try container.encode(to, forKey: .to)
    }
}

extension HistoryEntry {
    /// Where the site shows what it happened to.
    var path: String {
        let service = service.map { "/services/\($0)" } ?? "/services"
        return switch what {
        case .action: action.map { "/actions/\($0)" } ?? service
        case .report: report.map { "/reports/\($0)" } ?? service
        case .service, .demonstration: service
        case .question(let id, _): "/questions/\(id)"
        case .booking(let id, _): "/bookings/\(id)"
        case .person(let event): event.person.map { "/organisation/people/\($0)" } ?? "/organisation/people"
        case .invitation: self.service == nil ? "/organisation/people" : service
        case .organisation: "/organisation"
        }
    }
}
