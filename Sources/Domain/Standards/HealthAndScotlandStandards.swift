extension Standard {
    /// The NHS service standard: the points of GOV.UK in the words of health and care, and three of its own.
    public static let nhs17 = Standard(
        id: "nhs-17", title: "NHS service standard", version: "2020",
        points: govuk14.points.map { point in
            StandardPoint(number: point.number, title: nhsTitles[point.number] ?? point.title, professions: point.professions)
        } + [
            StandardPoint(number: 15, title: "Support a culture of care"),
            StandardPoint(number: 16, title: "Make your service clinically safe"),
            StandardPoint(number: 17, title: "Make your service interoperable"),
        ]
    )

    /// The Digital Scotland Service Standard.
    public static let scotland14 = Standard(
        id: "scotland-14", title: "Digital Scotland Service Standard", version: "2021",
        points: zip(1..., scottishTitles).map { number, title in StandardPoint(number: number, title: title) }
    )

    private static let nhsTitles = [
        1: "Understand users and their needs in the context of health and care",
        2: "Work towards solving a whole problem for users",
        6: "Create a team that includes multidisciplinary skills and perspectives",
        9: "Create a secure service which protects people’s privacy",
        10: "Define what success looks like and be open about how your service is performing",
    ]

    private static let scottishTitles = [
        "Understand users and their needs",
        "Solve a whole problem for users",
        "Design and deliver a joined up experience",
        "Help users succeed first time",
        "Make sure everyone can use the service",
        "Have a multidisciplinary team",
        "Iterate and improve frequently",
        "Create a secure service which protects users’ privacy",
        "Define what success looks like and publish performance data",
        "Choose the right tools and technology",
        "Make new source code open",
        "Use and contribute to shared digital practices, processes, components, standards, patterns and platforms",
        "Operate a reliable service",
        "Ensure sponsor acceptance",
    ]
}
