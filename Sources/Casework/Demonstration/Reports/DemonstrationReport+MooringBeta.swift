extension DemonstrationReport {
    static func mooringBetaText(_ date: String, before: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Renew a canal mooring licence beta assessment</title></head>
        <body>
        <main>
        <h1 class="gem-c-title__text">Renew a canal mooring licence beta assessment</h1>
        <p class="gem-c-lead-paragraph">Service Standard assessment report for the Renew a canal mooring licence service</p>
        <div class="gem-c-govspeak">
        <h1>Service standard report</h1>
        <p>Renew a canal mooring licence</p>
        <table>
        <tr><td>Assessment date</td><td>\(date)</td></tr>
        <tr><td>Assessment stage</td><td>Beta</td></tr>
        <tr><td>Assessment type</td><td>Assessment</td></tr>
        <tr><td>Service provider</td><td>Boating Licensing Directorate</td></tr>
        <tr><td>Result</td><td>Amber</td></tr>
        </table>
        <h2>Previous assessment reports</h2>
        <ul><li>Alpha assessment: \(before) - Amber</li></ul>
        <h2>Service description</h2>
        <p>The service lets people renew the licence for a canal mooring, pay for it, and tell the licensing team about a change of boat.
        It has been in private beta in 2 of 9 regions since the spring.</p>
        <h2>Service users</h2>
        <ul><li>people who live on their boat</li><li>people who keep a boat for leisure</li><li>licensing officers</li></ul>
        <h2>Things the service team has done well</h2>
        <ul>
        <li>the team replaced the mooring number with a search for the nearest bridge, after seeing that hardly anybody knew theirs</li>
        <li>licensing officers are part of every research round and described the team as “the first to ask us”</li>
        </ul>
        \(mooringBetaFirstPoints)
        \(mooringBetaLastPoints)
        </div>
        </main>
        </body>
        </html>
        """
    }

    private static let mooringBetaFirstPoints = """
        \(green(1, "Understand users and their needs"))
        \(green(2, "Solve a whole problem for users"))
        \(green(3, "Provide a joined up experience across all channels", advice: "consider giving officers the words people read on screen"))
        \(amber(4, "Make the service simple to use",
            "that people who share a mooring understand which of them has to renew, since 5 of 12 people in the last round did not"))
        \(amber(5, "Make sure everyone can use the service",
            "that the problems found in the accessibility audit have been put right and tested again",
            "research with people who use screen magnification or speech recognition on the page where the mooring is chosen"))
        \(green(6, "Have a multidisciplinary team"))
        \(green(7, "Use agile ways of working"))
        """

    private static let mooringBetaLastPoints = """
        \(green(8, "Iterate and improve frequently", advice: "keep a list of what was tried and dropped, so that new people need not try it again"))
        \(amber(9, "Create a secure service which protects users’ privacy",
            "that the findings of the penetration test rated high have been fixed and tested again before more regions join"))
        \(amber(10, "Define what success looks like and publish performance data",
            "a baseline of what a renewal on paper costs, against which the service can be measured",
            "the 4 mandatory performance indicators being published, or a date by which they will be"))
        \(green(11, "Choose the right tools and technology"))
        \(amber(12, "Make new source code open",
            "the fee calculation in an open repository, now that the new fees have been announced"))
        \(green(13, "Use and contribute to open standards, common components and patterns"))
        \(amber(14, "Operate a reliable service",
            "a rehearsal of what the team and the regional offices do when the service is down in the last week before licences expire",
            "alerts for payments that were taken but not matched to a licence"))
        """

    private static func green(_ number: Int, _ title: String, advice: String? = nil) -> String {
        let optional = advice.map {
            "<p>Optional advice to help the service team continually improve the service:</p>\n<ul><li>\($0)</li></ul>"
        }
        return decision(number, title, "green") + (optional ?? "")
    }

    private static func amber(_ number: Int, _ title: String, _ gaps: String...) -> String {
        let items = gaps.map { "<li>\($0)</li>" }.joined(separator: "\n")
        return decision(number, title, "amber") + "<p>During the assessment, we didn’t see evidence of:</p>\n<ul>\n\(items)\n</ul>"
    }

    private static func decision(_ number: Int, _ title: String, _ rating: String) -> String {
        """
        <h2>\(number). \(title)</h2>
        <h3>Decision</h3>
        <p>The service was rated \(rating) for <a href="#point-\(number)">point \(number) of the Standard</a>.</p>

        """
    }
}
