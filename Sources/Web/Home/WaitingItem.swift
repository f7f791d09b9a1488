import Domain
import Markup

/// One action that waits for a person: a way to where they do what it waits for, and what matters for that.
struct WaitingItem: Component {
    private let listed: ListedAction
    private let address: WebAddress
    private var time: HTML
    private var said: Words?

    /// By its date.
    static func due(_ listed: ListedAction, _ today: Day) -> WaitingItem {
        WaitingItem(listed: listed, address: "/actions/\(listed.id)", time: listed.action.dueWords(on: today))
    }

    /// By its date, and with whom it is where that is not the team.
    static func owned(_ listed: ListedAction, _ today: Day) -> WaitingItem {
        let action = listed.action
        let elsewhere: HTML = action.status.isWith == .team ? "" : " \(action.status.tag)"
        return WaitingItem(listed: listed, address: "/actions/\(listed.id)", time: "\(action.dueWords(on: today))\(elsewhere)")
    }

    /// By how long the assessments team has had it. Nobody checks what they sent themself.
    static func toCheck(_ listed: ListedAction, by person: Person, _ today: Day) -> WaitingItem {
        let isOwn = listed.action.state.submission?.by == person.id
        return waiting(listed, at: isOwn ? "/actions/\(listed.id)" : "/actions/\(listed.id)/check", today)
    }

    /// By how long the lead assessor has had it.
    static func toDecide(_ listed: ListedAction, _ today: Day) -> WaitingItem {
        let isProposal = listed.action.state.proposal != nil
        var item = waiting(listed, at: isProposal ? "/actions/\(listed.id)/proposal" : "/actions/\(listed.id)/decision", today)
        if isProposal { item.time += " \(listed.action.status.tag)" }
        return item
    }

    /// With the reason for which it came back.
    static func returned(_ listed: ListedAction, _ today: Day) -> WaitingItem {
        var item = due(listed, today)
        if case .evidenceReturned(let back) = listed.action.state { item.said = back.reason }
        return item
    }

    private static func waiting(_ listed: ListedAction, at address: WebAddress, _ today: Day) -> WaitingItem {
        WaitingItem(listed: listed, address: address, time: "\(listed.action.waitingWords(on: today) ?? "")")
    }

    var html: HTML {
        """
        <li>\(Link("\(listed.action.summary)", to: address))
        <div class="aa-facts govuk-body-s">\(listed.action.rating.tag) <span>\(listed.serviceName), point \(listed.action.point)</span>
        <span>\(time)</span></div>\(said.map { InsetText("<p class=\"govuk-body\">\($0.text.shortened(to: 300))</p>") })</li>
        """
    }
}
