/// A standard as an organisation has it.
public struct ListedStandard: Hashable, Sendable {
    public let standard: Standard
    /// Not offered for new reports; those that are against it keep it.
    public let isRetired: Bool
    /// Whether the organisation added it, rather than the product.
    public let isOwn: Bool

    public init(standard: Standard, isRetired: Bool, isOwn: Bool) {
        self.standard = standard
        self.isRetired = isRetired
        self.isOwn = isOwn
    }
}
