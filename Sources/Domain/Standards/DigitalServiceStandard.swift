extension Standard {
    /// The Digital Service Standard of June 2015 to June 2019. The other wordings are those of the table at the end of its reports.
    public static let gds18 = Standard(
        id: "gds-18", title: "Digital Service Standard", version: "2015",
        points: zip(1..., titles).map { number, title in
            StandardPoint(number: number, title: title.short, otherTitles: [title.inReports])
        }
    )

    private static let titles: [(short: String, inReports: String)] = [
        ("Understand user needs", "Understanding user needs"),
        ("Do ongoing user research", "Improving the service based on user research and usability testing"),
        ("Have a multidisciplinary team", "Having a sustainable, multidisciplinary team in place"),
        ("Use agile methods", "Building using agile, iterative and user-centred methods"),
        ("Iterate and improve frequently", "Iterating and improving the service on a frequent basis"),
        ("Evaluate tools and systems", "Evaluating tools, systems, and ways of procuring them"),
        ("Understand security and privacy issues", "Managing data, security level, legal responsibilities, privacy issues and risks"),
        ("Make all new source code open", "Making code available as open source"),
        ("Use open standards and common platforms", "Using open standards and common government platforms"),
        ("Test the end-to-end service", "Testing the end-to-end service, and browser and device testing"),
        ("Make a plan for being offline", "Planning for the service being taken temporarily offline"),
        ("Make sure users succeed first time", "Creating a simple and intuitive service"),
        ("Make the user experience consistent with GOV.UK", "Ensuring consistency with the design and style of GOV.UK"),
        ("Encourage everyone to use the digital service", "Encouraging digital take-up"),
        ("Collect performance data", "Using analytics tools to collect and act on performance data"),
        ("Identify performance indicators", "Defining KPIs and establishing performance benchmarks"),
        ("Report performance data on the Performance Platform", "Reporting performance data on the Performance Platform"),
        ("Test with the minister", "Testing the service with the minister responsible for it"),
    ]
}
