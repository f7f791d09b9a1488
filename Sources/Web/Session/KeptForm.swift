import Domain
import HTTPTypes
import Hummingbird
import Markup

/// A form that came after its session had ended, or since somebody signed in anew. What was typed stays on the page, to be sent again.
///
/// Only for forms that the browser says came from a page of ours: another site must not get its words sent by a press on a button.
struct KeptForm {
    private let visit: Visit
    private let typed: Posted
    private let address: WebAddress

    /// Nil where nothing was typed, or it may have come from elsewhere.
    init?(visit: Visit, typed: Posted) {
        guard SameSiteOnly.isProvenOurs(visit.request), !typed.everything.isEmpty, visit.here.isOwnPath else { return nil }
        self.visit = visit
        self.typed = typed
        address = visit.here
    }

    var response: Response {
        visit.context.visitor == nil
            ? visit.page("You are signed out", status: .unauthorized, signedOut)
            : visit.page("Check and send", status: .forbidden, signedInAgain)
    }

    /// To be sent again later, as it is, by the same person.
    var toSendLater: HTML {
        """
        <p class="govuk-body">What you typed has not been saved yet. It is kept on this page as long as you leave it open.</p>
        \(whatWasTyped)
        \(visit.form(to: address, "\(fields)\(Button("Send it again", doubleClick: .prevented))"))
        """
    }

    private var signedOut: HTML {
        """
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
        \(Heading(.large, "You are signed out"))
        <p class="govuk-body">What you typed has not been saved yet. It is kept on this page as long as you leave it open.</p>
        <ol class="govuk-list govuk-list--number">
        <li><a class="govuk-link" href="/sign-in?then=/signed-in" target="_blank">Sign in again (opens in a new tab)</a></li>
        <li>Come back to this page.</li>
        <li>Choose ‘Send it again’.</li>
        </ol>
        \(Form(to: address, hidden: [:], "\(fields)\(Button("Send it again", doubleClick: .prevented))"))
        \(whatWasTyped)
        </div></div>
        """
    }

    private var signedInAgain: HTML {
        """
        <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
        \(Heading(.large, "Check what you typed, then send it"))
        <p class="govuk-body">You have signed in since you opened the page. It has not been saved yet. \
        You are signed in as \(visit.context.visitor?.person.name ?? "somebody else").</p>
        \(whatWasTyped)
        \(visit.form(to: address, "\(fields)\(Button("Send", doubleClick: .prevented))"))
        </div></div>
        """
    }

    private var mayHaveHadFile: Bool { visit.request.headers[.contentType]?.lowercased().hasPrefix("multipart/") == true }

    private var fields: HTML {
        typed.everything.map { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" as HTML }.joined()
    }

    /// What is prose, once each, so that it can be read and copied; the rest only travels along, as what a field held before it was changed.
    private var whatWasTyped: HTML {
        var texts: [String] = []
        for (name, value) in typed.everything where !name.hasSuffix("before") && value.contains(where: \.isWhitespace) {
            if !texts.contains(value) { texts.append(value) }
        }
        guard !texts.isEmpty else { return "" }
        return """
            \(Heading(.medium, "What you typed"))
            \(texts.map { "<div class=\"govuk-inset-text\">\(HTML.paragraphs($0))</div>" as HTML }.joined())
            \(mayHaveHadFile ? "<p class=\"govuk-body\">A file has to be chosen again.</p>" as HTML : "")
            """
    }
}
