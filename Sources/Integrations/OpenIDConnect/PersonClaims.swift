import Casework
import Domain
import Foundation

/// What one set of claims says of a person. What it means depends on who says it: docs/single-sign-on.md tells of each provider.
struct PersonClaims: Sendable {
    /// Only where the provider vouches that it is theirs.
    let email: EmailAddress?
    let name: String?
    let groups: Groups

    enum Groups: Hashable, Sendable {
        case named(Set<String>)
        /// There is no such claim.
        case unsaid
        /// Entra leaves them out where somebody is in more than a token holds.
        case tooMany
    }

    init(_ claims: Claims, issuer: OpenIDIssuer, groupsClaim: ClaimPath?) {
        email = PersonClaims.email(claims, issuer.kind)
        name = PersonClaims.name(claims)
        groups = PersonClaims.groups(claims, issuer.kind, groupsClaim)
    }

    private static func email(_ claims: Claims, _ kind: OpenIDIssuer.Kind) -> EmailAddress? {
        let email = claims.text("email").flatMap { EmailAddress($0) }
        switch kind {
        case .entra:
            // What stands in `email` an administrator of any tenant can write; `xms_edov` says that the domain is the tenant's own.
            if let email, claims.has("xms_edov", in: [.truth(true), .number(1), .text("true"), .text("1")]) { return email }
            return claims.text("preferred_username").flatMap { EmailAddress($0) }
        case .google:
            // Of addresses elsewhere Google knows only that they were read once, perhaps by who had them before.
            guard let email, isVerified(claims) else { return nil }
            return claims.text("hd") != nil || email.description.hasSuffix("@gmail.com") ? email : nil
        case .other:
            return isVerified(claims) ? email : nil
        }
    }

    private static func isVerified(_ claims: Claims) -> Bool { claims.has("email_verified", in: [.truth(true), .text("true")]) }

    private static func name(_ claims: Claims) -> String? {
        let parts = [claims.text("given_name"), claims.text("family_name")].compactMap { $0.flatMap(oneLine) }
        return claims.text("name").flatMap(oneLine) ?? oneLine(parts.joined(separator: " "))
            ?? claims.text("preferred_username").flatMap(oneLine)
    }

    /// As a name is kept here; nil where nothing is left.
    private static func oneLine(_ text: String) -> String? {
        let words = text.unicodeScalars.split { $0.properties.isWhitespace || $0.properties.generalCategory == .control }
        let line = words.map { String($0) }.joined(separator: " ")
        return line.isEmpty ? nil : String(line.unicodeScalars.prefix(Person.longestName))
    }

    private static func groups(_ claims: Claims, _ kind: OpenIDIssuer.Kind, _ path: ClaimPath?) -> Groups {
        if let claim = path.map({ $0.find(in: claims.values) }) ?? claims["groups"] {
            return claim.texts.map { .named(Set($0)) } ?? .unsaid
        }
        guard kind == .entra else { return .unsaid }
        if case .object(let elsewhere) = claims["_claim_names"], elsewhere["groups"] != nil { return .tooMany }
        return claims["hasgroups"] == nil ? .unsaid : .tooMany
    }
}
