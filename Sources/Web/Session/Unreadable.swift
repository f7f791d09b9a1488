public import HTTPTypes
import Hummingbird
import Markup
public import NIOCore

/// Why a request cannot be read, so that no route is ever asked about it.
public enum Unreadable: CaseIterable, Sendable {
    /// Its headers, cookies among them, are larger than anything of ours could make them.
    case headersTooLarge
    /// It is not HTTP.
    case broken
}

extension Site {
    /// The whole answer, for the connection to give and close. It knows nobody, and says nothing of the request.
    public func answer(to unreadable: Unreadable) -> (head: HTTPResponse, body: ByteBuffer) {
        let (status, heading, advice): (HTTPResponse.Status, HTML, HTML) =
            switch unreadable {
            case .headersTooLarge:
                (
                    .requestHeaderFieldsTooLarge, "Your browser sent too much",
                    "Clear the cookies of this site in your browser, shorten the address if it is long, and try again."
                )
            case .broken: (.badRequest, "This request cannot be read", "Go to the home page and try again. Nothing has changed.")
            }
        let page = PageTemplate(
            title: "\(heading) – Assessment Actions", branding: branding, assets: assets.page(scripts: []),
            header: SiteHeader(organisation: "Assessment Actions"),
            content: "\(Heading(.large, heading))<p class=\"govuk-body\">\(advice)</p>", footer: SiteFooter(links: []))
        let body = ByteBuffer(bytes: page.html.utf8)
        var fields: HTTPFields = [
            .contentType: "text/html; charset=utf-8", .contentLength: String(body.readableBytes), .connection: "close",
        ]
        SecurityHeaders(isSecure: settings.isSecure).add(to: &fields)
        return (HTTPResponse(status: status, headerFields: fields), body)
    }
}
