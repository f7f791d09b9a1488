import Casework
import Domain

/// What a route takes from a request: which parameters and fields there are, and how a value is made of them. Both the reading and the
/// document come from it.
struct Given<Value: Sendable>: Sendable {
    let entries: [Entry]
    let read: @Sendable (Reading) throws(Unread) -> Value
}

/// One parameter or field, as the document describes it.
struct Entry: Sendable {
    let name: String
    let place: Place
    /// One sentence.
    let about: String
    let schema: JSON
    let isRequired: Bool
    var parts: [Described] = []

    enum Place: String, Sendable { case path, query, body }
}

extension Given {
    /// The identifier in the address. What is no identifier names nothing, so it is not found.
    static func path<Of>(_ name: String, _ type: Of.Type, _ about: String) -> Given where Value == Identifier<Of> {
        path(name, .id(of: Of.self), about)
    }

    static func path(_ name: String, _ kind: Kind<Value>, _ about: String) -> Given {
        Given(entries: [Entry(name: name, place: .path, about: about, schema: kind.schema, isRequired: true)]) { reading throws(Unread) in
            let text = reading.parameters[name] ?? ""
            // Whatever is wrong with an address is that nothing is there: the problem is noted nowhere else.
            let apart = Reading()
            do throws(Unread) { return try kind.read(JSON(parameter: text, schema: kind.schema), name, apart) } catch {
                reading.namesNothing = true
                throw error
            }
        }
    }

    /// A field of the body that must be there.
    static func field(_ name: String, _ kind: Kind<Value>, _ about: String) -> Given {
        Given(entries: [Entry(name: name, place: .body, about: about, schema: kind.schema, isRequired: true, parts: kind.parts)]) {
            reading throws(Unread) in
            guard let json = reading.body?[name] else { throw reading.refuse(name, "This is missing.") }
            return try kind.read(json, name, reading)
        }
    }

    /// A field of the body that may be missing or null.
    static func optional<Whole>(_ name: String, _ kind: Kind<Whole>, _ about: String) -> Given where Value == Whole? {
        let kind = kind.orNull
        return Given(entries: [Entry(name: name, place: .body, about: about, schema: kind.schema, isRequired: false, parts: kind.parts)]) {
            reading throws(Unread) in
            try reading.body?[name].map { json throws(Unread) in try kind.read(json, name, reading) } ?? nil
        }
    }

    /// A field of a PATCH: what is missing stays as it is, and null takes it away.
    static func change<Whole>(_ name: String, _ kind: Kind<Whole>, _ about: String) -> Given where Value == Change<Whole> {
        let kind = kind.orNull
        return Given(entries: [Entry(name: name, place: .body, about: about, schema: kind.schema, isRequired: false, parts: kind.parts)]) {
            reading throws(Unread) in
            guard let json = reading.body?[name] else { return .kept }
            return .set(try kind.read(json, name, reading))
        }
    }

    /// A parameter of the query that may be missing.
    static func query<Whole>(_ name: String, _ kind: Kind<Whole>, _ about: String) -> Given where Value == Whole? {
        Given(entries: [Entry(name: name, place: .query, about: about, schema: kind.schema, isRequired: false)]) { reading throws(Unread) in
            let texts = reading.query[name] ?? []
            guard texts.count < 2 else { throw reading.refuse(name, "Give this once.") }
            guard let text = texts.first else { return nil }
            return try kind.read(JSON(parameter: text, schema: kind.schema), name, reading)
        }
    }

    /// A parameter that means something where it is missing, too.
    static func query(_ name: String, _ kind: Kind<Value>, _ about: String, otherwise usual: Value) -> Given {
        Given<Value?>.query(name, kind, about).map { $0 ?? usual }
    }

    /// A parameter of the query that may be given several times.
    static func queries<One>(_ name: String, _ kind: Kind<One>, _ about: String) -> Given where Value == [One] {
        let schema: JSON = ["type": "array", "items": kind.schema, "maxItems": 50]
        return Given(entries: [Entry(name: name, place: .query, about: about, schema: schema, isRequired: false)]) {
            reading throws(Unread) in
            let texts = reading.query[name] ?? []
            guard texts.count <= 50 else { throw reading.refuse(name, "Give this at most 50 times.") }
            return try reading.all(texts) { text throws(Unread) in try kind.read(JSON(parameter: text, schema: kind.schema), name, reading)
            }
        }
    }

    /// What is made of what was read.
    func map<Made: Sendable>(_ make: @escaping @Sendable (Value) -> Made) -> Given<Made> {
        Given<Made>(entries: entries) { reading throws(Unread) in make(try read(reading)) }
    }
}

/// What becomes of something that a PATCH may leave as it is.
enum Change<Value: Sendable>: Sendable {
    case kept
    case set(Value?)
}

/// Everything that is given, in one: each part is read, so that what is wrong with any of them is noted.
func together<each Part: Sendable>(_ parts: repeat Given<each Part>) -> Given<(repeat each Part)> {
    var entries: [Entry] = []
    repeat entries += (each parts).entries
    return Given(entries: entries) { reading throws(Unread) in
        func outcome<Value>(_ given: Given<Value>) -> Result<Value, Unread> {
            do throws(Unread) { return .success(try given.read(reading)) } catch { return .failure(error) }
        }
        let outcomes = (repeat outcome(each parts))
        return (repeat try (each outcomes).get())
    }
}

extension Kind {
    /// A part of a body with fields of its own.
    static func object(_ name: String, _ given: Given<Value>) -> Kind {
        let described = Described(name: name, schema: given.entries.schema)
        return Kind(schema: ["$ref": .text("#/components/schemas/\(name)")]) { _, writer in
            writer.null()
        } read: { json, place, reading throws(Unread) in
            guard case .object = json else { throw reading.refuse(place, "Give an object, not \(json.kindInWords).") }
            let inner = Reading(body: json)
            defer { for problem in inner.problems { _ = reading.refuse("\(place).\(problem.field)", problem.message) } }
            inner.refuseUnknown(besides: given.entries)
            let value = try given.read(inner)
            guard inner.problems.isEmpty else { throw Unread() }
            return value
        }
        .naming([described] + given.entries.flatMap(\.parts))
    }
}

extension JSON {
    /// A parameter of an address is a text, whatever it stands for.
    fileprivate init(parameter text: String, schema: JSON) {
        switch schema["type"] {
        case "integer": self = Int(text).map { .integer($0) } ?? .text(text)
        case "boolean": self = text == "true" ? true : text == "false" ? false : .text(text)
        case _: self = .text(text)
        }
    }
}
