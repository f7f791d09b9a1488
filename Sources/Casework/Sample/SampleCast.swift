import Domain

/// The people of the sample organisation. All of them are invented.
enum SampleCast: String, CaseIterable, Sendable {
    case amara = "Amara Okafor"
    case huw = "Huw Prosser"
    case margaret = "Margaret Lindqvist"
    case dev = "Dev Raman"
    case joanna = "Joanna Petrie"
    case kwame = "Kwame Asante"
    case saoirse = "Saoirse Flynn"
    case tomasz = "Tomasz Wolski"
    case bettina = "Bettina Cole"
    case idris = "Idris Hale"
    case farah = "Farah Siddiqui"
    case oliver = "Oliver Nance"
    case mei = "Mei Tanaka"
    case ruth = "Ruth Adeyemi"
    case colin = "Colin Drummond"
    case nia = "Nia Vaughan"
    case gwen = "Gwen Harker"
    case yusuf = "Yusuf Demir"
    case bronwen = "Bronwen Ellis"
    case priya = "Priya Nair"
    case ines = "Ines Duarte"
    case lewis = "Lewis Grant"
    case hannah = "Hannah Broadbent"
    case rafael = "Rafael Costa"

    var name: String { rawValue }

    var email: String { name.lowercased().replacing(" ", with: ".") + "@waterways.example" }

    /// What their badge says; a role says no more than what they may do.
    var job: String {
        switch self {
        case .amara, .huw: "Assessments team"
        case .margaret, .dev, .gwen: "Lead assessor"
        case .yusuf: "Assessor for development"
        case .bronwen: "Assessor for user research"
        case .joanna, .farah, .hannah: "Product manager"
        case .tomasz, .priya: "Delivery manager"
        case .saoirse, .bettina, .ines: "User researcher"
        case .kwame, .idris, .lewis, .rafael: "Developer"
        case .oliver: "Content designer"
        case .mei: "Service designer"
        case .ruth: "Head of user research"
        case .colin: "Deputy director, reads reports"
        case .nia: "Administrator"
        }
    }

    /// Held in the whole organisation; teams and panels come with the story.
    var roles: Set<Role> {
        switch self {
        case .amara, .huw: [.assessmentsTeam]
        case .ruth: [.professionLead]
        case .colin: [.reader]
        case .nia: [.administrator]
        case .margaret, .dev, .joanna, .kwame, .saoirse, .tomasz, .bettina, .idris, .farah, .oliver, .mei, .gwen, .yusuf, .bronwen, .priya,
            .ines, .lewis, .hannah, .rafael:
            []
        }
    }

    /// The role they hold in the team they join.
    var teamRole: Role {
        switch self {
        case .joanna, .tomasz, .farah, .priya, .hannah: .teamLead
        case .amara, .huw, .margaret, .dev, .kwame, .saoirse, .bettina, .idris, .oliver, .mei, .ruth, .colin, .nia, .gwen, .yusuf, .bronwen,
            .ines, .lewis, .rafael:
            .teamMember
        }
    }
}

/// The services of the sample organisation.
enum SampleService: String, Sendable {
    case mooringLicence = "Renew a canal mooring licence"
    case blockedWaterway = "Report a blocked waterway"
    case winterBerth = "Find a winter berth"
    case lockClosures = "Check when a lock is closed"
    case boatToll = "Pay a boat toll"

    var phase: Phase {
        switch self {
        case .mooringLicence: .privateBeta
        case .blockedWaterway, .lockClosures, .boatToll: .alpha
        case .winterBerth: .publicBeta
        }
    }

    var provider: String {
        switch self {
        case .mooringLicence: "Boating Licensing Directorate"
        case .blockedWaterway, .lockClosures: "Waterway Operations"
        case .boatToll: "Boating Licensing Directorate"
        case .winterBerth: "Harbours and Berths Agency"
        }
    }
}
