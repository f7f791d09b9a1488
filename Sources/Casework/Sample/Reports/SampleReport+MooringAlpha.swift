extension SampleReport {
    static func mooringAlphaText(_ date: String) -> String {
        """
        # Renew a canal mooring licence alpha assessment

        Service Standard assessment report

        Renew a canal mooring licence

        | Assessment date: | \(date) |
        | --- | --- |
        | Stage: | Alpha |
        | Type: | Assessment |
        | Result: | Amber |
        | Service provider: | Boating Licensing Directorate |

        ## Previous assessment reports

        No previous assessments.

        ## Service description

        People who keep a boat on a canal need a licence for their mooring. They renew it each year on paper, by post, to one of 9 regional
        offices. The team wants to replace the form with a service that renews most licences in a few minutes.

        ## Service users

        - people who live on their boat
        - people who keep a boat for leisure
        - licensing officers in the regional offices

        ## Things the service team has done well

        - the team spent time on the towpath with people who live aboard, in winter as well as in summer
        - the riskiest assumption, that people know their mooring number, was tested early and proved wrong

        \(mooringAlphaPoints.written(as: .markdown))

        ## Next steps

        The service can move to private beta while the team works on the points rated amber.
        """
    }

    private static let mooringAlphaPoints = SamplePoints(
        amber: [
            2: ["how somebody who renews late is told about the fee, and what happens to their mooring in the meantime"],
            9: [
                "a data protection impact assessment that covers sharing mooring addresses with local authorities, agreed with the "
                    + "department’s data protection officer"
            ],
            12: ["a plan for opening the fee calculation, which the team holds back until the new fees have been announced"],
        ],
        advice: [5: "consider visiting the library in the northern region, where licensing officers help people at the counter"])
}
