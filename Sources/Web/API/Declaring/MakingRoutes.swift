import Domain
import HTTPTypes

/// The kinds of route there are. What a route takes is listed before its closure, which is given each of it in the same order.
extension APIRoute {
    /// One thing.
    static func read<Value, each Part>(
        _ noun: Noun, _ path: String, _ title: String, gives shape: Shape<Value>, _ given: repeat Given<each Part>,
        find: @escaping @Sendable (Call, repeat each Part) async throws -> Value
    ) -> APIRoute {
        let given = together(repeat each given)
        return APIRoute(
            method: .get, path: path, title: title, noun: noun, scope: .read, entries: given.entries, takes: .nothing,
            gives: Gives(.ok, shape), needs: .nothing
        ) { reading throws(Unread) in
            let parts = try given.read(reading)
            return { call in call.reply(try await find(call, repeat each parts), as: shape) }
        }
    }

    /// Some of many: `limit` and `cursor` are taken besides.
    static func list<Value, each Part>(
        _ noun: Noun, _ path: String, _ title: String, of shape: Shape<Value>, _ given: repeat Given<each Part>,
        find: @escaping @Sendable (Call, Stretch, repeat each Part) async throws -> Listed<Value>
    ) -> APIRoute {
        let given = together(Stretch.given, together(repeat each given))
        let list = Listed.shape(of: shape)
        return APIRoute(
            method: .get, path: path, title: title, noun: noun, scope: .read, entries: given.entries, takes: .nothing,
            gives: Gives(.ok, list), needs: .nothing
        ) { reading throws(Unread) in
            let parts = try given.read(reading)
            return { call in call.reply(try await find(call, parts.0, repeat each parts.1), as: list) }
        }
    }

    /// Adds something: 201, and where it is.
    static func add<Value, each Part>(
        _ noun: Noun, _ path: String, _ title: String, gives shape: Shape<Value>, _ given: repeat Given<each Part>,
        add: @escaping @Sendable (Call, repeat each Part) async throws -> Value
    ) -> APIRoute {
        let given = together(repeat each given)
        return APIRoute(
            method: .post, path: path, title: title, noun: noun, scope: .write, entries: given.entries, takes: .json,
            gives: Gives(.created, shape), needs: .nothing
        ) { reading throws(Unread) in
            let parts = try given.read(reading)
            return { call in call.reply(try await add(call, repeat each parts), as: shape, status: .created) }
        }
    }

    /// Takes a step with something that is there, at the version that was seen.
    static func step<Value, each Part>(
        _ noun: Noun, _ path: String, _ title: String, gives shape: Shape<Value>, status: HTTPResponse.Status = .ok,
        _ given: repeat Given<each Part>,
        take: @escaping @Sendable (Call, repeat each Part) async throws -> Value
    ) -> APIRoute {
        changing(.post, noun, path, title, gives: shape, status, together(repeat each given)) { call, parts in
            try await take(call, repeat each parts)
        }
    }

    /// Changes some of what is there, at the version that was seen; what is not named stays.
    static func amend<Value, each Part>(
        _ noun: Noun, _ path: String, _ title: String, gives shape: Shape<Value>, _ given: repeat Given<each Part>,
        amend: @escaping @Sendable (Call, repeat each Part) async throws -> Value
    ) -> APIRoute {
        changing(.patch, noun, path, title, gives: shape, .ok, together(repeat each given)) { call, parts in
            try await amend(call, repeat each parts)
        }
    }

    private static func changing<Value, Parts>(
        _ method: HTTPRequest.Method, _ noun: Noun, _ path: String, _ title: String, gives shape: Shape<Value>,
        _ status: HTTPResponse.Status, _ given: Given<Parts>, _ change: @escaping @Sendable (Call, Parts) async throws -> Value
    ) -> APIRoute {
        APIRoute(
            method: method, path: path, title: title, noun: noun, scope: .write, entries: given.entries, takes: .json,
            gives: Gives(status, shape), needs: .version
        ) { reading throws(Unread) in
            let parts = try given.read(reading)
            return { call in call.reply(try await change(call, parts), as: shape, status: status) }
        }
    }

    /// Sends what somebody has as it is: the closure is given it with the rest. `isMade` says of what came of it whether something was made:
    /// else the status is 200.
    static func send<Value, each Part>(
        _ noun: Noun, _ path: String, _ title: String, takes: Takes, gives shape: Shape<Value>,
        isMade: (@Sendable (Value) -> Bool)? = nil, _ given: repeat Given<each Part>,
        send: @escaping @Sendable (Call, ReceivedBody, repeat each Part) async throws -> Value
    ) -> APIRoute {
        let given = together(repeat each given)
        var gives = Gives(.created, shape)
        if isMade != nil { gives.otherStatus = .ok }
        return APIRoute(
            method: .post, path: path, title: title, noun: noun, scope: .write, entries: given.entries, takes: takes, gives: gives,
            needs: .nothing
        ) { reading throws(Unread) in
            let parts = try given.read(reading)
            guard let file = reading.file else { throw reading.refuse("body", "Send the file as the body.") }
            return { call in
                let value = try await send(call, file, repeat each parts)
                return call.reply(value, as: shape, status: isMade?(value) ?? true ? .created : .ok)
            }
        }
    }

    /// Something that is not JSON: a file, a stream.
    static func stream<each Part>(
        _ noun: Noun, _ path: String, _ title: String, mediaType: String, _ given: repeat Given<each Part>,
        open: @escaping @Sendable (Call, repeat each Part) async throws -> Reply
    ) -> APIRoute {
        let given = together(repeat each given)
        return APIRoute(
            method: .get, path: path, title: title, noun: noun, scope: .read, entries: given.entries, takes: .nothing,
            gives: Gives(status: .ok, mediaType: mediaType), needs: .nothing
        ) { reading throws(Unread) in
            let parts = try given.read(reading)
            return { call in try await open(call, repeat each parts) }
        }
    }
}

extension APIRoute.Gives {
    fileprivate init(_ status: HTTPResponse.Status, _ shape: Shape<some Any>) {
        self.init(status: status, schema: shape.kind.schema, parts: shape.kind.parts, hasLocation: status == .created && shape.path != nil)
    }
}
