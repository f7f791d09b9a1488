import Domain

extension StandardReading {
    mutating func json(_ text: DecodedText) throws(StandardFileRefusal) -> StandardDraft {
        let value: JSONValue
        do throws(ImportRefusal) {
            value = try decodeJSON(text, as: "json", values: 5000)
        } catch {
            throw StandardFileRefusal(error)
        }
        guard case .object(let standard) = value, standard["points"] != nil else { throw .notAStandard }
        noteUnknown(of: standard, known: ["title", "version", "points"], at: "standard")
        return StandardDraft(
            title: self.text(standard["title"], at: "title"), version: self.text(standard["version"], at: "version"),
            points: points(standard["points"]))
    }

    private mutating func points(_ value: JSONValue?) -> [StandardDraft.Point] {
        guard case .list(let points) = value else {
            note(.error, "points", "The points are not a list.")
            return []
        }
        return zip(1..., points).compactMap { place, point in self.point(point, place: place) }
    }

    /// Nil where it is nothing that could be a point.
    private mutating func point(_ value: JSONValue, place: Int) -> StandardDraft.Point? {
        guard case .object(let point) = value else {
            note(.error, "point in place \(place)", "It is not an object with a number and a title.")
            return nil
        }
        var number: Int?
        if case .whole(let given) = point["number"] { number = given }
        let name = number.map { "point \($0)" } ?? "point in place \(place)"
        if number == nil { note(.error, "\(name), number", "The number is not a whole number.") }
        noteUnknown(of: point, known: ["number", "title", "group", "professions", "other_titles"], at: name)
        return StandardDraft.Point(
            number: number, title: text(point["title"], at: "\(name), title"), group: text(point["group"], at: "\(name), group"),
            professions: professions(texts(point["professions"], at: "\(name), professions"), at: "\(name), professions"),
            otherTitles: texts(point["other_titles"], at: "\(name), other titles"))
    }

    /// Empty where there is none; what is not text is a problem.
    private mutating func text(_ value: JSONValue?, at place: String) -> String {
        switch value {
        case .text(let text): return text.folded
        case nil, .null: return ""
        case .whole, .other, .list, .object:
            note(.error, place, "This is not text in quotation marks.")
            return ""
        }
    }

    private mutating func texts(_ value: JSONValue?, at place: String) -> [String] {
        switch value {
        case .list(let values): return values.map { text($0, at: place) }.filter { !$0.isEmpty }
        case nil, .null: return []
        case .whole, .other, .text, .object:
            note(.error, place, "This is not a list of texts.")
            return []
        }
    }

    /// Says which names nobody looks at.
    private mutating func noteUnknown(of object: [String: JSONValue], known: Set<String>, at place: String) {
        for name in object.keys.sorted() where !known.contains(name) {
            note(.warning, place, "‘\(name.folded.cut(to: 60))’ is not known here and was left out.")
        }
    }
}
