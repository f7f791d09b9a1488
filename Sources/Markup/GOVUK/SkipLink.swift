/// Leads past the header for people who go by keyboard.
struct SkipLink: Component {
    var html: HTML { "<a href=\"#main-content\" class=\"govuk-skip-link\" data-module=\"govuk-skip-link\">Skip to main content</a>" }
}
