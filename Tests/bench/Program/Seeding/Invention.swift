import Domain

/// What invented reports and people say. Plain words in plausible sentences, so that an index of words is as large as a real one.
enum Invention {
    static func action(_ chance: inout Chance) -> String {
        let place = "\(places.pick(&chance)) \(things.pick(&chance))"
        let who = users.pick(&chance)
        let end = chance.happens(40) ? " Share the findings with the panel before \(moments.pick(&chance))." : ""
        return
            "The team must \(verbs.pick(&chance)) the \(place) with \(who) and \(aims.pick(&chance)) (reference \(chance.number(100...99_999))).\(end)"
    }

    static func finding(_ chance: inout Chance) -> String {
        "The panel was \(moods.pick(&chance)) that the team had \(pastVerbs.pick(&chance)) the \(places.pick(&chance)) \(things.pick(&chance)) with \(users.pick(&chance))."
    }

    static func update(_ chance: inout Chance) -> String {
        "We \(pastVerbs.pick(&chance)) the \(things.pick(&chance)) with \(chance.number(4...30)) \(users.pick(&chance)); \(moments.pick(&chance)) comes next."
    }

    static func person(_ number: Int, _ chance: inout Chance) -> String { "\(forenames.pick(&chance)) \(surnames.pick(&chance)) \(number)" }

    static func service(_ number: Int, _ chance: inout Chance) -> String { "\(wishes.pick(&chance)) \(permits.pick(&chance)) \(number)" }

    private static let verbs = [
        "test", "review", "research", "redesign", "document", "monitor", "simplify", "open up", "measure", "support",
    ]
    private static let pastVerbs = ["tested", "reviewed", "researched", "redesigned", "documented", "monitored", "simplified", "measured"]
    private static let places = [
        "whole", "assisted digital", "offline", "mobile", "first", "payment", "sign-in", "renewal", "appeals", "Welsh", "back-office",
        "confirmation", "eligibility", "identity", "postal", "telephone",
    ]
    private static let things = [
        "journey", "route", "prototype", "form", "letter", "dashboard", "content", "alpha", "pipeline", "data model", "error message",
        "upload", "guidance", "calculator", "accessibility statement", "performance framework", "risk register", "service blueprint",
    ]
    private static let users = [
        "disabled people", "caseworkers", "people who do not use the internet", "small businesses", "landlords", "farmers", "new parents",
        "anglers", "skippers", "people with low literacy", "screen reader users", "intermediaries", "veterans", "boat owners",
    ]
    private static let aims = [
        "show what was learned", "publish the results", "agree who runs it", "remove what nobody needs", "prove that it scales",
        "explain the choice of technology", "set a baseline", "cut the time it takes", "meet level AA", "open the source code",
    ]
    private static let moods = ["pleased", "concerned", "impressed", "not convinced", "encouraged", "surprised"]
    private static let moments = ["the next assessment", "private beta", "public beta", "the end of the quarter", "the reassessment"]
    private static let wishes = [
        "Apply for", "Renew", "Report", "Find", "Pay for", "Cancel", "Check", "Register", "Appeal about", "Transfer",
    ]
    private static let permits = [
        "a mooring licence", "a fishing permit", "a water abstraction", "a boat toll", "a flood warning", "a harbour berth",
        "a towpath event",
        "a diving permit", "a bridge closure", "a dredging notice", "an angling club", "a pilotage exemption",
    ]
    private static let forenames = [
        "Ada", "Bela", "Carys", "Dafydd", "Esme", "Farid", "Grace", "Hari", "Isla", "Jonas", "Kemi", "Lars", "Mina",
    ]
    private static let surnames = [
        "Abara", "Barlow", "Chandra", "Dunmore", "Eastwick", "Fenn", "Garrow", "Holt", "Ilves", "Jessop", "Kerr", "Lund", "Marsh", "Noor",
    ]
}

extension [String] {
    fileprivate func pick(_ chance: inout Chance) -> String { randomElement(using: &chance) ?? "" }
}
