import Casework
import Domain
import Markup

/// What is asked of a webhook, and what was answered.
struct WebhookForm {
    let typed: Posted
    private(set) var problems: [Failure.Problem] = []
    /// Nil where something is missing.
    private(set) var draft: WebhookDraft?

    /// A form nobody has filled in yet.
    init() { typed = Posted() }

    /// As the webhook stands.
    init(_ webhook: Webhook) {
        typed = Posted(fields: ["name": [webhook.name], "address": [webhook.address], "kinds": webhook.kinds.map(\.text)])
    }

    /// As somebody sent it.
    init(_ posted: Posted) {
        typed = posted
        let name = posted.words("name")
        if name == nil { problems.append(.init("name", "Enter what the webhook is for")) }
        let address = posted.text("address")
        if address.isEmpty { problems.append(.init("address", "Enter the address of the other program")) }
        let kinds = Set(posted.all("kinds").compactMap { HistoryKind($0) }).intersection(Self.choices)
        if kinds.isEmpty { problems.append(.init("kinds", "Choose at least one kind of event")) }
        if let name, problems.isEmpty { draft = WebhookDraft(name: name, address: address, kinds: kinds) }
    }

    mutating func refuse(_ problems: [Failure.Problem]) {
        self.problems += problems
        draft = nil
    }

    private static let nouns = HistoryKind.Noun.allCases.map { HistoryKind($0) }
    private static let choices = Set(nouns + HistoryKind.all)

    var fields: HTML {
        """
        \(TextInput("name", label: .sized(.small, "What is it for?"), value: typed.text("name"),
            hint: "For example, the team’s chat. Other administrators can read this.", error: problems.message(at: "name")))
        \(TextInput("address", label: .sized(.small, "Address of the other program"), value: typed.text("address"),
            hint: "It begins with https:// and can be reached from the internet", error: problems.message(at: "address"), kind: .url,
            extra: ["spellcheck": "false", "autocomplete": "off"]))
        \(Checkboxes("kinds", legend: .sized(.small, "Which events does it tell of?"),
            choices: Self.nouns.map { Choice($0.text, "\($0.title)") }, chosen: typed.all("kinds"),
            error: problems.message(at: "kinds"), layout: .small))
        \(each(HistoryKind.Noun.allCases) { single($0) })
        """
    }

    /// Folded away, unless one of them is chosen.
    private func single(_ noun: HistoryKind.Noun) -> HTML {
        let (name, kinds) = ("Only some events about \(noun.plural)", HistoryKind.all.filter { $0.noun == noun })
        let boxes = Checkboxes(
            "kinds", legend: .sized(.small, "\(name)"), choices: kinds.map { Choice($0.text, "\($0.eventTitle)") },
            chosen: typed.all("kinds"), layout: .small, id: "kinds-\(noun.rawValue)")
        let isChosen = kinds.contains { typed.all("kinds").contains($0.text) }
        return Details("\(name)", boxes.html, state: isChosen ? .open : .closed).html
    }
}
