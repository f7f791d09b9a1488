import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension JSONEncoder {
    /// How every answer of the API is written: keys in the order of the alphabet, so that two answers can be compared line by line.
    static var api: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}

extension Visit {
    /// A value as an answer of the API.
    func json(
        _ value: some Encodable, status: HTTPResponse.Status = .ok, mediaType: String = "application/json", headers: HTTPFields = [:]
    ) throws -> Response {
        var headers = headers
        headers[.contentType] = mediaType
        return Response(
            status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: try JSONEncoder.api.encode(value))))
    }
}

/// Some items of a longer list, in the shape of every list of the API.
struct APIList<Item: Encodable & Sendable>: Encodable, Sendable {
    let items: [Item]
    /// What to ask on with; null after the last.
    let nextCursor: String?
    let total: Int

    enum Key: String, CodingKey {
        case items, total
        case nextCursor = "next_cursor"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(items, forKey: .items)
        try container.encode(nextCursor, forKey: .nextCursor)
        try container.encode(total, forKey: .total)
    }
}
