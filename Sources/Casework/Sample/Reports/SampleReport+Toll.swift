extension SampleReport {
    static func tollAlphaText(_ date: String) -> String {
        """
        # Pay a boat toll alpha assessment

        \(tollHeader(date))

        ## Things the service team has done well

        - the team closed one toll office for a week and watched what people did instead
        - skippers of freight boats tested every round, and not only people who go boating for pleasure

        \(tollAlphaPoints.written(as: .markdown))

        ## Next steps

        The service must be reassessed on the points rated red before it moves to private beta.
        """
    }

    private static let tollAlphaPoints = SamplePoints(
        amber: [10: ["how the team will measure what a payment costs, on paper and online"]],
        red: [
            4: ["let people pay who do not know how long their boat is to the centimetre"],
            9: ["carry out a threat model of the payment journey with the security team, and act on what it finds"],
        ],
        advice: [7: "tell the toll offices of each release before it happens"])

    private static func tollHeader(_ date: String) -> String {
        """
        Service Standard assessment report

        Pay a boat toll

        | Assessment date: | \(date) |
        | --- | --- |
        | Stage: | Alpha |
        | Type: | Assessment |
        | Result: | Red |
        | Service provider: | Boating Licensing Directorate |

        ## Previous assessment reports

        No previous assessments.

        ## Service description

        Boats pay a toll on 6 rivers, by the length of the boat and the number of locks. Most pay in cash at a toll office that closes at 4.
        The team wants people to pay when it suits them, before or after the journey.

        ## Service users

        - people who go boating for pleasure
        - skippers of freight boats
        - people who work in toll offices
        """
    }
}
