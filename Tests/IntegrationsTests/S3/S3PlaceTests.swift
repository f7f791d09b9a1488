import Testing

@testable import Integrations

struct S3PlaceTests {
    @Test(arguments: [
        ("s3://evidence?region=eu-west-2", "https", "evidence.s3.eu-west-2.amazonaws.com", "", ""),
        ("s3://evidence/actions/live?region=eu-west-2", "https", "evidence.s3.eu-west-2.amazonaws.com", "", "actions/live/"),
        ("s3://evidence.example?region=eu-west-2", "https", "s3.eu-west-2.amazonaws.com", "/evidence.example", ""),
        ("s3://evidence?endpoint=https://s3.example:9000", "https", "s3.example:9000", "/evidence", ""),
        ("s3://evidence/?endpoint=http://127.0.0.1:9000/&region=x-1", "http", "127.0.0.1:9000", "/evidence", ""),
    ])
    func aBucketIsFound(text: String, scheme: String, host: String, path: String, prefix: String) throws {
        let place = try #require(S3Place(text))
        #expect(place.origin == (host, scheme, path))
        #expect(place.prefix == prefix)
    }

    @Test(arguments: [
        "s3://evidence", "s3://e?region=eu-west-2", "s3://Evidence?region=eu-west-2", "s3://key:secret@evidence?region=eu-west-2",
        "s3://evidence/../other?region=eu-west-2", "s3://evidence/a%20b?region=eu-west-2", "s3://evidence?region=eu-west-2&colour=red",
        "s3://evidence?region=", "s3://evidence?region=eu west", "s3://evidence?region=eu-west-2&region=eu-west-1",
        "s3://evidence?endpoint=http://s3.example", "s3://evidence?endpoint=s3.example", "s3://evidence?endpoint=https://s3.example/path",
        "s3://evidence?endpoint=https://user@s3.example", "s3://evidence:80?region=eu-west-2", "https://evidence", "s3:evidence",
    ])
    func whatIsNoBucketIsRefused(text: String) {
        #expect(FilesURL(text) == nil)
    }

    @Test func whatIsShownCanBeGivenAgain() throws {
        for text in ["s3://evidence/actions/?region=eu-west-2", "s3://evidence/?endpoint=https://s3.example:9000&region=us-east-1"] {
            let place = try #require(S3Place(text))
            #expect(place.description == text)
            #expect(S3Place(place.description) == place)
        }
    }
}
