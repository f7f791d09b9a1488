import Domain

/// One name for each case of `Person.Event`.
enum PersonEventName: String, CaseIterable {
    case added, signInLinkMade, disabled, enabled, renamed, rolesChanged, groupRolesChanged, professionsChanged, accountLinked,
        addressChanged, sessionsEnded, calendarAddressMade, calendarAddressRevoked, tokenMade, tokenRevoked

    init(_ event: Person.Event) {
        self =
            switch event {
            case .added: .added
            case .signInLinkMade: .signInLinkMade
            case .disabled: .disabled
            case .enabled: .enabled
            case .renamed: .renamed
            case .rolesChanged: .rolesChanged
            case .groupRolesChanged: .groupRolesChanged
            case .professionsChanged: .professionsChanged
            case .accountLinked: .accountLinked
            case .addressChanged: .addressChanged
            case .sessionsEnded: .sessionsEnded
            case .calendarAddressMade: .calendarAddressMade
            case .calendarAddressRevoked: .calendarAddressRevoked
            case .tokenMade: .tokenMade
            case .tokenRevoked: .tokenRevoked
            }
    }

    var sample: Person.Event {
        switch self {
        case .added: .added(Given.owner)
        case .signInLinkMade: .signInLinkMade(for: Given.owner)
        case .disabled: .disabled(Given.owner)
        case .enabled: .enabled(Given.owner)
        case .renamed: .renamed(Given.owner)
        case .rolesChanged: .rolesChanged(Given.owner, from: [.reader], to: [.reader, .administrator])
        case .groupRolesChanged: .groupRolesChanged(Given.owner, from: [], to: [.assessmentsTeam])
        case .professionsChanged: .professionsChanged(Given.owner, to: [.userResearch])
        case .accountLinked: .accountLinked(Given.owner)
        case .addressChanged: .addressChanged(Given.owner)
        case .sessionsEnded: .sessionsEnded(Given.owner)
        case .calendarAddressMade: .calendarAddressMade(identifier(40), for: identifier(41))
        case .calendarAddressRevoked: .calendarAddressRevoked(identifier(40))
        case .tokenMade: .tokenMade(identifier(42), for: Given.owner, .admin)
        case .tokenRevoked: .tokenRevoked(identifier(42))
        }
    }
}

/// One name for each case of `Organisation.Event`.
enum OrganisationEventName: String, CaseIterable {
    case renamed, domainsChanged, clockChanged, bookingRulesChanged, holidaysChanged, fileRulesChanged, lettersChanged, groupRolesChanged,
        standardAdded, standardRetired, standardBroughtBack, webhookAdded, webhookChanged, webhookSecretReplaced, webhookPaused,
        webhookStalled, webhookResumed, webhookRemoved

    init(_ event: Organisation.Event) {
        self =
            switch event {
            case .renamed: .renamed
            case .domainsChanged: .domainsChanged
            case .clockChanged: .clockChanged
            case .bookingRulesChanged: .bookingRulesChanged
            case .holidaysChanged: .holidaysChanged
            case .fileRulesChanged: .fileRulesChanged
            case .lettersChanged: .lettersChanged
            case .groupRolesChanged: .groupRolesChanged
            case .standardAdded: .standardAdded
            case .standardRetired: .standardRetired
            case .standardBroughtBack: .standardBroughtBack
            case .webhookAdded: .webhookAdded
            case .webhookChanged: .webhookChanged
            case .webhookSecretReplaced: .webhookSecretReplaced
            case .webhookPaused: .webhookPaused
            case .webhookStalled: .webhookStalled
            case .webhookResumed: .webhookResumed
            case .webhookRemoved: .webhookRemoved
            }
    }

    var sample: Organisation.Event {
        switch self {
        case .renamed: .renamed(from: "Home Office", to: "Department of Waterways")
        case .domainsChanged: .domainsChanged(from: [], to: ["waterways.example", "canals.example"].compactMap { EmailDomain($0) })
        case .clockChanged: .clockChanged(from: Clock(), to: Clock(months: 6, start: .issueDate))
        case .bookingRulesChanged: .bookingRulesChanged(from: BookingRules(), to: BookingRules(weeksAhead: 6, openAmbers: .block))
        case .holidaysChanged: .holidaysChanged(from: .usual, to: Holidays(base: .scotland))
        case .fileRulesChanged: .fileRulesChanged(from: FileRules(kinds: [.pdf, .csv], megabytes: 10), to: FileRules(kinds: [.pdf]))
        case .lettersChanged: .lettersChanged(from: Letters(), to: Letters([.invitation: Given.letter]))
        case .groupRolesChanged: .groupRolesChanged(from: [], to: [GroupRole(group: "sap", role: .assessmentsTeam)].compactMap(\.self))
        case .standardAdded: .standardAdded("waterways-9")
        case .standardRetired: .standardRetired("gds-26")
        case .standardBroughtBack: .standardBroughtBack("gds-26")
        case .webhookAdded: .webhookAdded(identifier(43), to: "chat.example:8443")
        case .webhookChanged: .webhookChanged(identifier(43), to: "chat.example:8443")
        case .webhookSecretReplaced: .webhookSecretReplaced(identifier(43), to: "chat.example:8443")
        case .webhookPaused: .webhookPaused(identifier(43), to: "chat.example:8443")
        case .webhookStalled: .webhookStalled(identifier(43), to: "chat.example:8443")
        case .webhookResumed: .webhookResumed(identifier(43), to: "chat.example:8443")
        case .webhookRemoved: .webhookRemoved(identifier(43), to: "chat.example:8443")
        }
    }
}

/// One name for each case of `Invitation.Event`.
enum InvitationEventName: String, CaseIterable {
    case made, accepted, declined, withdrawn

    init(_ event: Invitation.Event) {
        self =
            switch event {
            case .made: .made
            case .accepted: .accepted
            case .declined: .declined
            case .withdrawn: .withdrawn
            }
    }

    var sample: Invitation.Event {
        switch self {
        case .made: .made(.team(identifier(41), as: .teamMember))
        case .accepted: .accepted
        case .declined: .declined
        case .withdrawn: .withdrawn
        }
    }
}

extension Given {
    /// A text of one's own, written so that it keeps the rules.
    static var letter: LetterText {
        // The usual one is what a broken sample would be: then nothing has changed, and the golden file says so.
        (try? LetterText(subject: "Join us", body: "Sign in at ((link))", for: .invitation)) ?? Letters.Kind.invitation.usual
    }
}
