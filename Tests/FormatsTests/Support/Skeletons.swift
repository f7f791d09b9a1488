import Domain

extension Skeleton {
    static let gaps = "During the assessment, we didn’t see evidence of:"
    static let advice = "Optional advice to help the service team continually improve the service:"
    static let musts = "Before reassessment, the service team must:"

    /// What the reader should make of a point: rating, actions, advice.
    struct Outcome: Sendable, Equatable {
        var rating: Rating
        var actions: [String] = []
        var advice: [String] = []
    }

    /// A report with colours over every point of a standard: green, amber, red in turn.
    static func coloured(_ standard: Standard) -> (skeleton: Skeleton, outcomes: [Outcome]) {
        var skeleton = Skeleton(
            facts: [
                ("Assessment date:", "16/07/2025"), ("Stage:", "Beta"), ("Type:", "Assessment"), ("Result:", "Red"),
                ("Service provider:", "Bee Agency"),
            ],
            previous: ["Alpha assessment: 4 August 2024 - Amber"], praise: ["tested with keepers", "worked in the open"])
        var outcomes: [Outcome] = []
        for point in standard.points {
            let rating: Rating = [.green, .amber, .red][point.number % 3]
            let number = point.number
            let decision = "The service was rated \(rating.rawValue) for point \(number) of the Standard."
            let kept = ["a plan for point \(number), with dates", "research that covers “hard” cases for \(number)"]
            var point = Skeleton.Point(number: number, title: point.title, decision: decision)
            switch rating {
            case .amber:
                point.sections = [
                    Section(lead: gaps, items: kept), Section(lead: advice, items: ["the team might show point \(number) to others"]),
                ]
                outcomes.append(Outcome(rating: .amber, actions: kept, advice: ["the team might show point \(number) to others"]))
            case .red:
                point.sections = [Section(heading: "Recommendations:", lead: musts, items: kept)]
                outcomes.append(Outcome(rating: .red, actions: kept))
            default:
                point.sections = number == 3 ? [Section(lead: advice, items: ["keep going"])] : []
                outcomes.append(Outcome(rating: .green, advice: number == 3 ? ["keep going"] : []))
            }
            skeleton.points.append(point)
        }
        return (skeleton, outcomes)
    }

    /// A report of 2019 to 2023: met or not met, with things to explore on every point.
    static func metOrNot(_ standard: Standard, points numbers: ClosedRange<Int>) -> (skeleton: Skeleton, outcomes: [Outcome]) {
        var skeleton = Skeleton(
            title: "Book a beehive inspection beta reassessment",
            facts: [
                ("From:", "Central Digital and Data Office"), ("Reassessment date:", "3 March 2022"), ("Stage:", "Beta reassessment"),
                ("Result:", "Not met"), ("Service provider:", "Bee Agency"),
            ],
            previous: ["Beta assessment: 4 August 2021 - Not met"])
        var outcomes: [Outcome] = []
        for point in standard.points where numbers.contains(point.number) {
            let isMet = !point.number.isMultiple(of: 2)
            let explore = ["run more research on point \(point.number)", "write it down, e.g. as “notes”"]
            let verb = isMet ? "met" : "did not meet"
            skeleton.points.append(
                Point(
                    number: point.number, title: point.title, decision: "The service \(verb) point \(point.number) of the Standard.",
                    sections: [
                        Section(
                            heading: "What the team has done well", lead: "The panel was impressed that:",
                            items: ["the team did not stop", "nobody should worry"]),
                        Section(
                            heading: "What the team needs to explore", lead: "Before their next assessment, the team needs to:",
                            items: explore),
                    ]))
            outcomes.append(Outcome(rating: isMet ? .met : .notMet, actions: explore))
        }
        return (skeleton, outcomes)
    }
}

extension ReportDraft {
    var outcomes: [Skeleton.Outcome] {
        points.map { Skeleton.Outcome(rating: $0.rating, actions: $0.actions, advice: $0.advice) }
    }
}
