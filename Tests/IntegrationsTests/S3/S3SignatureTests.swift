import Foundation
import Testing

@testable import Integrations

/// The examples of Amazon's own documentation, "Signature Calculations for the Authorization Header".
struct S3SignatureTests {
    private static let none = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    private static let host = ("host", "examplebucket.s3.amazonaws.com")
    private static let date = ("x-amz-date", "20130524T000000Z")

    private struct Example: Sendable, CustomStringConvertible {
        let method, path, query: String
        var headers: [(String, String)] = []
        var digest = none
        let signature: String

        var description: String { "\(method) \(path)?\(query)" }
    }

    private static let examples = [
        Example(
            method: "GET", path: "/test.txt", query: "", headers: [("range", "bytes=0-9")],
            signature: "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"),
        Example(
            method: "PUT", path: "/test%24file.text", query: "",
            headers: [("date", "Fri, 24 May 2013 00:00:00 GMT"), ("x-amz-storage-class", "REDUCED_REDUNDANCY")],
            digest: "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
            signature: "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"),
        Example(
            method: "GET", path: "/", query: "lifecycle=",
            signature: "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"),
        Example(
            method: "GET", path: "/", query: "max-keys=2&prefix=J",
            signature: "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"),
    ]

    @Test(arguments: examples) private func theDocumentedExamplesAreSignedAsDocumented(example: Example) throws {
        let keys = S3Keys(id: "AKIAIOSFODNN7EXAMPLE", secret: Secret("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"))
        let instant = try Date("2013-05-24T00:00:00Z", strategy: .iso8601)
        let headers = ([Self.host, Self.date, ("x-amz-content-sha256", example.digest)] + example.headers).sorted { $0.0 < $1.0 }
        let signature = S3Signature(keys: keys, region: "us-east-1", instant: instant)
        #expect(signature.time == Self.date.1)
        let said = signature.authorization(
            of: .init(
                method: example.method, path: example.path, query: example.query, headers: headers.map { (name: $0.0, value: $0.1) },
                bodyDigest: example.digest))
        #expect(said.hasPrefix("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders="))
        #expect(said.hasSuffix(",Signature=\(example.signature)"))
    }

    @Test func onlyPlainLettersStandAsTheyAre() {
        #expect(S3Signature.encoded("a/b c+d=é~-_.9") == "a%2Fb%20c%2Bd%3D%C3%A9~-_.9")
    }

    @Test func noTextShowsTheSecret() {
        let keys = S3Keys(id: "AKIA", secret: Secret("hush"), session: Secret("hush"))
        #expect(!"\(keys)".contains("hush") && !String(reflecting: keys).contains("hush"))
    }
}
