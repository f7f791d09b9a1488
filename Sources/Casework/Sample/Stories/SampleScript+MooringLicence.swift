import Domain

extension SampleScript {
    /// A private beta with an amber report: actions in most statuses. What alpha had left open is settled by the beta report.
    static var mooringLicence: [SampleScene] { mooringTeam + mooringAlpha + mooringBetaDesign + mooringBetaRunning }

    private static let mooringTeam: [SampleScene] = [
        .init(daysAgo: 258, by: .amara, deed: .create(.mooringLicence)),
        .init(daysAgo: 258, by: .amara, deed: .join(.mooringLicence, .joanna)),
        .init(daysAgo: 256, by: .joanna, deed: .join(.mooringLicence, .kwame)),
        .init(daysAgo: 256, by: .joanna, deed: .join(.mooringLicence, .saoirse)),
    ]

    private static let mooringAlpha: [SampleScene] =
        [
            .init(daysAgo: 213, by: .amara, deed: .draft(.mooringAlpha, lead: .margaret)),
            .init(daysAgo: 212, by: .amara, deed: .issue(.mooringAlpha)),
            .init(daysAgo: 207, by: .joanna, deed: .accept(.mooringAlpha)),
        ]
        + .on(
            .mooringAlpha, point: 2,
            (205, .joanna, .review(.saoirse, [.userResearch, .serviceDesign])),
            (201, .saoirse, .start),
            (180, .saoirse, .update("Spoke to 8 people who had renewed late. Most thought that they would lose the mooring at once.")),
            (162, .saoirse, .add(.lateRenewals)),
            (
                161, .saoirse,
                .add(.link("The letter that goes out", "https://designs.waterways.example.gov.uk/mooring/late-renewal-letter"))
            ),
            (161, .saoirse, .submit("The late renewal journey, with the letter that goes out, and what 8 people made of it.")),
            (157, .amara, .forward("Complete, and easy to follow.")),
            (152, .margaret, .accept("The letter answers the question that people ask first.")),
            (
                120, .saoirse,
                .add(.note("After a winter of letters", "Calls about late renewals fell from *41 a week* to *17*."))
            )
        )
        + .on(
            .mooringAlpha, point: 9,
            (205, .joanna, .review(.kwame, [.architecture])),
            (190, .kwame, .start),
            (140, .kwame, .update("The data protection officer asks for the agreement with the local authorities before signing.")),
            (136, .amara, .extend(toDay: -16, "The agreement with the local authorities needs their councils, which meet in the summer.")),
            (41, .kwame, .update("7 of 11 authorities have signed. The other 4 have it on the agenda of their next council."))
        )
        + .on(
            .mooringAlpha, point: 12,
            (205, .joanna, .review(.kwame, [.development])),
            (
                170, .joanna,
                .propose(
                    .roadmapItem, reason: "The fees are confidential until they have been laid before Parliament.",
                    plan: "Open the fee calculation in the sprint after the announcement.", .phase(.privateBeta))
            ),
            (166, .margaret, .agree("Bring it to the beta assessment."))
        )

    private static let mooringBetaDesign: [SampleScene] =
        [
            .init(daysAgo: 29, by: .huw, deed: .draft(.mooringBeta, lead: .margaret)),
            .init(daysAgo: 28, by: .huw, deed: .issue(.mooringBeta)),
            .init(daysAgo: 25, by: .joanna, deed: .accept(.mooringBeta)),
        ]
        + .on(
            .mooringBeta, point: 4,
            (24, .joanna, .review(.saoirse, [.contentDesign, .userResearch], "Content first, then a round with people who share.")),
            (23, .joanna, .plan("Sprint 31")),
            (21, .saoirse, .start),
            (14, .saoirse, .update("New words for shared moorings. 9 of 10 people now say who has to renew.")),
            (2, .saoirse, .update("Booked 6 more people for Thursday, 4 of whom share with somebody they do not live with."))
        )
        + .on(
            .mooringBeta, point: 5,
            (24, .joanna, .review(.kwame, [.interactionDesign])),
            (20, .kwame, .start),
            (10, .kwame, .update("All 11 problems of the audit are fixed. The auditors have tested 9 of them again.")),
            (3, .kwame, .add(.auditAgain)),
            (3, .kwame, .add(.link("Accessibility statement", "https://www.mooring-licence.example.gov.uk/accessibility-statement"))),
            (3, .kwame, .submit("The auditors’ letter on all 11 problems, and the updated accessibility statement."))
        )
        + .on(
            .mooringBeta, point: 5, action: 2,
            (24, .joanna, .review(.saoirse, [.userResearch])),
            (20, .saoirse, .start),
            (
                13, .saoirse,
                .add(
                    .note(
                        "3 sessions with people who use screen magnification",
                        "All 3 chose the right mooring at **400%**. 2 of them lost the heading while the list of bridges was loading."))
            ),
            (13, .saoirse, .submit("Notes of 3 sessions with people who use screen magnification.")),
            (11, .huw, .forward()),
            (8, .margaret, .askForMore("Nobody in these sessions used speech recognition. Add at least 2 people who do."))
        )

    private static let mooringBetaRunning: [SampleScene] =
        .on(
            .mooringBeta, point: 9,
            (24, .joanna, .review(.kwame, [.architecture, .development])),
            (22, .kwame, .start),
            (15, .kwame, .update("Both findings rated high are fixed. The testers come back on Monday.")),
            (
                7, .kwame,
                .add(
                    .note("The testers’ second report, in short", "0 high, 0 medium, 4 low. The whole report is kept by the security team.")
                )
            ),
            (7, .kwame, .submit("The testers’ second report: nothing rated high or medium is open.")),
            (4, .amara, .forward("The report is marked official-sensitive: ask the team for a copy."))
        )
        + .on(
            .mooringBeta, point: 10,
            (24, .joanna, .review(.joanna, [.performanceAnalysis])),
            (22, .joanna, .start),
            (17, .joanna, .add(.costOfPaper)),
            (17, .joanna, .add(.link("How the hours were counted", "https://www.mooring-licence.example.gov.uk/performance/method"))),
            (17, .joanna, .submit("What 9 regional offices spend on paper renewals, by month, with how it was counted.")),
            (16, .amara, .forward()),
            (9, .margaret, .accept("A sound baseline. The note on postage is worth sharing with other teams."))
        )
        + .on(
            .mooringBeta, point: 10, action: 2,
            (24, .joanna, .review(.joanna, [.performanceAnalysis])),
            (19, .joanna, .start),
            (
                5, .joanna,
                .propose(
                    .mitigation, reason: "The platform that publishes the indicators does not take private beta services.",
                    plan: "Publish the 4 indicators as a page in the team’s blog every month until the service is in public beta.",
                    .day(45))
            )
        )
        + .on(
            .mooringBeta, point: 12,
            (24, .joanna, .review(.kwame, [.development])),
            (18, .kwame, .start),
            (6, .kwame, .block("The supplier must agree to the licence of 2 files. Their lawyer is back next week."))
        )
        + .on(
            .mooringBeta, point: 14,
            (24, .joanna, .review(.kwame, [.delivery, .development], "With the northern and western offices.")),
            (23, .joanna, .plan("Sprint 33"))
        )
        + .on(
            .mooringBeta, point: 14, action: 2,
            (24, .joanna, .review(.kwame, [.development])),
            (21, .kwame, .start),
            (
                12, .kwame,
                .add(.link("The alert, as the people on call see it", "https://runbooks.waterways.example.gov.uk/payments/unmatched"))
            ),
            (12, .kwame, .submit("The alert for payments that match no licence.")),
            (11, .kwame, .takeBack("It did not go off last night: a payment waited for 6 hours. We look into it first.")),
            (5, .kwame, .update("The alert read the wrong queue. It now goes off within 10 minutes."))
        )
}

extension SampleEvidence {
    fileprivate static let lateRenewals = note(
        "What 8 people made of the late renewal journey",
        """
        Rounds 4 and 5, on the towpath and in one library.

        - **8 of 8** knew after the letter that they keep their mooring
        - 7 of 8 found the fee without help
        - 1 person wanted to telephone, and found the number
        """)

    fileprivate static let auditAgain = table(
        "The 11 problems of the audit, tested again", fileName: "audit-retest.csv",
        [
            ["Problem", "WCAG", "Tested again"], ["Map without a text alternative", "1.1.1", "fixed"],
            ["Error summary not focused", "3.3.1", "fixed"], ["Contrast of the fee table", "1.4.3", "fixed"],
            ["8 other problems", "", "fixed"],
        ])

    fileprivate static let costOfPaper = table(
        "What a renewal on paper costs", fileName: "cost-of-paper-renewals.csv",
        [
            ["Month", "Renewals", "Hours", "Postage in pounds"], ["July", "1204", "611", "1842"], ["August", "1377", "702", "2107"],
            ["September", "988", "497", "1512"],
        ])
}
