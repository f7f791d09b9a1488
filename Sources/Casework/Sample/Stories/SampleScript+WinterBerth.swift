import Domain

extension SampleScript {
    /// A public beta: what alpha asked for is done, part of it by the beta report itself. What beta asked for is settled too, so that its
    /// amber points can be rated again. A live report waits to be issued.
    static var winterBerth: [SampleScene] { berthTeam + berthAlpha + berthBeta + berthBetaAmber }

    /// A report of a service that is not there yet.
    static let newServices: [SampleScene] = [
        .init(daysAgo: 1, by: .amara, deed: .read(.towpathPermit))
    ]

    private static let berthTeam: [SampleScene] = [
        .init(daysAgo: 400, by: .amara, deed: .create(.winterBerth)),
        .init(daysAgo: 400, by: .amara, deed: .join(.winterBerth, .farah)),
        .init(daysAgo: 398, by: .farah, deed: .join(.winterBerth, .oliver)),
        .init(daysAgo: 398, by: .farah, deed: .join(.winterBerth, .mei)),
    ]

    private static let berthAlpha: [SampleScene] =
        [
            .init(daysAgo: 321, by: .amara, deed: .draft(.berthAlpha, lead: .dev)),
            .init(daysAgo: 320, by: .amara, deed: .issue(.berthAlpha)),
            .init(daysAgo: 316, by: .farah, deed: .accept(.berthAlpha)),
        ]
        + .on(
            .berthAlpha, point: 3,
            (314, .farah, .review(.oliver, [.serviceDesign, .contentDesign])),
            (310, .oliver, .start),
            (
                281, .oliver,
                .add(
                    .note(
                        "The sheet",
                        "1. Look at the list, not at the board.\n2. Say the harbour **and** the pontoon.\n3. Hold the berth at once."))
            ),
            (281, .oliver, .submit("The sheet that lies beside the telephone in all 34 harbours, and who tested it.")),
            (279, .amara, .forward()),
            (274, .dev, .accept("Simple, and it works."))
        )
        + .on(
            .berthAlpha, point: 11,
            (314, .farah, .review(.mei, [.architecture])),
            (305, .mei, .start),
            (270, .mei, .add(.link("Options for leaving the supplier", "https://plans.waterways.example.gov.uk/berths/supplier-options"))),
            (270, .mei, .submit("Options for leaving the supplier, with costs.")),
            (268, .huw, .sendBack("The annex with the costs is missing.")),
            (262, .mei, .add(.costsOfLeaving)),
            (262, .mei, .submit("Options for leaving the supplier, with costs in the annex.")),
            (260, .huw, .forward()),
            (255, .dev, .accept())
        )
        + .on(
            .berthAlpha, point: 14,
            (314, .farah, .review(.mei, [.delivery])),
            (300, .mei, .start),
            (240, .mei, .update("4 harbours worked on paper for a night. All berths were entered by 10 the next morning."))
        )

    private static let berthBeta: [SampleScene] = [
        .init(daysAgo: 81, by: .amara, deed: .draft(.berthBeta, lead: .dev)),
        .init(daysAgo: 80, by: .amara, deed: .issue(.berthBeta)),
        .init(daysAgo: 77, by: .farah, deed: .accept(.berthBeta)),
        .init(daysAgo: 3, by: .huw, deed: .draft(.berthLive, lead: .margaret)),
    ]

    private static let berthBetaAmber: [SampleScene] =
        .on(
            .berthBeta, point: 4,
            (75, .farah, .review(.oliver, [.contentDesign, .interactionDesign])),
            (70, .oliver, .start),
            (52, .oliver, .update("Berths now stand one below the other on small screens, with depth and price first.")),
            (40, .oliver, .add(.berthsOutdoors)),
            (40, .oliver, .submit("What 10 people did on their own telephones, outdoors.")),
            (38, .huw, .forward("Short and to the point.")),
            (33, .dev, .accept("Well tested. Look at contrast in sunlight some time.")),
            (
                19, .oliver,
                .add(.link("Contrast in sunlight, measured afterwards", "https://designs.waterways.example.gov.uk/berths/sunlight"))
            )
        )
        + .on(
            .berthBeta, point: 6,
            (75, .farah, .review(.farah, [.delivery])),
            (
                64, .farah,
                .propose(
                    .mitigation, reason: "The post is advertised, and nobody can start before the season.",
                    plan: "The content designer of the summer moorings stands in for 2 days a week.", .phase(.live))
            ),
            (60, .dev, .agree("Show at the live assessment who has taken over."))
        )
}

extension SampleEvidence {
    fileprivate static let costsOfLeaving = table(
        "Annex: what each option costs", fileName: "supplier-options-costs.csv",
        [
            ["Option", "Once", "Every year"], ["Stay", "0", "96000"], ["Another supplier", "140000", "71000"],
            ["Our own", "310000", "38000"],
        ])

    fileprivate static let berthsOutdoors = note(
        "Comparing berths on a telephone",
        """
        10 people on their own telephones, 3 of them in gloves.

        **9 of 10** found the cheapest berth that is deep enough. The tenth could not read the depth in the sun.
        """)
}

extension [SampleScene] {
    /// What was done with one action, step by step: how many days ago, by whom, and what.
    static func on(
        _ report: SampleReport, point: Int, action: Int = 1, _ steps: (Int, SampleCast, SampleStep)...
    ) -> [SampleScene] {
        steps.map { daysAgo, person, step in
            SampleScene(daysAgo: daysAgo, by: person, deed: .act(report, point: point, action: action, step))
        }
    }
}
