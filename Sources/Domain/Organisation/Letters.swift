/// What an organisation's e-mails say. Nil is the usual text.
public struct Letters: Hashable, Sendable, Codable {
    private var own: [String: LetterText]

    public init(_ own: [Kind: LetterText] = [:]) {
        self.own = Dictionary(uniqueKeysWithValues: own.map { ($0.key.rawValue, $0.value) })
    }

    public subscript(_ kind: Kind) -> LetterText {
        get { own[kind.rawValue] ?? kind.usual }
        set { own[kind.rawValue] = newValue == kind.usual ? nil : newValue }
    }

    public enum Kind: String, CaseIterable, Codable, Sendable, Hashable {
        case signInLink, invitation

        public var title: String {
            switch self {
            case .signInLink: "Sign-in link"
            case .invitation: "Invitation"
            }
        }

        /// What may stand in double round brackets, as GOV.UK Notify writes it. The first must.
        public var places: [String] {
            switch self {
            case .signInLink: ["link", "minutes"]
            case .invitation: ["link", "inviter", "what", "organisation", "days"]
            }
        }

        /// Written here, so it keeps its own rules; a test holds that.
        public var usual: LetterText {
            switch self {
            case .signInLink:
                LetterText(
                    unchecked: "Sign in to Assessment Actions",
                    """
                    Open this link to sign in to Assessment Actions:

                    ((link))

                    It works once, for ((minutes)) minutes, in the browser you asked for it with.

                    If you did not ask for it, ignore this email. Nobody can sign in without it.
                    """)
            case .invitation:
                LetterText(
                    unchecked: "You are invited to Assessment Actions",
                    """
                    ((inviter)) of ((organisation)) invites you ((what)).

                    Sign in with this email address to accept or decline:

                    ((link))

                    The invitation ends in ((days)) days.
                    """)
            }
        }
    }
}

/// The subject and the text of a kind of e-mail, with places to fill.
public struct LetterText: Hashable, Sendable, Codable {
    public let subject: String
    public let body: String

    fileprivate init(unchecked subject: String, _ body: String) {
        self.subject = subject
        self.body = body
    }

    /// Throws what is wrong with it.
    public init(subject: String, body: String, for kind: Letters.Kind) throws(Refusal) {
        guard let subject = Words(subject), subject.text.unicodeScalars.count <= 150, !subject.text.contains("\n") else {
            throw .subjectNeeded
        }
        guard let body = Words(body), body.text.unicodeScalars.count <= 5000 else { throw .bodyNeeded }
        let named = LetterText.places(in: subject.text) + LetterText.places(in: body.text)
        if let unknown = named.first(where: { !kind.places.contains($0) }) { throw .unknownPlace(unknown, known: kind.places) }
        if let needed = kind.places.first, !LetterText.places(in: body.text).contains(needed) { throw .placeNeeded(needed) }
        self.init(unchecked: subject.text, body.text)
    }

    /// What is filled in is not looked at again for places.
    public func filled(_ values: [String: String]) -> (subject: String, text: String) {
        (LetterText.fill(subject, values), LetterText.fill(body, values))
    }

    public enum Refusal: Error, Hashable, Sendable {
        case subjectNeeded, bodyNeeded
        case unknownPlace(String, known: [String])
        case placeNeeded(String)

        public var rule: String {
            switch self {
            case .subjectNeeded: "Enter a subject in one line, of 150 characters or fewer"
            case .bodyNeeded: "Enter the text, of 5,000 characters or fewer"
            case .unknownPlace(let name, let known):
                "There is nothing to put in the place of ((\(name))). Use \(known.map { "((\($0)))" }.formatted(or: "or"))"
            case .placeNeeded(let name): "The text must say ((\(name)))"
            }
        }
    }

    private static func fill(_ text: String, _ values: [String: String]) -> String {
        pieces(of: text).map { $0.isPlace ? values[$0.text] ?? "" : $0.text }.joined()
    }

    private static func places(in text: String) -> [String] { pieces(of: text).filter(\.isPlace).map(\.text) }

    /// The text cut where `((` and `))` stand; what is not closed is plain text.
    private static func pieces(of text: String) -> [(text: String, isPlace: Bool)] {
        var pieces: [(text: String, isPlace: Bool)] = []
        var rest = Substring(text)
        while let start = rest.firstRange(of: "(("), let end = rest[start.upperBound...].firstRange(of: "))") {
            pieces.append((String(rest[..<start.lowerBound]), false))
            pieces.append((String(rest[start.upperBound..<end.lowerBound]), true))
            rest = rest[end.upperBound...]
        }
        pieces.append((String(rest), false))
        return pieces
    }
}
