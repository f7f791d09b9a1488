/// What a team shows, made from the record for exactly the points in scope.
public struct DemonstrationDocument: Hashable, Sendable {
    public let kind: Booking.Kind
    /// Nil where no report has been issued; there is nothing to show then.
    public let standard: Standard.ID?
    /// In the order of the standard.
    public let points: [Point]
    /// What people who appear in it are called.
    public let names: [Person.ID: String]

    /// For the team to edit: with everything that it leaves out, marked as hidden. `demonstration` is nil where nobody has written anything.
    public init(_ kind: Booking.Kind, _ demonstration: Demonstration?, of record: Record) {
        let demonstration = demonstration.flatMap { $0.kind == kind ? $0 : nil }
        let scope = demonstration?.scope(in: record.position) ?? DemonstrationScope.points(for: kind, in: record.position)
        let making = DemonstrationMaking(of: record, before: demonstration?.report)
        let points = record.position?.points.filter { scope.contains($0.point.number) } ?? []
        self.init(
            kind: kind, standard: record.position?.standard,
            points: points.map { making.point($0, notes: demonstration?.notes[$0.point.number]) }, names: record.names)
    }

    private init(kind: Booking.Kind, standard: Standard.ID?, points: [Point], names: [Person.ID: String]) {
        self.kind = kind
        self.standard = standard
        self.points = points
        self.names = names
    }

    /// For everybody else: without what the team leaves out.
    public var shown: DemonstrationDocument {
        DemonstrationDocument(kind: kind, standard: standard, points: points.map(\.shown), names: names)
    }

    public func point(_ number: Int) -> Point? { points.first { $0.number == number } }

    /// "Joanna Petrie"; "Somebody" where the name is not known.
    public func name(of person: Person.ID) -> String { names[person] ?? "Somebody" }

    /// The points whose words, how the standard is now met, are still missing.
    public var unwritten: [Int] { points.filter { $0.words == nil }.map(\.number) }
}

extension DemonstrationDocument {
    /// Everything on record that a demonstration is made from.
    public struct Record: Hashable, Sendable {
        /// Nil where no report has been issued.
        public let position: CurrentPosition?
        /// The reports that gave the points their ratings, as they were last issued; others are not looked at.
        public let reports: [Report]
        /// Every action of the service, and everything that happened to them.
        public let actions: [Action]
        public let events: [HistoryLine]
        public let questions: [PanelQuestion]
        /// What people who appear in it are called.
        public let names: [Person.ID: String]

        public init(
            position: CurrentPosition?, reports: [Report], actions: [Action], events: [HistoryLine], questions: [PanelQuestion],
            names: [Person.ID: String]
        ) {
            self.position = position
            self.reports = reports
            self.actions = actions
            self.events = events
            self.questions = questions
            self.names = names
        }
    }

    /// What is shown of one point of the standard.
    public struct Point: Hashable, Sendable {
        public let position: CurrentPosition.PointPosition
        /// What the panel said when it gave the rating of now, one paragraph or bullet each.
        public let findings: [String]
        public let advice: [String]
        /// How the standard is now met, in the team's words. Nil where the team has not said it.
        public let words: Words?
        /// Actions with what belongs to them and questions about the point as a whole, in the team's order.
        public let items: [Demonstration.Item]
        public let contributors: Contributors

        public var number: Int { position.point.number }
        public var title: String { position.point.title }
        public var rating: Rating { position.rating }

        /// Without what the team leaves out.
        public var shown: Point {
            Point(
                position: position, findings: findings, advice: advice, words: words, items: items.compactMap(\.shown),
                contributors: contributors)
        }
    }

    /// Who worked on a point.
    public struct Contributors: Hashable, Sendable {
        /// Those that led on its actions, in the order of `Profession.allCases`.
        public let professions: [Profession]
        /// The names of the team's people who did something for it, whoever did so first standing first.
        public let people: [String]
    }
}
