import Foundation
public import Integrations

/// The S3 server that the tests share. It ends with them.
public final class S3Server: Sendable {
    public static let shared = Task { try await S3Server.start() }

    public struct Unusable: Error {
        let what: String
    }

    public let keys: S3Keys
    /// `http://127.0.0.1:4711`
    public let url: String
    private let region: String
    /// What a program wants in its environment to be let in.
    public let environment: [String: String]
    /// It serves while this is open.
    private let peer: PythonPeer.Started

    private struct Place: Decodable {
        let url, region, id, secret: String
    }

    private init(_ peer: PythonPeer.Started, at place: Place) {
        (url, region, self.peer) = (place.url, place.region, peer)
        environment = ["AWS_ACCESS_KEY_ID": place.id, "AWS_SECRET_ACCESS_KEY": place.secret]
        keys = S3Keys(id: place.id, secret: Secret(place.secret))
    }

    private static func start() async throws -> S3Server {
        let (peer, place) = try await PythonPeer.start("Tests/IntegrationsTests/Peers/s3_server.py", in: "var/s3-venv", as: Place.self)
        return S3Server(peer, at: place)
    }

    /// A bucket of one of the names that the server knows, and a folder in it.
    public func place(_ bucket: String, _ folder: String, at url: String? = nil) throws -> S3Place {
        let address = "s3://\(bucket)/\(folder)?endpoint=\(url ?? self.url)&region=\(region)"
        guard case .bucket(let place) = FilesURL(address) else { throw Unusable(what: address) }
        return place
    }

    /// Something that only a disk or time does.
    func ask(_ what: String, _ place: S3Place, _ key: String) async throws {
        guard let url = OutgoingURL("\(url)/-/\(what)/\(place.bucket)/\(place.prefix)\(key)") else { throw Unusable(what: what) }
        guard try await OutgoingHTTP().send(OutgoingRequest(.get, url, deadline: .seconds(120))).status == 200 else {
            throw Unusable(what: what)
        }
    }
}
