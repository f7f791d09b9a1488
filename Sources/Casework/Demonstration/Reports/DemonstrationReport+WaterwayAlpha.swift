extension DemonstrationReport {
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

        \(waterwayAlphaNeeds)

        \(waterwayAlphaRest)
        """
    }

    private static let waterwayAlphaNeeds = """
        1. Understand users and their needs

        Decision

        The service was rated red for point 1 of the Standard.

        Before reassessment, the service team must:

        • carry out research with people who report on behalf of somebody else, such as lock keepers and boat club stewards
        • test the whole journey with people who have no signal, or no data left, at the place where they find the blockage

        2. Solve a whole problem for users

        Decision

        The service was rated amber for point 2 of the Standard.

        During the assessment, we didn’t see evidence of:

        • what the person who reported a blockage is told when it has been cleared
        • an agreement with the navigation authorities on whose waterways end at the same locks

        3. Provide a joined up experience across all channels

        Decision

        The service was rated green for point 3 of the Standard.

        4. Make the service simple to use

        Decision

        The service was rated green for point 4 of the Standard.

        Optional advice to help the service team continually improve the service:

        • consider asking for a photograph last, because people who could not send one gave up

        5. Make sure everyone can use the service

        Decision

        The service was rated red for point 5 of the Standard.

        Before reassessment, the service team must:

        • show a way to say where the blockage is that does not need the map
        • run research with at least 5 people who use assistive technology, out of doors where possible
        """

    private static let waterwayAlphaRest = """
        6. Have a multidisciplinary team

        Decision

        The service was rated green for point 6 of the Standard.

        9. Create a secure service which protects users’ privacy

        Decision

        The service was rated green for point 9 of the Standard.

        10. Define what success looks like and publish performance data

        Decision

        The service was rated amber for point 10 of the Standard.

        During the assessment, we didn’t see evidence of:

        • how the team will know that fewer people report what is known already

        14. Operate a reliable service

        Decision

        The service was rated red for point 14 of the Standard.

        Before reassessment, the service team must:

        • agree with the control room what happens to reports that arrive while its system is closed for the night

        Next steps

        The service must be reassessed on the points rated red before it moves to private beta.
        """
}
