public import Domain

/// The standard as JSON of the shape that `readStandard` reads, to be carried away and added elsewhere.
public func writeStandard(_ standard: Standard) -> String {
    OrderedJSON.object([
        ("title", .string(standard.title)), ("version", .string(standard.version)), ("points", .array(standard.points.map(\.json))),
    ]).text + "\n"
}

extension StandardPoint {
    fileprivate var json: OrderedJSON {
        .object([
            ("number", .int(number)), ("title", .string(title)), ("group", .optional(group)),
            ("professions", .strings(professions.map(\.rawValue))), ("other_titles", .strings(otherTitles)),
        ])
    }
}
