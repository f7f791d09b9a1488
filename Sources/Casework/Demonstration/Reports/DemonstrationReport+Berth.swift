import Domain

extension DemonstrationReport {
    static func berthAlphaText(_ date: String) -> String {
        """
        # Find a winter berth alpha assessment

        \(berthHeader(date, stage: "Alpha", result: "Amber", before: "No previous assessments."))

        ## Things the service team has done well

        - the team mapped what happens between the first frost and the last free berth, harbour by harbour
        - harbour masters can change what is free by text message, and do

        \(berthPoints([1, 3, 4, 6, 7, 9, 11, 12, 13, 14]) { number in
            switch number {
            case 3:
                "During the assessment, we didn’t see evidence of:\n\n- how people who telephone a harbour are given the same answer as people online"
            case 11: "During the assessment, we didn’t see evidence of:\n\n- what the team will do if the harbour management supplier is replaced next year"
            case 14: "During the assessment, we didn’t see evidence of:\n\n- how long harbours can work without the service on the first cold night"
            default: nil
            }
        })
        """
    }

    static func berthBetaText(_ date: String, before: String) -> String {
        """
        # Find a winter berth beta assessment

        \(berthHeader(date, stage: "Beta", result: "Green", before: "- Alpha assessment: \(before) - Amber"))

        ## Things the service team has done well

        - 31 of 34 harbours now keep their free berths up to date without being asked
        - the team closed the telephone queue for an afternoon to learn what people do without it, and publishes what it found

        \(berthPoints(Array(1...14)) { _ in nil })
        """
    }

    private static func berthHeader(_ date: String, stage: String, result: String, before: String) -> String {
        """
        Service Standard assessment report

        Find a winter berth

        | Assessment date: | \(date) |
        | --- | --- |
        | Stage: | \(stage) |
        | Type: | Assessment |
        | Result: | \(result) |
        | Service provider: | Harbours and Berths Agency |

        ## Previous assessment reports

        \(before)

        ## Service description

        Boats that are on the move in summer need a harbour in winter. The service shows which harbours have a berth free, what it
        costs, and holds one until the boat has arrived.

        ## Service users

        - people whose boats are too large to be taken out of the water
        - harbour masters
        """
    }

    /// Points that are amber where the panel missed something, and green otherwise.
    private static func berthPoints(_ numbers: [Int], missing: (Int) -> String?) -> String {
        numbers.compactMap { number in
            guard let title = Standard.govuk14.point(number)?.title else { return nil }
            let missing = missing(number)
            let decision = "The service was rated \(missing == nil ? "green" : "amber") for point \(number) of the Standard."
            return (["## \(number). \(title)", "### Decision", decision] + [missing].compactMap(\.self)).joined(separator: "\n\n")
        }.joined(separator: "\n\n")
    }
}
