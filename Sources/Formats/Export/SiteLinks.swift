import Domain

/// Where the things of a document are on the site. A file is read elsewhere, so every address is whole.
public struct SiteLinks: Hashable, Sendable {
    private let address: String

    /// `address` is the site's, without a slash at its end.
    public init(address: String) { self.address = address }

    /// What a team prepares for its next assessment or reassessment.
    func demonstration(_ kind: Booking.Kind, of service: Service) -> String {
        "\(address)/services/\(service.id)/demonstration/\(kind.rawValue)"
    }

    func question(_ question: PanelQuestion) -> String { "\(address)/questions/\(question.id)" }

    func action(_ action: Action) -> String { "\(address)/actions/\(action.id)" }

    /// The page as it stood then, not as it stands when somebody opens the file.
    func tracker(_ document: TrackingDocument) -> String {
        "\(address)/reports/\(document.report.id)/tracker?as-at=\(document.moment.machine)&entry=\(document.moment.sequence)"
    }

    /// Where a piece of evidence is: the address that it is a link to, the file, or the page of the note.
    func evidence(_ evidence: Evidence) -> String {
        switch evidence.latest.content {
        case .note: "\(address)/evidence/\(evidence.id)"
        case .link(let link): link.address
        case .file: "\(address)/evidence/\(evidence.id)/versions/\(evidence.latest.number)/file"
        }
    }
}
