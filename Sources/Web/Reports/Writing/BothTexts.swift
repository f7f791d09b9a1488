import Markup

/// What somebody else wrote meanwhile, beside what this person typed: nothing of either is lost.
struct BothTexts {
    let who: String
    let theirs: [SummaryList.Row]
    let yours: [SummaryList.Row]
    /// Where the person goes who leaves the other text as it is.
    let leaving: WebAddress

    var html: HTML {
        """
        <section aria-labelledby="both-texts">
        \(Heading(.medium, "Both texts", id: "both-texts"))
        <div class="aa-both">
        \(SummaryCard("What \(who) wrote", level: 3, rows: theirs))
        \(SummaryCard("What you wrote, not saved yet", level: 3, rows: yours))
        </div>
        <p class="govuk-body">The form below has your text. Saving it replaces what \(who) wrote, so copy into it what should stay. \
        \(Link("Leave it as \(who) wrote it", to: leaving))</p>
        </section>
        """
    }
}
