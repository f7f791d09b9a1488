import Domain

extension DemonstrationScript {
    /// A public beta that is all green: what alpha asked for is done, part of it by the beta report itself. A live report waits to be issued.
    static var winterBerth: [DemonstrationScene] { berthTeam + berthAlpha + berthBeta }

    /// A report of a service that is not there yet.
    static let newServices: [DemonstrationScene] = [
        .init(daysAgo: 1, by: .amara, deed: .read(.towpathPermit))
    ]

    private static let berthTeam: [DemonstrationScene] = [
        .init(daysAgo: 400, by: .amara, deed: .create(.winterBerth)),
        .init(daysAgo: 400, by: .amara, deed: .join(.winterBerth, .farah)),
        .init(daysAgo: 398, by: .farah, deed: .join(.winterBerth, .oliver)),
        .init(daysAgo: 398, by: .farah, deed: .join(.winterBerth, .mei)),
    ]

    private static let berthAlpha: [DemonstrationScene] =
        [
            .init(daysAgo: 321, by: .amara, deed: .draft(.berthAlpha, lead: .dev)),
            .init(daysAgo: 320, by: .amara, deed: .issue(.berthAlpha)),
            .init(daysAgo: 316, by: .farah, deed: .accept(.berthAlpha)),
        ]
        + .on(
            .berthAlpha, point: 3,
            (314, .farah, .review(.oliver, [.serviceDesign, .contentDesign])),
            (310, .oliver, .start),
            (281, .oliver, .submit("The sheet that lies beside the telephone in all 34 harbours, and who tested it.")),
            (279, .amara, .forward()),
            (274, .dev, .accept("Simple, and it works."))
        )
        + .on(
            .berthAlpha, point: 11,
            (314, .farah, .review(.mei, [.architecture])),
            (305, .mei, .start),
            (270, .mei, .submit("Options for leaving the supplier, with costs.")),
            (268, .huw, .sendBack("The annex with the costs is missing.")),
            (262, .mei, .submit("Options for leaving the supplier, with costs in the annex.")),
            (260, .huw, .forward()),
            (255, .dev, .accept())
        )
        + .on(
            .berthAlpha, point: 14,
            (314, .farah, .review(.mei, [.delivery])),
            (300, .mei, .start),
            (240, .mei, .update("4 harbours worked on paper for a night. All berths were entered by 10 the next morning.")),
            (79, .amara, .resolve(by: .berthBeta))
        )

    private static let berthBeta: [DemonstrationScene] = [
        .init(daysAgo: 81, by: .amara, deed: .draft(.berthBeta, lead: .dev)),
        .init(daysAgo: 80, by: .amara, deed: .issue(.berthBeta)),
        .init(daysAgo: 77, by: .farah, deed: .accept(.berthBeta)),
        .init(daysAgo: 3, by: .huw, deed: .draft(.berthLive, lead: .margaret)),
    ]
}

extension [DemonstrationScene] {
    /// What was done with one action, step by step: how many days ago, by whom, and what.
    static func on(
        _ report: DemonstrationReport, point: Int, action: Int = 1, _ steps: (Int, DemonstrationCast, DemonstrationStep)...
    ) -> [DemonstrationScene] {
        steps.map { daysAgo, person, step in
            DemonstrationScene(daysAgo: daysAgo, by: person, deed: .act(report, point: point, action: action, step))
        }
    }
}
