/// Corrections that more than one part of an import takes part in.
extension Import {
    /// Adds a point that the reader missed, in the order of the numbers.
    public mutating func add(_ point: Point) throws(Refusal) {
        guard !points.contains(where: { $0.number == point.number }) else { throw .pointThere(point.number) }
        try correct(point)
    }

    /// Replaces the point of that number. The corrected one may have another number, as long as no other point has it.
    public mutating func correct(point number: Int, to corrected: Point) throws(Refusal) {
        guard points.contains(where: { $0.number == number }) else { throw .noSuchPoint(number) }
        guard number == corrected.number || !points.contains(where: { $0.number == corrected.number }) else {
            throw .pointThere(corrected.number)
        }
        let point = try corrected.checked()
        try change { $0.put(point, inPlaceOf: number) }
    }

    /// Says of points that are not met, by number, whether the team tracks them as amber or as red.
    public mutating func track(_ ratings: [Int: Action.Rating]) throws(Refusal) {
        let known = Set(points.lazy.filter { $0.rating == .notMet }.map(\.number))
        if let unknown = ratings.keys.sorted().first(where: { !known.contains($0) }) { throw .noSuchPoint(unknown) }
        try change { copy in
            for place in copy.points.indices {
                if let rating = ratings[copy.points[place].number] { copy.points[place].trackedAs = rating }
            }
        }
    }

    mutating func put(_ point: Point, inPlaceOf number: Int) {
        let place = points.firstIndex { $0.number == number }
        if let place { points[place] = point } else { points.append(point) }
        // A report may list its points in an order of its own: only what is new or renumbered is put in order.
        if place == nil || number != point.number { points.sort { $0.number < $1.number } }
        settle { $0 == .point(number) }
    }

    /// Whoever saves a part of the import has seen the problems about it.
    mutating func settle(_ isSettled: (ImportProblem.Subject) -> Bool) {
        checked += problems.filter { isSettled($0.subject) }
        problems.removeAll { isSettled($0.subject) }
    }
}

extension Import.Point {
    /// With what no point may have put right: actions under a rating that carries none are kept as advice.
    func checked() throws(Import.Refusal) -> Import.Point {
        guard (1...99).contains(number) else { throw .noSuchPoint(number) }
        guard !rating.carriesActions else { return self }
        var point = self
        point.advice = actions.map(\.text) + advice
        point.actions = []
        return point
    }
}

extension Import.Details {
    /// Whether the problem is about one of these fields and the field is filled in.
    func settles(_ subject: ImportProblem.Subject) -> Bool {
        switch subject {
        case .service: service != nil
        case .provider: provider != nil
        case .phase: phase != nil
        case .kind: kind != nil
        case .date: date != nil
        case .standard: standard != nil
        case .overall: overall != nil
        case .leadAssessor: leadAssessor != nil
        case .point, .points, .whole: false
        }
    }
}
