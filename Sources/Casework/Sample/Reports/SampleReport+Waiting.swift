/// Reports that nobody has sent to a team yet: one that waits to be issued, and one that waits to be corrected.
extension SampleReport {
    static func berthLiveText(_ date: String, before: String) -> String {
        """
        Find a winter berth live assessment

        Service Standard assessment report

        Find a winter berth

        Assessment date: \(date)
        Stage: Live
        Type: Assessment
        Result: Amber
        Service provider: Harbours and Berths Agency

        Previous assessment reports

        Beta assessment: \(before) - Amber

        Service description

        The service shows which harbours have a berth free in winter, what it costs, and holds one until the boat has arrived.

        Service users

        This service is for:

        • people whose boats are too large to be taken out of the water
        • harbour masters

        Things the service team has done well:

        • the team has kept the same 6 people since alpha, and it shows

        \(berthLivePoints.written(as: .text))

        Next steps

        The service can go live once the points rated amber have been followed up.
        """
    }

    private static let berthLivePoints = SamplePoints(
        amber: [
            10: [
                "completion rates for people who come from the harbours’ own websites",
                "what the team changed because of its performance data in the last year",
            ],
            14: ["who runs the service at weekends once the programme has ended"],
        ])

    /// Pasted from a document: a rating has got lost, and so has the kind of assessment.
    static func towpathPermitText(_ date: String) -> String {
        """
        Apply for a towpath event permit alpha assessment

        Service Standard assessment report

        Apply for a towpath event permit

        Assessment date: \(date)
        Stage: Alpha
        Result: Amber
        Service provider: Towpaths and Property

        Service description

        Charities, running clubs and film crews need a permit for an event on a towpath. They apply by email, and wait for 6 weeks.

        Service users

        This service is for:

        • people who organise events
        • the wardens who check that the towpath is wide enough

        \(towpathPermitPoints)
        """
    }

    private static let towpathPermitPoints = """
        1. Understand users and their needs

        Decision

        The service was rated green for point 1 of the Standard.

        2. Solve a whole problem for users

        Decision

        The service was rated amber for point 2 of the Standard.

        During the assessment, we didn’t see evidence of:

        • how organisers find out that they need a road closure from the council as well • what happens to a permit when the towpath floods

        5. Make sure everyone can use the service

        Decision

        The service was rated for point 5 of the Standard.

        During the assessment, we didn’t see evidence of:

        • a plan for people who cannot apply online

        9. Create a secure service which protects users’ privacy

        Decision

        The service was rated green for point 9 of the Standard.

        Before the next assessment, the service team should:

        • delete the contact details of applicants whose event took place more than a year ago
        """
}
