extension ImportProblem {
    /// What of an import a problem is about, so that a page can lead there.
    public enum Subject: Hashable, Sendable {
        case service, provider, phase, kind, date, standard, overall, leadAssessor
        case point(Int)
        /// Which points there are.
        case points
        /// The file, or a place in it that cannot be told.
        case whole
    }

    /// Told from the place, which readers write in words: "point 5, decision".
    public var subject: Subject {
        let words = place.split(separator: ",").first.map(String.init) ?? place
        if words.hasPrefix("point "), let number = Int(words.dropFirst("point ".count)) { return .point(number) }
        return ImportProblem.subjects[words] ?? .whole
    }

    private static let subjects: [String: Subject] = [
        "service name": .service, "service provider": .provider, "stage": .phase, "type": .kind, "assessment date": .date,
        "standard": .standard, "result": .overall, "lead assessor": .leadAssessor, "points": .points, "a decision": .points,
    ]
}
