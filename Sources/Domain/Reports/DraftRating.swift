/// How a report rates one point, in the words of every era. Raw values are those of the import contract.
public enum DraftRating: String, Codable, Sendable, Hashable, CaseIterable {
    case green
    case amber
    case red
    case met
    case notMet = "not met"
    case notApplicable = "not applicable"
    case notRated = "not rated"
}

/// How a report rates the service as a whole. Raw values are those of the import contract.
public enum DraftOverall: String, Codable, Sendable, Hashable, CaseIterable {
    case green
    case amber
    case red
    case met
    case notMet = "not met"
    case metWithConditions = "met with conditions"
}

/// The phase that was assessed. Reports mostly say "beta" alone; a few say which.
public enum DraftPhase: String, Codable, Sendable, Hashable, CaseIterable {
    case discovery
    case alpha
    case beta
    case privateBeta = "private beta"
    case publicBeta = "public beta"
    case live
}

/// What kind of assessment a report is the outcome of.
public enum DraftAssessmentType: String, Codable, Sendable, Hashable, CaseIterable {
    case assessment
    case reassessment
    case amberEvidenceReview = "amber evidence review"
    case peerReview = "peer review"
    case selfCertification = "self-certification"
}
