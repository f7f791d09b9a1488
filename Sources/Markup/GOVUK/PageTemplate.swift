/// A whole page, from the doctype to the end. No script or style stands in it: the content security policy forbids them.
public struct PageTemplate: Component {
    let title: String
    let branding: Branding
    let assets: PageAssets
    let header: SiteHeader
    let navigation: ServiceNavigation?
    let phase: PhaseBanner?
    let beforeContent: HTML
    let content: HTML
    let footer: SiteFooter
    let head: HTML

    /// `beforeContent` holds the back link or the breadcrumbs, outside `main`; `head` takes further `meta` and `link` elements.
    public init(
        title: String, branding: Branding, assets: PageAssets, header: SiteHeader, navigation: ServiceNavigation? = nil,
        phase: PhaseBanner? = nil, beforeContent: HTML = "", content: HTML, footer: SiteFooter, head: HTML = ""
    ) {
        self.title = title
        self.branding = branding
        self.assets = assets
        self.header = header
        self.navigation = navigation
        self.phase = phase
        self.beforeContent = beforeContent
        self.content = content
        self.footer = footer
        self.head = head
    }

    /// Put together from its parts in a row: the content is by far the longest of them, and is copied once.
    public var html: HTML {
        var page = HTML.empty
        page.reserve(bytes: content.utf8.count + beforeContent.utf8.count + 8_192)
        for part in [top, beforeContent, PageTemplate.main, content, bottom] { page.append(part) }
        return page
    }

    private var top: HTML {
        """
        <!DOCTYPE html>
        <html lang="en" class="\(branding.htmlClass)">
        <head>
        <meta charset="utf-8">
        <title>\(title)</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
        <meta name="theme-color" content="\(branding.themeColour)">
        \(assets.icons(branding))
        \(assets.stylesAndScripts)
        \(head)
        </head>
        <body class="govuk-template__body">
        \(SkipLink())
        \(header.html(branding))
        \(navigation)
        <div class="govuk-width-container">
        \(phase)

        """
    }

    private static let main: HTML = "\n<main class=\"govuk-main-wrapper\" id=\"main-content\">\n"

    private var bottom: HTML {
        """

        </main>
        </div>
        \(footer.html(branding))
        </body>
        </html>

        """
    }
}
