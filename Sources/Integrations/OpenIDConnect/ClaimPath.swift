/// Where a claim stands: `groups`, `realm_access.roles`, `resource_access.assessment-actions.roles`. A dot goes one object deeper, unless
/// it belongs to the name of a claim, as in `https://example.gov.uk/groups`.
public struct ClaimPath: Hashable, Sendable {
    private let parts: [String]

    /// What to write in the settings, in words.
    public static let rule = "give the name of a claim, such as groups or realm_access.roles"

    public init?(_ text: String) {
        parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard !parts.contains(""), text.count <= 200, !text.contains(where: { $0.isWhitespace }) else { return nil }
    }

    func find(in claims: [String: Claim]) -> Claim? { ClaimPath.find(parts[...], in: claims) }

    private static func find(_ parts: ArraySlice<String>, in claims: [String: Claim]) -> Claim? {
        for count in 1...max(parts.count, 1) {
            guard let claim = claims[parts.prefix(count).joined(separator: ".")] else { continue }
            if count == parts.count { return claim }
            if case .object(let inner) = claim, let found = find(parts.dropFirst(count), in: inner) { return found }
        }
        return nil
    }
}
