/// What issuing an amendment makes of the actions that the team has from the report. What was done on them stays.
public struct Amendment: Hashable, Sendable {
    /// Worded or rated otherwise.
    public let changed: [Change]
    /// No longer asked for.
    public let withdrawn: [Action]
    /// Asked for since this edition.
    public let added: [Addition]

    public struct Change: Hashable, Sendable {
        public let action: Action
        /// Nil where the wording stays.
        public let text: String?
        /// Nil where the rating stays.
        public let rating: Action.Rating?
    }

    public struct Addition: Hashable, Sendable {
        public let point: Int
        public let rating: Action.Rating
        public let action: ReportedAction
    }

    public var isEmpty: Bool { changed.isEmpty && withdrawn.isEmpty && added.isEmpty }
}

extension Report {
    /// `actions` are all that the report has given the team. What is closed stays as it is.
    public func amendment(of actions: [Action]) -> Amendment {
        let open = actions.filter { !$0.status.isClosed }
        var changed: [Amendment.Change] = []
        var added: [Amendment.Addition] = []
        var wanted: Set<Action.ID> = []
        for point in content.points {
            guard let rating = point.obligation else { continue }
            for reported in point.actions {
                guard let id = reported.tracked, let action = actions.first(where: { $0.id == id && $0.point == point.number }) else {
                    added.append(.init(point: point.number, rating: rating, action: reported))
                    continue
                }
                wanted.insert(id)
                let (text, other) = (action.text == reported.text ? nil : reported.text, action.rating == rating ? nil : rating)
                if !action.status.isClosed, text != nil || other != nil {
                    changed.append(.init(action: action, text: text, rating: other))
                }
            }
        }
        return Amendment(changed: changed, withdrawn: open.filter { !wanted.contains($0.id) }, added: added)
    }
}

extension Report.Content {
    /// The same, each action marked with the one that the team has of it: by what it was marked with before, else by its words, else, in
    /// the first edition, by its place. So it is known, when the wording changes, which action it is the wording of.
    public func tracking(_ actions: [Action], inEdition edition: Int) -> Report.Content {
        var content = self
        content.points = points.map { point in
            var left = actions.filter { $0.point == point.number }.sorted { $0.position < $1.position }
            func take(_ isWanted: (Action) -> Bool) -> Action.ID? { left.firstIndex(where: isWanted).map { left.remove(at: $0).id } }
            var marks = point.actions.map { action in take { $0.id == action.tracked } }
            for (place, action) in point.actions.enumerated() where marks[place] == nil { marks[place] = take { $0.text == action.text } }
            for place in marks.indices where edition == 1 && marks[place] == nil { marks[place] = take { $0.position == place + 1 } }
            return point.with(actions: zip(point.actions, marks).map { ReportedAction($0.text, profession: $0.profession, tracked: $1) })
        }
        return content
    }
}

extension ReportedPoint {
    func with(actions: [ReportedAction]) -> ReportedPoint {
        ReportedPoint(
            number: number, title: title, rating: rating, trackedAs: trackedAs, findings: findings, actions: actions, advice: advice)
    }
}
