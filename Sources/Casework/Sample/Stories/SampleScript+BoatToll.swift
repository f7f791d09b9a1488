import Domain

extension SampleScript {
    /// A red alpha, half a year ago, with all that was red made ready, and something amber that is late in spite of an extension.
    static var boatToll: [SampleScene] { tollTeam + tollAlpha + tollActions }

    /// The reassessment was moved once and held: one point is green now, one amber. The team has asked for its beta assessment, and waits.
    static var tollReassessment: [SampleScene] { tollBooked + tollWritten + tollAfterwards }

    private static let tollTeam: [SampleScene] = [
        .init(daysAgo: 230, by: .amara, deed: .create(.boatToll)),
        .init(daysAgo: 230, by: .amara, deed: .join(.boatToll, .hannah)),
        .init(daysAgo: 228, by: .hannah, deed: .join(.boatToll, .rafael)),
    ]

    private static let tollAlpha: [SampleScene] = [
        .init(daysAgo: 143, by: .amara, deed: .draft(.tollAlpha, lead: .gwen)),
        .init(daysAgo: 142, by: .amara, deed: .issue(.tollAlpha)),
        .init(daysAgo: 138, by: .hannah, deed: .accept(.tollAlpha)),
    ]

    private static let tollActions: [SampleScene] =
        .on(
            .tollAlpha, point: 4,
            (136, .hannah, .review(.hannah, [.contentDesign, .interactionDesign])),
            (130, .hannah, .start),
            (104, .hannah, .update("People choose from 4 lengths now. Nobody went to look for a tape measure in round 6.")),
            (88, .hannah, .ready("People choose one of 4 lengths. 11 of 12 chose rightly, and the toll is the same within a length."))
        )
        + .on(
            .tollAlpha, point: 9,
            (136, .hannah, .review(.rafael, [.architecture, .development])),
            (133, .rafael, .start),
            (97, .rafael, .update("The threat model found 14 things. 12 of them are done.")),
            (84, .rafael, .ready("The threat model is done, and 13 of its 14 findings. The last one hangs on the payment platform."))
        )
        + .on(
            .tollAlpha, point: 10,
            (136, .hannah, .review(.hannah, [.performanceAnalysis])),
            (110, .hannah, .start),
            (90, .amara, .extend(toDay: -16, "The finance team counts what a payment on paper costs once a year, in the autumn.")),
            (12, .hannah, .update("The first count is in: 4 pounds 12 for a payment on paper. Online follows with the beta."))
        )

    private static let tollBooked: [SampleScene] = [
        .init(
            daysAgo: 80, by: .hannah,
            deed: .book(
                .tollReassessment,
                .request(
                    from: 41, answeredFor: "Hannah Broadbent, product manager", attending: "Hannah Broadbent and Rafael Costa",
                    transactions: 130_000, note: nil))),
        .init(daysAgo: 78, by: .amara, deed: .book(.tollReassessment, .accept(nil))),
        .init(
            daysAgo: 75, by: .amara,
            deed: .book(
                .tollReassessment,
                .schedule(
                    TimeOfDay(hour: 14, minute: 0),
                    panel: [(.gwen, .leadAssessor, .product), (.bronwen, .assessor, .userResearch), (.yusuf, .assessor, .development)]))),
        .init(daysAgo: 62, by: .amara, deed: .book(.tollReassessment, .move(from: 33, "The lead assessor is on leave in that week."))),
        .init(
            daysAgo: 45, by: .hannah,
            deed: .show(.boatToll, .reassessment, point: 4, "Nobody needs a tape measure: people choose one of 4 lengths.")),
        .init(
            daysAgo: 45, by: .rafael,
            deed: .show(
                .boatToll, .reassessment, point: 9, "What the threat model found, what we did about each finding, and what is left.")),
    ]

    private static let tollWritten: [SampleScene] = [
        .init(daysAgo: 24, by: .gwen, deed: .write(.tollAgain, .begin(of: .tollReassessment))),
        .init(
            daysAgo: 24, by: .bronwen,
            deed: .write(.tollAgain, .point(4, .green, finding: "The team showed that nobody needs to measure a boat any more."))),
        .init(
            daysAgo: 23, by: .yusuf,
            deed: .write(
                .tollAgain,
                .point(
                    9, .amber, finding: "13 of the 14 findings of the threat model are closed.",
                    actions: ["agree with the payment platform by when refunds to another card are refused"]))),
        .init(
            daysAgo: 22, by: .gwen,
            deed: .write(.tollAgain, .summary(.amber, "The team has closed what was red and knows what is left."))),
        .init(daysAgo: 22, by: .gwen, deed: .write(.tollAgain, .submit)),
        .init(daysAgo: 20, by: .amara, deed: .issue(.tollAgain)),
        .init(daysAgo: 17, by: .hannah, deed: .accept(.tollAgain)),
    ]

    private static let tollAfterwards: [SampleScene] =
        .on(
            .tollAgain, point: 9,
            (16, .hannah, .review(.rafael, [.development])),
            (13, .rafael, .start)
        )
        + [
            .init(
                daysAgo: 11, by: .rafael,
                deed: .ask(
                    .oldTolls,
                    .ask(
                        .tollAgain, point: 9, action: 1, .profession(.development),
                        "Is a date in the platform’s own plan enough, or do you want to see it in writing?"))),
            .init(
                daysAgo: 9, by: .yusuf,
                deed: .ask(.oldTolls, .answer("Their published plan is enough. Add the link to it as evidence."))),
            .init(
                daysAgo: 2, by: .hannah,
                deed: .book(
                    .tollBeta,
                    .request(
                        from: -42, answeredFor: "Hannah Broadbent, product manager",
                        attending: "Hannah Broadbent, Rafael Costa and somebody from a toll office", transactions: 130_000,
                        note: "We would like to show the service at a toll office, if the panel can come there."))),
        ]
}
