/// Why a program is refused before anything is asked of the domain.
enum APIRefusal: Error, Hashable {
    /// A change without `If-Match`.
    case versionNeeded
    case wrongMediaType(takes: String)
    /// With what is wrong with it.
    case notJSON(String)
    /// `Idempotency-Key` is none.
    case keyBroken
}
