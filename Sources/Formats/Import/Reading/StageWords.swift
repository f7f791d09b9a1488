import Domain

/// Phase and kind of assessment, which reports write in one breath: "Beta reassessment", "Alpha Review", "Live2".
struct StageWords {
    let phase: AssessedPhase?
    let type: Assessment.Kind?

    init(_ words: PlainWords) {
        phase = Self.phase(words)
        type = Self.type(words)
    }

    private static func phase(_ words: PlainWords) -> AssessedPhase? {
        if words.has("private beta") { return .privateBeta }
        if words.has("public beta") { return .publicBeta }
        let phases: [(String, AssessedPhase)] = [("alpha", .alpha), ("beta", .beta), ("live", .live), ("discovery", .discovery)]
        return phases.first { name, _ in words.list.contains { $0 == name || attempt($0, name) != nil } }?.1
    }

    private static func type(_ words: PlainWords) -> Assessment.Kind? {
        if words.has("amber evidence review", "amber review", "amber evidence") { return .amberEvidenceReview }
        if words.has("peer review") { return .peerReview }
        if words.has("self certification", "self certified") { return .selfCertification }
        let isAgain = words.list.contains { $0.hasPrefix("reassess") || $0.hasPrefix("ressess") }
        if isAgain || words.has("re assessment", "re review", "re assessed") { return .reassessment }
        let isNumbered = words.list.contains { word in
            ["alpha", "beta", "live"].contains { name in (attempt(word, name) ?? 1) > 1 }
        }
        if isNumbered { return .reassessment }
        return words.has("assessment", "review") ? .assessment : nil
    }

    /// "Beta2" is the second attempt at the beta assessment.
    private static func attempt(_ word: Substring, _ name: String) -> Int? {
        guard word.hasPrefix(name), word != name else { return nil }
        return Int(word.dropFirst(name.count))
    }
}

extension AssessedPhase {
    /// The phase assessed, from the phase that the service may now enter.
    init(entering phase: AssessedPhase) {
        switch phase {
        case .privateBeta: self = .alpha
        case .publicBeta: self = .beta
        case .discovery, .alpha, .beta, .live: self = phase
        }
    }
}
