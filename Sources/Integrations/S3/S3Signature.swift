import Crypto
import Foundation

/// Amazon's Signature Version 4 of one request, by its documentation ("Authenticating requests: using the Authorization header"). What is
/// signed is the method, path, query, every header that is given here and the SHA-256 of the body.
struct S3Signature {
    let keys: S3Keys
    let region: String
    let instant: Date
    var service = "s3"

    /// What is signed of a request: its path and query in the very characters that are sent, its headers by small names in their order.
    struct Subject {
        let method: String
        let path: String
        let query: String
        let headers: [(name: String, value: String)]
        let bodyDigest: String
    }

    /// The value of the header `Authorization`.
    func authorization(of subject: Subject) -> String {
        let names = subject.headers.map(\.name).joined(separator: ";")
        let canonical = [
            subject.method, subject.path, subject.query, subject.headers.map { "\($0.name):\($0.value)\n" }.joined(), names,
            subject.bodyDigest,
        ].joined(separator: "\n")
        let said = ["AWS4-HMAC-SHA256", time, scope, FileFolder.hex(SHA256.hash(data: Data(canonical.utf8)))].joined(separator: "\n")
        let signature = FileFolder.hex(S3Signature.code(said, key))
        return "AWS4-HMAC-SHA256 Credential=\(keys.id)/\(scope),SignedHeaders=\(names),Signature=\(signature)"
    }

    /// `20260304T103000Z`, the value of the header `x-amz-date`.
    var time: String { instant.formatted(.iso8601).filter { !"-:".contains($0) } }

    private var day: String { String(time.prefix(8)) }

    private var scope: String { "\(day)/\(region)/\(service)/aws4_request" }

    /// Good for one day, region and service.
    private var key: SymmetricKey {
        [day, region, service, "aws4_request"].reduce(SymmetricKey(data: Data("AWS4\(keys.secret.revealed)".utf8))) {
            SymmetricKey(data: S3Signature.code($1, $0))
        }
    }

    private static func code(_ text: String, _ key: SymmetricKey) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)
    }

    /// Everything but letters, digits and `-._~` as `%2F`, as the signature wants it in a query.
    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let letter = Character(UnicodeScalar(byte))
            let isPlain = letter.isASCII && (letter.isLetter || letter.isNumber || "-._~".contains(letter))
            return isPlain ? String(letter) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
