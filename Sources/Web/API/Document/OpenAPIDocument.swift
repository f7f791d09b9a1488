import Domain
import Foundation
import HTTPTypes

/// The OpenAPI 3.1 document of the API, made of the routes' own declarations.
struct OpenAPIDocument {
    let routes: [APIRoute]
    /// What the addresses in it begin with, without a slash at its end.
    let site: String

    var json: JSON {
        [
            "openapi": "3.1.0",
            "info": [
                "title": "Assessment Actions", "version": "1", "description": .text(Self.about),
                "license": ["name": "See the project's repository", "identifier": "NOASSERTION"],
            ],
            "servers": [["url": .text(site + APIRoute.root)]],
            "tags": .list(APIRoute.Noun.allCases.map { ["name": .text($0.rawValue)] }),
            "security": [["token": []]],
            "paths": .object(paths),
            "components": [
                "securitySchemes": ["token": Self.token], "schemas": .object(schemas), "responses": .object(Self.refusals),
                "headers": Self.headers,
            ],
        ]
    }

    private var paths: [String: JSON] {
        Dictionary(grouping: routes, by: \.template).mapValues { routes in
            .object(Dictionary(routes.map { ($0.method.rawValue.lowercased(), $0.operation) }) { first, _ in first })
        }
    }

    private var schemas: [String: JSON] {
        let described = routes.flatMap { $0.gives.parts + $0.entries.flatMap(\.parts) } + Problem.shape.described
        return Dictionary(described.map { ($0.name, $0.schema) }) { first, _ in first }
    }

    /// One answer for each status in which the API says no.
    private static var refusals: [String: JSON] {
        Dictionary(grouping: Trouble.allCases, by: { "\($0.status.code)" }).mapValues { troubles in
            [
                "description": .text(troubles.map { "`\($0.rawValue)`: \($0.title). \($0.about)" }.joined(separator: "\n\n")),
                "content": ["application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]],
            ]
        }
    }

    private static let token: JSON = [
        "type": "http", "scheme": "bearer",
        "description": "A token that an administrator made, under “API tokens”. It acts as its person and may never do more.",
    ]

    private static let headers: JSON = [
        "ETag": ["description": "Send it as If-None-Match, and as If-Match with a change.", "schema": ["type": "string"]],
        "Location": ["description": "Where what was made is.", "schema": ["type": "string", "format": "uri"]],
    ]

    private static let about = """
        Times are RFC 3339 in UTC, days are YYYY-MM-DD. A change names the version it was made from in If-Match. \
        A POST with Idempotency-Key is carried out once, and its answer is given again for 24 hours. \
        What cannot be done is answered by application/problem+json.
        """
}

extension APIRoute {
    /// `/actions/{action}/updates`
    var template: String {
        path.split(separator: "/").map { $0.hasPrefix(":") ? "/{\($0.dropFirst())}" : "/\($0)" }.joined()
    }

    /// `postActionsActionUpdates`
    private var operationID: String {
        let words = path.split { "/:".contains($0) }.map { $0.split(separator: "-").map(\.capitalized).joined() }
        return method.rawValue.lowercased() + words.joined()
    }

    fileprivate var operation: JSON {
        var operation: [String: JSON] = [
            "operationId": .text(operationID), "summary": .text(title), "tags": [.text(noun.rawValue)],
            "description": .text(aboutItAll), "parameters": .list(entries.filter { $0.place != .body }.map(\.parameter) + headers),
            "responses": .object(responses), "x-scope": .text(scope.rawValue),
        ]
        operation["requestBody"] = requestBody
        return .object(operation)
    }

    /// What there is to know, and who may ask.
    var aboutItAll: String {
        let who = roles.isEmpty ? "" : " Only \(roles.holders) may ask."
        return "\(about)\(about.isEmpty ? "" : " ")Needs a token with the scope `\(scope.rawValue)`.\(who)"
    }

    private var headers: [JSON] {
        var headers: [JSON] = []
        if case .version = needs {
            headers.append(
                [
                    "name": "If-Match", "in": "header", "required": true, "schema": ["type": "string"],
                    "description": "The ETag of what the change was made from, or `*` for whatever is there.",
                ])
        }
        if method == .post {
            headers.append(
                [
                    "name": "Idempotency-Key", "in": "header", "schema": ["type": "string", "pattern": "^[!-~]{1,255}$"],
                    "description": "Chosen by the program, new for each request: the same request sent again is not carried out again.",
                ])
        }
        return headers
    }

    private var requestBody: JSON? {
        switch takes {
        case .nothing: return nil
        case .json:
            let fields = entries.filter { $0.place == .body }
            return [
                "required": .flag(fields.contains(where: \.isRequired)),
                "content": ["application/json": ["schema": fields.schema]],
            ]
        case .bytes, .evidence:
            // Whatever the bytes are is taken or refused for what they hold: no schema says anything of them.
            return ["required": true, "content": ["*/*": [:]]]
        }
    }

    private var responses: [String: JSON] {
        var success: [String: JSON] = ["description": .text(title)]
        if let schema = gives.schema {
            success["content"] = .object([gives.mediaType: ["schema": schema]])
            success["headers"] = gives.hasLocation ? ["ETag": Self.eTag, "Location": Self.location] : ["ETag": Self.eTag]
        } else {
            success["content"] = .object([gives.mediaType: ["schema": ["type": "string"]]])
        }
        var responses: [String: JSON] = ["\(gives.status.code)": .object(success)]
        if let other = gives.otherStatus { responses["\(other.code)"] = .object(success) }
        if method == .get, gives.schema != nil { responses["304"] = ["description": "It is as it was.", "headers": ["ETag": Self.eTag]] }
        responses["431"] = Self.tooLong
        for code in Set(troubles.map(\.status.code)) { responses["\(code)"] = ["$ref": "#/components/responses/\(code)"] }
        return responses
    }

    /// Refused before anybody knows that it was the API that was asked.
    private static let tooLong: JSON = [
        "description": "The address and the headers are longer than is taken.", "content": ["text/html": ["schema": ["type": "string"]]],
    ]
    private static let eTag: JSON = ["$ref": "#/components/headers/ETag"]
    private static let location: JSON = ["$ref": "#/components/headers/Location"]

    /// What may stand in the way, worked out from what is declared.
    var troubles: [Trouble] {
        var troubles: [Trouble] = [
            .malformed, .tokenMissing, .tokenUnknown, .scopeTooSmall, .notPermitted, .invalid, .tooOften, .failed, .unavailable,
        ]
        if entries.contains(where: { $0.place == .path }) { troubles.append(.notFound) }
        if method != .get { troubles += [.ruleBroken, .stale] }
        if method == .post { troubles += [.underWay, .answerLost, .keyUsed] }
        if case .version = needs { troubles.append(.versionNeeded) }
        if takes != .nothing { troubles += [.tooLarge, .noRoom] }
        if takes == .json { troubles.append(.wrongMediaType) }
        // What is named in a body or a query may be what this person does not know of.
        if method != .get { troubles.append(.notFound) }
        return Trouble.allCases.filter(troubles.contains)
    }
}

extension Entry {
    fileprivate var parameter: JSON {
        var parameter: [String: JSON] = [
            "name": .text(name), "in": .text(place.rawValue), "required": .flag(isRequired), "description": .text(about), "schema": schema,
        ]
        if schema["type"] == "array" { parameter["explode"] = true }
        return .object(parameter)
    }
}

extension [Entry] {
    /// An object with a member for each.
    var schema: JSON {
        var schema: [String: JSON] = [
            "type": "object", "additionalProperties": false,
            "properties": .object(Dictionary(map { ($0.name, $0.schema.with(["description": .text($0.about)])) }) { first, _ in first }),
        ]
        let required = filter(\.isRequired).map { JSON.text($0.name) }
        if !required.isEmpty { schema["required"] = .list(required) }
        return .object(schema)
    }
}
