/// A standard as an organisation's list shows it.
public struct ListedStandard: Hashable, Sendable, Identifiable {
    public let standard: Standard
    /// Not offered for new assessments any more. Reports that are against it keep it, and so does what follows from them.
    public let isRetired: Bool
    /// Added by the organisation, and so known to nobody else.
    public let isOwn: Bool

    public init(_ standard: Standard, isRetired: Bool = false, isOwn: Bool = false) {
        self.standard = standard
        self.isRetired = isRetired
        self.isOwn = isOwn
    }

    public var id: Standard.ID { standard.id }
}
