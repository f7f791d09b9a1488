/// An invitation as lists show it.
public struct ListedInvitation: Hashable, Sendable, Identifiable {
    public let invitation: Invitation
    public let inviterName: String
    /// Of the service that the place belongs to, or of the organisation.
    public let placeName: String

    public init(invitation: Invitation, inviterName: String, placeName: String) {
        self.invitation = invitation
        self.inviterName = inviterName
        self.placeName = placeName
    }

    public var id: Invitation.ID { invitation.id }

    /// "to join the team of Renew a canal mooring licence as a team lead"
    public var words: String { invitation.place.words(of: placeName) }
}
