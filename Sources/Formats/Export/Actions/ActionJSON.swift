public import Domain
import Foundation

/// Actions as a JSON array, one object each: every key present, unknown values null.
public struct ActionJSON {
    private let lines: [ActionLine]
    private let links: SiteLinks

    public init(_ lines: [ActionLine], links: SiteLinks) {
        self.lines = lines
        self.links = links
    }

    public var text: String { OrderedJSON.array(lines.map { .object(source($0) + state($0.action, ownerName: $0.ownerName)) }).text }

    private func source(_ line: ActionLine) -> [(key: String, value: OrderedJSON)] {
        [
            ("id", .string("\(line.action.id)")), ("url", .string(links.action(line.action))),
            ("service_id", .string("\(line.action.service)")), ("service", .string(line.serviceName)),
            ("report_id", .string("\(line.action.report)")), ("assessment_type", .string(line.assessment.kind.rawValue)),
            ("phase", .optional(line.assessment.phase?.rawValue)), ("date", .string("\(line.assessment.date)")),
            ("standard", .string(line.action.standard)), ("point", .int(line.action.point)), ("point_title", .optional(line.pointTitle)),
            ("rating", .string(line.action.rating.rawValue)), ("number", .string(line.number)), ("text", .string(line.action.text)),
        ]
    }

    private func state(_ action: Action, ownerName: String?) -> [(key: String, value: OrderedJSON)] {
        [
            ("status", .string(action.status.rawValue)), ("with", .string(action.status.isWith.rawValue)),
            ("with_since", .optional(action.heldSince?.formatted(.iso8601))), ("due_on", .optional(action.due?.day.description)),
            ("first_due_on", .optional(action.due?.original.description)), ("owner_id", .optional(action.owner?.description)),
            ("owner", .optional(ownerName)), ("professions", .strings(action.professions.map(\.rawValue))),
            ("sprint", .optional(action.sprint?.text)), ("blocked", .optional(action.block?.reason.text)),
            ("version", .string("\(action.version)")),
        ]
    }
}
