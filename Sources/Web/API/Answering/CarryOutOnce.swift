import Casework
import Domain
import HTTPTypes
import Hummingbird

extension Exchange {
    /// Carries out a POST with `Idempotency-Key` once, however often it is sent; everything else each time.
    func once(_ reading: Reading, _ carryOut: @escaping @Sendable () async throws -> Reply) async throws -> Reply {
        guard route.method == .post, let token = visit.context.program?.token.id, let key = try key() else { return try await carryOut() }
        let head = [route.method.rawValue, visit.request.uri.string, visit.request.headers[.ifMatch] ?? "", reading.fingerprint]
        let request = KeyedRequest(token: token, key: key, fingerprint: Fingerprint.of(head.joined(separator: "\n")))
        let (answer, isRepeated) = try await visit.casework.once(request) { try await carryOut().kept }
        return Reply(answer, isRepeated: isRepeated)
    }

    /// 1 to 255 characters that can be seen.
    private func key() throws -> String? {
        let keys = visit.request.headers[values: .idempotencyKey]
        guard let key = keys.first else { return nil }
        guard keys.count == 1, (1...255).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw APIRefusal.keyBroken
        }
        return key
    }
}

extension Reply {
    fileprivate init(_ answer: KeptAnswer, isRepeated: Bool) {
        var headers = HTTPFields()
        for (name, value) in answer.headers { headers[name] = value }
        if isRepeated { headers["Idempotency-Replayed"] = "true" }
        self.init(status: .init(code: answer.status), headers: headers, body: .bytes(Array(answer.body.utf8)))
    }

    /// No POST answers with a stream.
    fileprivate var kept: KeptAnswer {
        var body: [UInt8] = []
        if case .bytes(let bytes) = self.body { body = bytes }
        return KeptAnswer(
            status: status.code, headers: Dictionary(headers.map { ($0.name.rawName, $0.value) }) { first, _ in first },
            body: String(decoding: body, as: UTF8.self))
    }
}

extension HTTPField.Name {
    static let idempotencyKey = HTTPField.Name("Idempotency-Key") ?? .eTag
}
