import Casework
import Crypto
import Foundation

/// A bucket as we ask it things: signed, and again where the server is only busy.
struct S3Bucket: Sendable {
    let place: S3Place
    private let keys: S3Keys
    private let http: OutgoingHTTP
    /// How long what is over soon may take.
    let patience: Duration
    private let now: @Sendable () -> Date

    init(
        _ place: S3Place, keys: S3Keys, http: OutgoingHTTP, patience: Duration = .seconds(10),
        now: @Sendable @escaping () -> Date = { Date() }
    ) {
        (self.place, self.keys, self.http, self.patience, self.now) = (place, keys, http, patience, now)
    }

    /// The answer, where it is of a status that is wanted. Everything that is asked here may be asked twice.
    func ask(_ request: S3Request) async throws(FileTrouble) -> OutgoingAnswer {
        var tries = S3Tries()
        while true {
            let trouble: S3Trouble
            do throws(OutgoingTrouble) {
                let answer = try await http.send(try signed(request))
                if (200...299).contains(answer.status) || request.alsoTaken.contains(answer.status) { return answer }
                trouble = S3Trouble(answer)
            } catch {
                trouble = S3Trouble(error)
            }
            guard trouble.mayPass, await tries.another() else { throw trouble.meaning }
        }
    }

    private func signed(_ request: S3Request) throws(OutgoingTrouble) -> OutgoingRequest {
        let (host, scheme, root) = place.origin
        let path = request.key.map { "\(root)/\($0)" } ?? (root.isEmpty ? "/" : root)
        let query = request.query.map { "\(S3Signature.encoded($0))=\(S3Signature.encoded($1))" }.sorted().joined(separator: "&")
        let address = "\(scheme)://\(host)\(path)" + (query.isEmpty ? "" : "?\(query)")
        guard let url = OutgoingURL(address) else { throw .malformed("no address can be made of \(place)") }
        let signature = S3Signature(keys: keys, region: place.region, instant: now())
        let digest = request.body.digest
        var headers = request.headers
        headers["host"] = host
        headers["x-amz-content-sha256"] = digest
        headers["x-amz-date"] = signature.time
        if let session = keys.session { headers["x-amz-security-token"] = session.revealed }
        let subject = S3Signature.Subject(
            method: request.method.rawValue, path: path, query: query,
            headers: headers.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }, bodyDigest: digest)
        headers["authorization"] = signature.authorization(of: subject)
        // libcurl says it, from the address.
        headers["host"] = nil
        var asked = OutgoingRequest(
            request.method, url, headers: headers.map { OutgoingHeader($0.key, $0.value) }, deadline: request.deadline ?? patience,
            limit: request.limit)
        switch request.body {
        case .none: break
        case .bytes(let bytes): asked.body = bytes
        case .piece(let piece, _): asked.piece = piece
        }
        return asked
    }
}

extension S3Request.Body {
    fileprivate var digest: String {
        switch self {
        case .none: FileFolder.hex(SHA256.hash(data: Data()))
        case .bytes(let bytes): FileFolder.hex(SHA256.hash(data: bytes))
        case .piece(_, let digest): digest
        }
    }
}

/// How often something is tried: three times, a little later each time, not all who were refused at once at the same moment.
private struct S3Tries {
    private var left: [Double] = [0.2, 0.8]

    /// Waits for the next try; false where there is none.
    mutating func another() async -> Bool {
        guard let wait = left.first else { return false }
        left.removeFirst()
        do { try await Task.sleep(for: .seconds(wait * .random(in: 0.5...1))) } catch { return false }
        return true
    }
}
