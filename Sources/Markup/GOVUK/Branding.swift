/// Whose look the pages have. The crown, the GOV.UK logo and the Transport font may stand on `service.gov.uk` hosts only.
public enum Branding: String, Sendable {
    case govuk
    case plain

    /// What the `html` element is marked with; the plain look hangs on `aa-plain` in `app.css`.
    var htmlClass: String {
        switch self {
        case .govuk: "govuk-template govuk-template--rebranded"
        case .plain: "govuk-template govuk-template--rebranded aa-plain"
        }
    }

    var themeColour: String {
        switch self {
        case .govuk: "#1d70b8"
        case .plain: "#14344f"
        }
    }
}
