extension SampleReport {
    static func lockAlphaText(_ date: String) -> String {
        """
        # Check when a lock is closed alpha assessment

        \(lockHeader(date))

        ## Things the service team has done well

        - the team asked lock keepers to correct the prototype every morning for 3 weeks, and published how often it was wrong
        - people can ask for one lock, and need not know on which canal it is

        \(lockAlphaPoints.written(as: .markdown))

        ## Next steps

        The service must be reassessed on the points rated red before it moves to private beta.
        """
    }

    private static let lockAlphaPoints = SamplePoints(
        amber: [2: ["what people are told when a lock opens earlier than was announced"]],
        red: [
            5: ["show closures to people who cannot use the map, and test this with people who use assistive technology"],
            9: ["stop sending the names of lock keepers with the data that the map loads"],
            11: ["agree with the supplier of the closure notices what happens when their format changes"],
        ],
        advice: [12: "publish the program that reads the notices on its own: other navigation authorities have asked for it"])

    private static func lockHeader(_ date: String) -> String {
        """
        Service Standard assessment report

        Check when a lock is closed

        | Assessment date: | \(date) |
        | --- | --- |
        | Stage: | Alpha |
        | Type: | Assessment |
        | Result: | Red |
        | Service provider: | Waterway Operations |

        ## Previous assessment reports

        No previous assessments.

        ## Service description

        Notices of closed locks are sent by email and pinned to lock gates. People who plan a journey want to know on one page what will be
        closed on their way, and until when.

        ## Service users

        - people on boats, most of them on a telephone
        - hire companies that plan journeys for others
        - lock keepers
        """
    }
}
