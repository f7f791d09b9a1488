import Casework
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// A body that is no JSON.
enum ReceivedBody: Sendable {
    case bytes(Data, mediaType: String)
    /// A file of evidence that has been received and not been kept.
    case arrived(ArrivedFile)
}

extension Visit {
    /// Everything that came, in the form in which the route takes it.
    func reading(for route: APIRoute) async throws -> Reading {
        let names = route.entries.filter { $0.place == .path }.map(\.name)
        let parameters = Dictionary(names.map { ($0, context.parameters.get($0) ?? "") }) { first, _ in first }
        let query = try FormFields.read(Data((request.uri.query ?? "").utf8)).byName
        switch route.takes {
        case .nothing: return Reading(parameters: parameters, query: query)
        case .json:
            let body = try await json()
            let fingerprint = Fingerprint.of(JSONWriter.bytes { $0.value(body) })
            return Reading(parameters: parameters, query: query, body: body, fingerprint: fingerprint)
        case .bytes(let most):
            let bytes = try await bytes(upTo: most)
            let file = ReceivedBody.bytes(bytes, mediaType: mediaType)
            return Reading(parameters: parameters, query: query, file: file, fingerprint: Fingerprint.of(bytes))
        case .evidence:
            let (file, fingerprint) = try await arrivedFile()
            return Reading(parameters: parameters, query: query, file: .arrived(file), fingerprint: fingerprint)
        }
    }

    /// Nothing at all says as much as an object without members.
    private func json() async throws -> JSON {
        let bytes = try await bytes(upTo: Visit.formLimit)
        if bytes.isEmpty { return .object([:]) }
        guard mediaType == "application/json" else { throw APIRefusal.wrongMediaType(takes: "application/json") }
        let json: JSON
        do { json = try JSONReader.read(bytes) } catch { throw APIRefusal.notJSON(error.words) }
        guard case .object = json else { throw Failure.invalid([.init("body", "Give an object, not \(json.kindInWords).")]) }
        return json
    }

    /// Without its parameters, in small letters; empty where none is named.
    private var mediaType: String {
        let type = request.headers[.contentType] ?? ""
        return String(type.prefix { $0 != ";" }).trimmingCharacters(in: .whitespaces).lowercased()
    }

    private func bytes(upTo most: Int) async throws -> Data {
        var data = Data()
        try await readBody(upTo: most) { data.append(contentsOf: $0.readableBytesView) }
        return data
    }

    /// A file that is handed on as it comes. Whoever gets it keeps or discards it.
    private func arrivedFile() async throws -> (ArrivedFile, fingerprint: String) {
        let file = try await casework.receiveFile()
        do {
            var size = 0
            var fingerprint = Fingerprint()
            try await readBody(upTo: casework.fileLimit) { buffer in
                size += buffer.readableBytes
                fingerprint.update(buffer.readableBytesView)
                try await file.append(Array(buffer.readableBytesView))
            }
            return (ArrivedFile(name: nil, file: file, size: size), fingerprint.hex)
        } catch {
            await file.discard()
            throw error
        }
    }
}
