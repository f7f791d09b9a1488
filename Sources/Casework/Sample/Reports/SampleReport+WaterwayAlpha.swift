extension SampleReport {
    static func waterwayAlphaText(_ date: String) -> String {
        """
        Report a blocked waterway alpha assessment

        Service Standard assessment report Report a blocked waterway

        Service Standard assessment report

        Report a blocked waterway

        Assessment date: \(date)
        Stage: Alpha
        Type: Assessment
        Result: Red
        Service provider: Waterway Operations

        Previous assessment reports

        No previous assessments.

        Service description

        Boaters, anglers and walkers report fallen trees, sunken boats and closed locks by telephone. Half of the calls concern something that is known already. The team wants people to see what has been reported, and to report what has not, from wherever they stand.

        Service users

        This service is for:

        • people on boats
        • people on the towpath
        • operatives who clear waterways, and the control room that sends them out

        Things the service team has done well:

        • the team rode out with operatives at night and saw how little signal there is in cuttings
        • the map prototype was thrown away after one round because people could not use it with wet hands

        \(waterwayAlphaPoints.written(as: .text))

        Next steps

        The service must be reassessed on the points rated red before it moves to private beta.
        """
    }

    private static let waterwayAlphaPoints = SamplePoints(
        amber: [
            2: [
                "what the person who reported a blockage is told when it has been cleared",
                "an agreement with the navigation authorities on whose waterways end at the same locks",
            ],
            10: ["how the team will know that fewer people report what is known already"],
        ],
        red: [
            1: [
                "carry out research with people who report on behalf of somebody else, such as lock keepers and boat club stewards",
                "test the whole journey with people who have no signal, or no data left, at the place where they find the blockage",
            ],
            5: [
                "show a way to say where the blockage is that does not need the map",
                "run research with at least 5 people who use assistive technology, out of doors where possible",
            ],
            14: ["agree with the control room what happens to reports that arrive while its system is closed for the night"],
        ],
        advice: [4: "consider asking for a photograph last, because people who could not send one gave up"])
}
