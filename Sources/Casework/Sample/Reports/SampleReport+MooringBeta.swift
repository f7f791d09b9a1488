extension SampleReport {
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
        \(mooringBetaPoints.written(as: .html))
        <h2>Next steps</h2>
        <p>The service can move to public beta while the team works on the points rated amber.</p>
        </div>
        </main>
        </body>
        </html>
        """
    }

    private static let mooringBetaPoints = SamplePoints(
        amber: [
            4: ["that people who share a mooring understand which of them has to renew, since 5 of 12 people in the last round did not"],
            5: [
                "that the problems found in the accessibility audit have been put right and tested again",
                "research with people who use screen magnification or speech recognition on the page where the mooring is chosen",
            ],
            9: ["that the findings of the penetration test rated high have been fixed and tested again before more regions join"],
            10: [
                "a baseline of what a renewal on paper costs, against which the service can be measured",
                "the 4 mandatory performance indicators being published, or a date by which they will be",
            ],
            12: ["the fee calculation in an open repository, now that the new fees have been announced"],
            14: [
                "a rehearsal of what the team and the regional offices do when the service is down in the last week before licences expire",
                "alerts for payments that were taken but not matched to a licence",
            ],
        ],
        advice: [
            3: "consider giving officers the words people read on screen",
            8: "keep a list of what was tried and dropped, so that new people need not try it again",
        ])
}
