/// Where a page's styles, scripts and icons are. The web layer knows their hashed addresses; pages do not.
public struct PageAssets: Sendable {
    let stylesheets: [WebAddress]
    let scripts: [WebAddress]
    let frontend: WebAddress
    let icon: WebAddress
    let folder: WebAddress

    /// `scripts` are modules; `frontend` is GOV.UK Frontend's module, which ours load; `icon` is the plain look's own icon (SVG);
    /// `folder` is where GOV.UK Frontend's icons and manifest are, without a slash at its end.
    public init(
        stylesheets: [WebAddress], scripts: [WebAddress], frontend: WebAddress, icon: WebAddress, folder: WebAddress = "/assets/rebrand"
    ) {
        self.stylesheets = stylesheets
        self.scripts = scripts
        self.frontend = frontend
        self.icon = icon
        self.folder = folder
    }

    /// Each script is told where GOV.UK Frontend is, since its address changes with its content.
    var stylesAndScripts: HTML {
        """
        \(each(stylesheets) { "<link rel=\"stylesheet\" href=\"\($0)\">" })
        <link rel="modulepreload" href="\(frontend)">
        \(each(scripts) { "<script type=\"module\" src=\"\($0)\" data-frontend=\"\(frontend)\"></script>" })
        """
    }

    func icons(_ branding: Branding) -> HTML {
        switch branding {
        case .plain: "<link rel=\"icon\" sizes=\"any\" href=\"\(icon)\" type=\"image/svg+xml\">"
        case .govuk:
            """
            <link rel="icon" sizes="48x48" href="\(folder)/images/favicon.ico">
            <link rel="icon" sizes="any" href="\(folder)/images/favicon.svg" type="image/svg+xml">
            <link rel="mask-icon" href="\(folder)/images/govuk-icon-mask.svg" color="\(branding.themeColour)">
            <link rel="apple-touch-icon" href="\(folder)/images/govuk-icon-180.png">
            <link rel="manifest" href="\(folder)/manifest.json">
            """
        }
    }
}
