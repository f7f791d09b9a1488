extension SampleReport {
    static func berthAlphaText(_ date: String) -> String {
        """
        # Find a winter berth alpha assessment

        \(berthHeader(date, stage: "Alpha", result: "Amber", before: "No previous assessments."))

        ## Things the service team has done well

        - the team mapped what happens between the first frost and the last free berth, harbour by harbour
        - harbour masters can change what is free by text message, and do

        \(berthAlphaPoints.written(as: .markdown))

        ## Next steps

        The service can move to private beta while the team works on the points rated amber.
        """
    }

    private static let berthAlphaPoints = SamplePoints(
        amber: [
            3: ["how people who telephone a harbour are given the same answer as people online"],
            11: ["what the team will do if the harbour management supplier is replaced next year"],
            14: ["how long harbours can work without the service on the first cold night"],
        ])

    static func berthBetaText(_ date: String, before: String) -> String {
        """
        # Find a winter berth beta assessment

        \(berthHeader(date, stage: "Beta", result: "Amber", before: "- Alpha assessment: \(before) - Amber"))

        ## Things the service team has done well

        - 31 of 34 harbours now keep their free berths up to date without being asked
        - the team closed the telephone queue for an afternoon to learn what people do without it, and publishes what it found

        \(berthBetaPoints.written(as: .markdown))

        ## Next steps

        The service can move to public beta while the team works on the points rated amber.
        """
    }

    private static let berthBetaPoints = SamplePoints(
        amber: [
            4: ["that people can compare berths on the telephone they have with them, outdoors"],
            6: ["who looks after the content once the contract of the content designer has ended"],
        ],
        advice: [2: "talk to the teams that run summer moorings about a service for the whole year"])

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
}
