import Domain

extension SampleScript {
    /// A red alpha that the team challenged: the panel amended its report, in which one red point became amber. All that is red is ready.
    static var lockClosures: [SampleScene] { lockTeam + lockReport + lockRed + lockAmber + lockQuestions }

    /// The reassessment has a day and a panel, and the team has written what it will show.
    static let lockReassessment: [SampleScene] = [
        .init(
            daysAgo: 26, by: .priya,
            deed: .book(
                .lockReassessment,
                .request(
                    from: -12, answeredFor: "Priya Nair, delivery manager",
                    attending: "Priya Nair, Ines Duarte, Lewis Grant and a lock keeper", transactions: 46_000,
                    note: "The lock keeper can only come before 3pm."))),
        .init(daysAgo: 24, by: .huw, deed: .book(.lockReassessment, .accept("We keep the panel together as far as we can."))),
        .init(
            daysAgo: 22, by: .huw,
            deed: .book(
                .lockReassessment,
                .schedule(
                    TimeOfDay(hour: 10, minute: 30),
                    panel: [
                        (.gwen, .leadAssessor, .delivery), (.bronwen, .assessor, .userResearch), (.yusuf, .assessor, .development),
                    ]))),
        .init(
            daysAgo: 8, by: .ines,
            deed: .show(
                .lockClosures, .reassessment, point: 5,
                """
                Every closure on the map also stands in a list below it, **nearest first**.

                - 6 people who use screen readers found the next closed lock on their way
                - 3 people who use magnification preferred the list, and so do most people on telephones
                """)),
        .init(
            daysAgo: 6, by: .lewis,
            deed: .show(
                .lockClosures, .reassessment, point: 9,
                "The map loads a lock, a day and a reason. No name leaves the office any more, and a test fails when one does.")),
    ]

    private static let lockTeam: [SampleScene] = [
        .init(daysAgo: 120, by: .huw, deed: .create(.lockClosures)),
        .init(daysAgo: 120, by: .huw, deed: .join(.lockClosures, .priya)),
        .init(daysAgo: 119, by: .priya, deed: .join(.lockClosures, .ines)),
        .init(daysAgo: 119, by: .priya, deed: .join(.lockClosures, .lewis)),
    ]

    private static let lockReport: [SampleScene] = [
        .init(daysAgo: 53, by: .huw, deed: .draft(.lockAlpha, lead: .gwen)),
        .init(daysAgo: 52, by: .huw, deed: .issue(.lockAlpha)),
        .init(
            daysAgo: 48, by: .priya,
            deed: .write(
                .lockAlpha,
                .challenge(
                    points: [5, 11],
                    "The agreement with the supplier was signed a week before the assessment, and we did not bring it. "
                        + "We also ask how many people we must test with.", meetingAfter: 4))),
        .init(
            daysAgo: 43, by: .gwen,
            deed: .write(.lockAlpha, .amend("We met the team, read the agreement with the supplier, and say how many people are enough."))),
        .init(
            daysAgo: 42, by: .gwen,
            deed: .write(
                .lockAlpha,
                .point(
                    5, .red, finding: "Testing with 5 people is enough to begin with.",
                    actions: [
                        "show closures to people who cannot use the map, and test this with at least 5 people who use assistive technology"
                    ]))),
        .init(
            daysAgo: 42, by: .gwen,
            deed: .write(
                .lockAlpha,
                .point(
                    11, .amber, finding: "The panel has since read the agreement with the supplier. It does not cover weekends.",
                    actions: ["agree with the supplier of the closure notices what happens when their format changes at a weekend"]))),
        .init(daysAgo: 41, by: .huw, deed: .issue(.lockAlpha)),
        .init(daysAgo: 38, by: .priya, deed: .accept(.lockAlpha)),
    ]

    private static let lockRed: [SampleScene] =
        .on(
            .lockAlpha, point: 5,
            (46, .priya, .review(.ines, [.userResearch, .interactionDesign])),
            (44, .ines, .start),
            (37, .ines, .update("The list below the map is there. 2 people who use screen readers found their lock at once.")),
            (29, .ines, .add(.note("Round 4: the list below the map", "**8 of 9** people found the next closed lock without help."))),
            (28, .ines, .ready("A list below the map, nearest first, tested with 6 people who use screen readers and 3 who magnify."))
        )
        + .on(
            .lockAlpha, point: 9,
            (46, .priya, .review(.lewis, [.development, .architecture])),
            (45, .lewis, .start),
            (35, .lewis, .update("The names are out of the data, and out of the copies that browsers keep.")),
            (30, .lewis, .ready("The map loads a lock, a day and a reason. A test in our pipeline fails when a name comes back."))
        )

    private static let lockAmber: [SampleScene] =
        .on(
            .lockAlpha, point: 2,
            (46, .priya, .review(.priya, [.serviceDesign])),
            (20, .priya, .start),
            (7, .priya, .update("Lock keepers send a text message when they open early. 40 of 61 do so already."))
        )
        + .on(
            .lockAlpha, point: 11,
            (46, .priya, .review(.lewis, [.architecture])),
            (
                20, .priya,
                .propose(
                    .roadmapItem, reason: "The supplier changes its contract only in the spring.",
                    plan: "Weekends are part of the contract that begins in April. Until then the control room reads the notices out.",
                    .phase(.privateBeta))
            ),
            (15, .gwen, .agree("Bring the contract to the beta assessment."))
        )

    private static let lockQuestions: [SampleScene] = [
        .init(
            daysAgo: 36, by: .ines,
            deed: .ask(
                .magnification,
                .ask(
                    .lockAlpha, point: 5, action: 1, .profession(.userResearch),
                    "Do people who use the magnifier of their telephone count among the 5?"))),
        .init(daysAgo: 34, by: .gwen, deed: .ask(.magnification, .answer("Yes, but at least 3 of the 5 should use a screen reader."))),
        .init(daysAgo: 33, by: .ines, deed: .ask(.magnification, .askMore("May 2 of them be colleagues from other departments?"))),
        .init(daysAgo: 31, by: .gwen, deed: .ask(.magnification, .answer("Yes, if they have never seen the service before."))),
        .init(daysAgo: 30, by: .ines, deed: .ask(.magnification, .resolve)),
        .init(
            daysAgo: 4, by: .lewis,
            deed: .ask(
                .keepersNames,
                .ask(
                    .lockAlpha, point: 9, .panel,
                    "The old map still shows names to lock keepers who sign in. May we show it as it is, or should we hide them there too?")
            )),
    ]
}
