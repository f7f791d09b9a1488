import Domain

extension SampleScript {
    /// An alpha with a red report: half of the red actions are ready for the reassessment, which so cannot be booked yet.
    static var blockedWaterway: [SampleScene] { waterwayTeam + waterwayRed + waterwayAmber }

    private static let waterwayTeam: [SampleScene] = [
        .init(daysAgo: 110, by: .huw, deed: .create(.blockedWaterway)),
        .init(daysAgo: 110, by: .huw, deed: .join(.blockedWaterway, .tomasz)),
        .init(daysAgo: 109, by: .tomasz, deed: .join(.blockedWaterway, .bettina)),
        .init(daysAgo: 109, by: .tomasz, deed: .join(.blockedWaterway, .idris)),
        .init(daysAgo: 55, by: .huw, deed: .draft(.waterwayAlpha, lead: .dev)),
        .init(daysAgo: 54, by: .huw, deed: .issue(.waterwayAlpha)),
        .init(daysAgo: 49, by: .tomasz, deed: .accept(.waterwayAlpha)),
    ]

    private static let waterwayRed: [SampleScene] =
        .on(
            .waterwayAlpha, point: 1,
            (47, .tomasz, .review(.bettina, [.userResearch], "Before everything else: 2 weeks of research.")),
            (46, .bettina, .start),
            (33, .bettina, .update("7 lock keepers and 4 stewards interviewed. They report for others every day in the season.")),
            (
                9, .bettina,
                .ready("Research with 11 people who report for others. A steward can now report several blockages in one go.")
            )
        )
        + .on(
            .waterwayAlpha, point: 1, action: 2,
            (47, .tomasz, .review(.bettina, [.userResearch, .interactionDesign])),
            (40, .bettina, .start),
            (26, .bettina, .update("Tested in a cutting with 6 boaters: a report that cannot be sent is kept and sent later.")),
            (6, .bettina, .ready("The journey works without signal from start to end. 12 people tested it, 5 of them without data."))
        )
        + .on(
            .waterwayAlpha, point: 5,
            (47, .tomasz, .review(.idris, [.interactionDesign, .contentDesign])),
            (38, .idris, .start),
            (19, .idris, .update("People can give a lock, a bridge or a postcode instead of using the map.")),
            (1, .idris, .update("Only the error messages for bridges of the same name are left."))
        )
        + .on(
            .waterwayAlpha, point: 5, action: 2,
            (47, .tomasz, .review(.bettina, [.userResearch])),
            (46, .tomasz, .plan("Sprint 9"))
        )
        + .on(
            .waterwayAlpha, point: 14,
            (47, .tomasz, .review(.tomasz, [.delivery])),
            (44, .tomasz, .start),
            (5, .tomasz, .block("The control room’s new rota, which the agreement hangs on, is with the unions."))
        )

    private static let waterwayAmber: [SampleScene] =
        .on(
            .waterwayAlpha, point: 2,
            (47, .tomasz, .review(.tomasz, [.serviceDesign])),
            (30, .tomasz, .start),
            (
                16, .tomasz,
                .add(.note("The text message", "> The tree at Cutler’s Bridge has gone. Thank you for telling us.\n\nSent within an hour."))
            ),
            (16, .tomasz, .submit("The text message that goes out when a blockage has been cleared.")),
            (13, .huw, .sendBack("Say also what people are told who reported by telephone.")),
            (11, .tomasz, .start)
        )
        + .on(.waterwayAlpha, point: 10, (47, .tomasz, .review(.idris, [.performanceAnalysis])))
}
