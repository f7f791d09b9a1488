extension Standard {
    /// The GOV.UK Service Standard of 2019. Which professions lead on a point is from the published guidance to assessors.
    public static let govuk14 = Standard(
        id: "govuk-14", title: "GOV.UK Service Standard", version: "2019", points: meetingNeeds + goodService + rightTechnology)

    private static let meetingNeeds = group(
        "Meeting users’ needs",
        StandardPoint(number: 1, title: "Understand users and their needs", professions: [.userResearch]),
        StandardPoint(number: 2, title: "Solve a whole problem for users", professions: [.serviceDesign, .userResearch]),
        StandardPoint(
            number: 3, title: "Provide a joined up experience across all channels", professions: [.serviceDesign, .userResearch]),
        StandardPoint(number: 4, title: "Make the service simple to use", professions: everyDesign + [.userResearch]),
        StandardPoint(number: 5, title: "Make sure everyone can use the service", professions: everyDesign + [.userResearch])
    )

    private static let goodService = group(
        "Providing a good service",
        StandardPoint(number: 6, title: "Have a multidisciplinary team", professions: [.delivery, .product]),
        StandardPoint(number: 7, title: "Use agile ways of working", professions: [.delivery, .product]),
        StandardPoint(
            number: 8, title: "Iterate and improve frequently", professions: [.delivery, .product, .serviceDesign, .userResearch]),
        StandardPoint(
            number: 9, title: "Create a secure service which protects users’ privacy", professions: running,
            otherTitles: ["Create a secure service that protects users’ privacy"]),
        StandardPoint(
            number: 10, title: "Define what success looks like and publish performance data",
            professions: [.performanceAnalysis, .businessAnalysis])
    )

    private static let rightTechnology = group(
        "Using the right technology",
        StandardPoint(
            number: 11, title: "Choose the right tools and technology", professions: [.architecture, .development, .product]),
        StandardPoint(number: 12, title: "Make new source code open", professions: [.architecture, .development]),
        StandardPoint(
            number: 13, title: "Use and contribute to open standards, common components and patterns",
            professions: [.architecture, .product, .development] + everyDesign),
        StandardPoint(number: 14, title: "Operate a reliable service", professions: running)
    )

    private static let everyDesign: [Profession] = [.contentDesign, .interactionDesign, .serviceDesign]
    private static let running: [Profession] = [.architecture, .delivery, .product, .development]

    private static func group(_ title: String, _ points: StandardPoint...) -> [StandardPoint] {
        points.map { point in
            StandardPoint(
                number: point.number, title: point.title, group: title, professions: point.professions, otherTitles: point.otherTitles)
        }
    }
}
