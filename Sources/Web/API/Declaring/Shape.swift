import Domain

/// What a resource looks like: its fields by name, each with its kind, one sentence, and where it comes from. What is sent and what the
/// document says of it are made of the same fields.
struct Shape<Value: Sendable>: Sendable {
    /// Its name in the document.
    let name: String
    /// One sentence.
    let about: String
    let fields: [Field<Value>]
    /// What changes with it, counted from 1. Nil for what has no version of its own.
    fileprivate(set) var version: (@Sendable (Value) -> Int)?
    /// Its address below `/api/v1`; nil for what has none of its own.
    fileprivate(set) var path: (@Sendable (Value) -> String)?

    init(_ name: String, _ about: String, _ fields: [Field<Value>]) {
        self.name = name
        self.about = about
        self.fields = fields.sorted { $0.name < $1.name }
    }

    /// A part of another shape.
    var kind: Kind<Value> {
        Kind.sent(["$ref": .text("#/components/schemas/\(name)")], parts: described) { value, writer in write(value, to: &writer) }
    }

    func write(_ value: Value, to writer: inout JSONWriter) {
        writer.object { writer in for field in fields { field.write(value, &writer) } }
    }

    /// Itself and what it is made of.
    var described: [Described] {
        let properties = Dictionary(fields.map { ($0.name, $0.schema.with(["description": .text($0.about)])) }) { first, _ in first }
        let schema: JSON = [
            "type": "object", "description": .text(about), "properties": .object(properties),
            "required": .list(fields.map { .text($0.name) }), "additionalProperties": false,
        ]
        return [Described(name: name, schema: schema)] + fields.flatMap(\.parts)
    }
}

/// One member of a resource. It is always there: what is unknown is null.
struct Field<Value: Sendable>: Sendable {
    let name: String
    let about: String
    let schema: JSON
    let parts: [Described]
    let write: @Sendable (Value, inout JSONWriter) -> Void

    init<Held>(_ name: String, _ kind: Kind<Held>, _ about: String, _ get: @escaping @Sendable (Value) -> Held) {
        self.name = name
        self.about = about
        schema = kind.schema
        parts = kind.parts
        write = { value, writer in writer.member(name) { kind.write(get(value), &$0) } }
    }

    /// One that may be unknown.
    init<Held>(_ name: String, orNull kind: Kind<Held>, _ about: String, _ get: @escaping @Sendable (Value) -> Held?) {
        self.init(name, kind.orNull, about, get)
    }

    init<Held>(_ name: String, listOf kind: Kind<Held>, _ about: String, _ get: @escaping @Sendable (Value) -> [Held]) {
        self.init(name, kind.list(), about, get)
    }
}

extension Shape where Value: Resource {
    /// A shape that begins with what every resource has.
    static func resource(_ name: String, _ about: String, _ fields: [Field<Value>]) -> Shape {
        var shape = Shape(
            name, about,
            [
                Field("id", .text, "Names it for good.") { $0.name },
                Field("version", .number, "Counts its changes. A change must name it in If-Match.") { $0.versionNumber },
                Field("created_at", .instant, "When it was made.") { $0.times.created },
                Field("updated_at", .instant, "When it last changed.") { $0.times.updated },
                Field("url", .path, "Where it is read.") { $0.path },
            ] + fields)
        shape.version = { $0.versionNumber }
        shape.path = { $0.path }
        return shape
    }
}

/// Something with a version and an address of its own.
protocol Resource: Sendable {
    /// `id` of the answer.
    var name: String { get }
    var versionNumber: Int { get }
    var times: Lifespan { get }
    /// Below `/api/v1`: `/actions/0192…`.
    var path: String { get }
}

extension Kind where Value == String {
    /// An address of this API, below `/api/v1`.
    static let path = Kind.sent(["type": "string", "format": "uri"]) { $1.text("\($1.site)\(APIRoute.root)\($0)") }
}
