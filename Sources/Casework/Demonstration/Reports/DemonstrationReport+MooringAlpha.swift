extension DemonstrationReport {
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

        \(mooringAlphaPoints)
        """
    }

    private static let mooringAlphaPoints = """
        ## 1. Understand users and their needs

        ### Decision

        The service was rated green for point 1 of the Standard.

        ## 2. Solve a whole problem for users

        ### Decision

        The service was rated amber for point 2 of the Standard.

        During the assessment, we didn’t see evidence of:

        - how somebody who renews late is told about the fee, and what happens to their mooring in the meantime

        ## 5. Make sure everyone can use the service

        ### Decision

        The service was rated green for point 5 of the Standard.

        Optional advice to help the service team continually improve the service:

        - consider visiting the library in the northern region, where licensing officers help people at the counter

        ## 9. Create a secure service which protects users’ privacy

        ### Decision

        The service was rated amber for point 9 of the Standard.

        During the assessment, we didn’t see evidence of:

        - a data protection impact assessment that covers sharing mooring addresses with local authorities, agreed with the department’s
          data protection officer

        ## 12. Make new source code open

        ### Decision

        The service was rated amber for point 12 of the Standard.

        During the assessment, we didn’t see evidence of:

        - a plan for opening the fee calculation, which the team holds back until the new fees have been announced
        """
}
