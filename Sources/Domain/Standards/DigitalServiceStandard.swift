extension Standard {
    /// The Digital Service Standard of June 2015 to June 2019. Reports of 2015 head a point with its sentence; those from 2016 have the
    /// wording of the table at their end.
    public static let gds18 = Standard(
        id: "gds-18", title: "Digital Service Standard", version: "2015",
        points: zip(1..., wordings).map { number, wording in
            StandardPoint(number: number, title: wording.title, otherTitles: [wording.inTables, wording.sentence])
        }
    )

    private typealias Wording = (title: String, inTables: String, sentence: String)

    private static let wordings: [Wording] = [
        (
            "Understand user needs",
            "Understanding user needs",
            "Understand user needs. Research to develop a deep knowledge of who the service users are and what that means for "
                + "the design of the service."
        ),
        (
            "Do ongoing user research",
            "Improving the service based on user research and usability testing",
            "Put a plan in place for ongoing user research and usability testing to continuously seek feedback from users to "
                + "improve the service."
        ),
        (
            "Have a multidisciplinary team",
            "Having a sustainable, multidisciplinary team in place",
            "Put in place a sustainable multidisciplinary team that can design, build and operate the service, led by a "
                + "suitably skilled and senior service owner with decision-making responsibility."
        ),
        (
            "Use agile methods",
            "Building using agile, iterative and user-centred methods",
            "Build your service using the agile, iterative and user-centred methods set out in the manual."
        ),
        (
            "Iterate and improve frequently",
            "Iterating and improving the service on a frequent basis",
            "Build a service that can be iterated and improved on a frequent basis and make sure that you have the capacity, "
                + "resources and technical flexibility to do so."
        ),
        (
            "Evaluate tools and systems",
            "Evaluating tools, systems, and ways of procuring them",
            "Evaluate what tools and systems will be used to build, host, operate and measure the service, and how to procure "
                + "them."
        ),
        (
            "Understand security and privacy issues",
            "Managing data, security level, legal responsibilities, privacy issues and risks",
            "Evaluate what user data and information the digital service will be providing or storing and address the "
                + "security level, legal responsibilities, privacy issues and risks associated with the service (consulting with "
                + "experts where appropriate)."
        ),
        (
            "Make all new source code open",
            "Making code available as open source",
            "Make all new source code open and reusable, and publish it under appropriate licences (or provide a convincing "
                + "explanation as to why this cannot be done for specific subsets of the source code)."
        ),
        (
            "Use open standards and common platforms",
            "Using open standards and common government platforms",
            "Use open standards and common government platforms where available, including GOV.UK Verify as an option for "
                + "identity assurance."
        ),
        (
            "Test the end-to-end service",
            "Testing the end-to-end service, and browser and device testing",
            "Be able to test the end-to-end service in an environment identical to that of the live version, including on all "
                + "common browsers and devices, and using dummy accounts and a representative sample of users."
        ),
        (
            "Make a plan for being offline",
            "Planning for the service being taken temporarily offline",
            "Make a plan for the event of the digital service being taken temporarily offline."
        ),
        (
            "Make sure users succeed first time",
            "Creating a simple and intuitive service",
            "Create a service which is simple to use and intuitive enough that users succeed the first time."
        ),
        (
            "Make the user experience consistent with GOV.UK",
            "Ensuring consistency with the design and style of GOV.UK",
            "Build a service consistent with the user experience of the rest of GOV.UK including using the design patterns "
                + "and style guide."
        ),
        (
            "Encourage everyone to use the digital service",
            "Encouraging digital take-up",
            "Encourage all users to use the digital service (with assisted digital support if required) alongside an "
                + "appropriate plan to phase out non-digital channels and services."
        ),
        (
            "Collect performance data",
            "Using analytics tools to collect and act on performance data",
            "Use tools for analysis that collect performance data. Use this data to analyse the success of the service and to "
                + "translate this into features and tasks for the next phase of development."
        ),
        (
            "Identify performance indicators",
            "Defining KPIs and establishing performance benchmarks",
            "Identify performance indicators for the service, including the 4 mandatory key performance indicators (KPIs) "
                + "defined in the manual. Establish a benchmark for each metric and make a plan to enable improvements."
        ),
        (
            "Report performance data on the Performance Platform",
            "Reporting performance data on the Performance Platform",
            "Report performance data on the Performance Platform"
        ),
        (
            "Test with the minister",
            "Testing the service with the minister responsible for it",
            "Test the service from beginning to end with the minister responsible for it."
        ),
    ]
}
