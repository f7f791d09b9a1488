import Markup

/// A document as one file of HTML to read, print or keep: it asks for nothing from outside.
struct DocumentPage {
    let title: String
    let styles: DocumentStyles
    let content: HTML

    var html: HTML {
        """
        <!DOCTYPE html>
        <html lang="en" class="govuk-template aa-plain aa-file">
        <head>
        <meta charset="utf-8">
        <title>\(title)</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <style>\(styles.css)</style>
        </head>
        <body class="govuk-template__body">
        <div class="govuk-width-container">
        <main class="govuk-main-wrapper" id="main-content">
        \(content)
        </main>
        </div>
        </body>
        </html>

        """
    }
}

/// The styles of the site as they go into a file.
struct DocumentStyles: Sendable {
    /// Without anything that a browser would have to fetch.
    let css: HTML

    init(_ assets: Assets) {
        let texts = ["govuk-frontend.min.css", "app.css", "pages.css", "print.css"].map(assets.text)
        css = HTML(raw: texts.joined(separator: "\n").replacing(/url\([^)]*\)/, with: "none"))
    }
}
