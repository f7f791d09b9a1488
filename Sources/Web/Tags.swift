import Domain
import Markup

extension Rating {
    /// In words, with the colour that helps to find it. Words of older standards stand as they were written.
    var tag: HTML {
        switch self {
        case .green: RatingTag(.green).html
        case .amber: RatingTag(.amber).html
        case .red: RatingTag(.red).html
        case .notRated: RatingTag(.notRated).html
        case .met: Tag("\(title)", .green).html
        case .notMet: Tag("\(title)", .red).html
        case .notApplicable: Tag("\(title)", .grey).html
        }
    }
}

extension OverallRating {
    var tag: HTML {
        switch self {
        case .green: RatingTag(.green).html
        case .amber: RatingTag(.amber).html
        case .red: RatingTag(.red).html
        case .met: Tag("\(title)", .green).html
        case .notMet: Tag("\(title)", .red).html
        case .metWithConditions: Tag("\(title)", .orange).html
        }
    }
}

extension Action.Rating {
    var tag: HTML {
        switch self {
        case .amber: RatingTag(.amber).html
        case .red: RatingTag(.red).html
        }
    }
}

extension Action.Status {
    var tag: HTML {
        let colour: Tag.Colour =
            switch self {
            case .toReview, .evidenceReturned: .yellow
            case .planned: .lightBlue
            case .inProgress: .blue
            case .evidenceSubmitted, .withLeadAssessor, .mitigationProposed, .roadmapProposed: .purple
            case .resolved, .readyForReassessment: .green
            case .mitigated, .onRoadmap: .turquoise
            case .withdrawn, .superseded: .grey
            }
        return Tag("\(title)", colour).html
    }
}

extension Report.Status {
    var tag: HTML {
        let colour: Tag.Colour =
            switch self {
            case .draft: .yellow
            case .submitted, .amended: .purple
            case .issued: .blue
            case .challenged: .orange
            case .accepted: .green
            }
        return Tag("\(title)", colour).html
    }
}

extension PanelQuestion.Status {
    var tag: HTML {
        let colour: Tag.Colour =
            switch self {
            case .open: .yellow
            case .answered: .blue
            case .resolved: .green
            }
        return Tag("\(title)", colour).html
    }
}
