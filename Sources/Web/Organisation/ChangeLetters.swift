import Casework
import Domain
import HTTPTypes
import Hummingbird
import Markup

/// What the organisation's e-mails say: a list of them, and a page for each.
enum ChangeLetters {
    static let routes: [Route] = [
        .get("/organisation/letters", .holders(of: [.administrator])) { visit in list(visit) },
        .get("/organisation/letters/:kind", .holders(of: [.administrator])) { visit in
            let kind = try visit.letterKind
            return show(visit, kind, opening(try visit.ownOrganisation.letters[kind]))
        },
        .post("/organisation/letters/:kind", .holders(of: [.administrator])) { try await change($0) },
    ]

    private static func list(_ visit: Visit) -> Response {
        let links = Letters.Kind.allCases.map { Link("\($0.title)", to: $0.address).html }
        let silent = when(!visit.casework.hasMailer) {
            InsetText("This site sends no emails: whoever runs it has set no mail server. What you enter here is kept for when it does.")
                .html
        }
        return visit.page(
            "Emails", in: .settings, back: SettingsPages.back,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(Heading(.large, "Emails", caption: "Settings"))
            \(silent)
            \(ItemList(links, style: .plain))
            </div></div>
            """)
    }

    private static func opening(_ text: LetterText) -> Posted { Posted(fields: ["subject": [text.subject], "body": [text.body]]) }

    private static func change(_ visit: Visit) async throws -> Response {
        let posted = try await visit.posted()
        let kind = try visit.letterKind
        let letters = try visit.ownOrganisation.letters
        var changed = letters
        do {
            changed[kind] =
                posted.text("do") == "usual"
                ? kind.usual : try LetterText(subject: posted.text("subject"), body: posted.text("body"), for: kind)
        } catch let refusal {
            return show(visit, kind, posted, [.init(refusal.field, refusal.rule)])
        }
        guard posted.text("before") == Fingerprint.of(letters[kind].subject + "\n" + letters[kind].body) else {
            return show(visit, kind, posted, [.changedMeanwhile("this")], status: .conflict)
        }
        do {
            try await visit.casework.changeLetters(to: changed, by: visit.person, expecting: letters)
        } catch Failure.changedMeanwhile {
            return show(visit, kind, posted, [.changedMeanwhile("this")], status: .conflict)
        }
        return visit.redirect(to: SettingsPages.letters.address.saying(.settingsSaved))
    }

    private static func show(
        _ visit: Visit, _ kind: Letters.Kind, _ typed: Posted, _ problems: [Failure.Problem] = [],
        status: HTTPResponse.Status = .unprocessableContent
    ) -> Response {
        let now = context(visit, kind)
        return visit.page(
            "\(kind.title) email", in: .settings, status: problems.isEmpty ? .ok : status,
            back: BackLink(to: SettingsPages.letters.address, "Back to emails").inLandmark, failed: !problems.isEmpty,
            """
            <div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
            \(problems.summary)
            \(Heading(.large, "\(kind.title)", caption: "Emails"))
            <p class="govuk-body">These are filled in when the email is sent:</p>
            \(ItemList(kind.places.map { "<code>((\($0)))</code> \(about($0))" }))
            \(visit.form(to: kind.address, """
                <input type="hidden" name="before" value="\(now)">
                \(TextInput("subject", label: "Subject", value: typed.text("subject"), error: problems.message(at: "subject")))
                \(TextArea("body", label: "Text", value: typed.text("body"), error: problems.message(at: "body"), rows: 14))
                \(ButtonGroup("\(Button("Save")) \(Button("Go back to the usual text", kind: .secondary, name: "do", value: "usual"))"))
                """))
            </div></div>
            """)
    }

    private static func context(_ visit: Visit, _ kind: Letters.Kind) -> String {
        let text = visit.context.visitor?.organisation.letters[kind] ?? kind.usual
        return Fingerprint.of(text.subject + "\n" + text.body)
    }

    private static func about(_ place: String) -> HTML {
        switch place {
        case "link": "the address to open"
        case "minutes": "how many minutes it works"
        case "days": "how many days it can be answered"
        case "inviter": "who invites"
        case "what": "to what, such as “to join the team of Pay a boat toll”"
        case "organisation": "your organisation’s name"
        default: ""
        }
    }
}

extension Letters.Kind {
    fileprivate var address: WebAddress { "/organisation/letters/\(rawValue)" }
}

extension LetterText.Refusal {
    fileprivate var field: String { self == .subjectNeeded ? "subject" : "body" }
}

extension Visit {
    fileprivate var letterKind: Letters.Kind {
        get throws {
            guard let kind = context.parameters.get("kind").flatMap(Letters.Kind.init(rawValue:)) else { throw Failure.notFound }
            return kind
        }
    }
}
