import Domain

extension Organisation.Event {
    /// What happened, to stand after the name of who did it.
    var words: String {
        switch self {
        case .renamed(let from, let to): "renamed the organisation from \(from) to \(to)"
        case .domainsChanged(let from, let to): "changed the email domains from \(from.words) to \(to.words)"
        case .clockChanged(let from, let to): "changed when amber actions are due: \(to.change(from: from))"
        case .bookingRulesChanged: "changed the booking rules"
        case .holidaysChanged: "changed which days are working days"
        case .fileRulesChanged: "changed which files can be sent"
        case .lettersChanged: "changed the words of emails"
        case .groupRolesChanged(let from, let to):
            "changed which groups give roles: \(from.count.counted("group")) before, \(to.count.counted("group")) now"
        case .standardAdded(let id): "added the standard \(id)"
        case .standardRetired(let id): "retired the standard \(id)"
        case .standardBroughtBack(let id): "brought back the standard \(id)"
        case .webhookAdded(_, let host): "added a webhook to \(host)"
        case .webhookChanged(_, let host): "changed the webhook to \(host)"
        case .webhookSecretReplaced(_, let host): "replaced the secret of the webhook to \(host)"
        case .webhookPaused(_, let host): "paused the webhook to \(host)"
        case .webhookStalled(_, let host): "paused the webhook to \(host), because it kept failing"
        case .webhookResumed(_, let host): "resumed the webhook to \(host)"
        case .webhookRemoved(_, let host): "removed the webhook to \(host)"
        }
    }
}

extension [EmailDomain] {
    fileprivate var words: String { isEmpty ? "none" : map(\.description).joined(separator: ", ") }
}

extension Clock {
    /// "3 months instead of 6, from the day of the assessment"
    fileprivate func change(from before: Clock) -> String {
        let months =
            before.months == self.months ? "\(self.months.counted("month"))" : "\(self.months.counted("month")) instead of \(before.months)"
        return "\(months), from the day \(start == .assessmentDate ? "of the assessment" : "of issue")"
    }
}
