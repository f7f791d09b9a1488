/// Says that the service is still being worked on, and where to tell what one thinks of it.
public struct PhaseBanner: Component {
    let phase: HTML
    let content: HTML

    public init(_ phase: HTML, _ content: HTML) {
        self.phase = phase
        self.content = content
    }

    public var html: HTML {
        """
        <div class="govuk-phase-banner"><p class="govuk-phase-banner__content">
        <strong class="govuk-tag govuk-phase-banner__content__tag">\(phase)</strong>
        <span class="govuk-phase-banner__text">\(content)</span></p></div>
        """
    }
}
