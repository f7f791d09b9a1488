import Casework
import Domain

/// What was typed about one point. Every action has a box of its own; the boxes are counted from 1.
struct PointForm: Sendable {
    static let boxLimit = 500

    let posted: Posted
    let boxes: Int

    static let empty = PointForm(posted: Posted(fields: ["tracked-as": [Action.Rating.red.rawValue]]), boxes: 1)

    private init(posted: Posted, boxes: Int) {
        self.posted = posted
        self.boxes = boxes
    }

    /// Throws `BrokenForm` where a box is missing: a form that was cut short must not remove actions.
    init(_ posted: Posted) throws(BrokenForm) {
        guard let boxes = Int(posted.text("boxes")), (1...Self.boxLimit).contains(boxes),
            (1...boxes).allSatisfy({ posted.has("action-\($0)") })
        else { throw BrokenForm() }
        self.init(posted: posted, boxes: boxes)
    }

    init(_ point: Import.Point) {
        var fields = [
            "number": ["\(point.number)"], "title": [point.title], "rating": [point.rating.rawValue],
            "tracked-as": [point.trackedAs.rawValue], "advice": [point.advice.joined(separator: "\n\n")],
        ]
        for (place, action) in point.actions.enumerated() {
            fields["action-\(place + 1)"] = [action.text]
            fields["profession-\(place + 1)"] = [action.profession?.rawValue ?? ""]
        }
        self.init(posted: Posted(fields: fields), boxes: max(1, point.actions.count))
    }

    /// The point as it was typed, nil where it is none, and what is wrong with it. `taken` are the numbers of the other points.
    func read(findings: [String], standard: Standard?, taken: Set<Int>) -> (point: Import.Point?, problems: [Failure.Problem]) {
        var problems: [Failure.Problem] = []
        let number = readNumber(standard, taken, &problems)
        let typedTitle = posted.words("title")?.text.paragraphs.joined(separator: " ")
        let title = typedTitle ?? number.flatMap { standard?.point($0)?.title }
        // Where the standard is known, the point that is not chosen yet will have its title.
        if title == nil, standard == nil { problems.append(.init("title", "Enter the title of the point")) }
        if let title, title.count > 300 { problems.append(.init("title", "The title must be 300 characters or fewer")) }
        let rating = Rating(rawValue: posted.text("rating"))
        if rating == nil { problems.append(.init("rating", "Choose the rating")) }
        for box in 1...boxes where isTooLong("action-\(box)") { problems.append(.tooLong("action-\(box)", "Action \(box)")) }
        if isTooLong("advice") { problems.append(.tooLong("advice", "The advice")) }
        guard problems.isEmpty, let number, let title, let rating else { return (nil, problems) }
        let point = Import.Point(
            number: number, title: title, rating: rating, trackedAs: Action.Rating(rawValue: posted.text("tracked-as")) ?? .red,
            findings: findings, actions: edits.actions, advice: posted.words("advice")?.text.paragraphs ?? [])
        return (point, [])
    }

    private func readNumber(_ standard: Standard?, _ taken: Set<Int>, _ problems: inout [Failure.Problem]) -> Int? {
        let message: String
        switch Int(posted.text("number")) {
        case let number? where taken.contains(number):
            message = "The report has a point \(number) already. Choose another, or correct that one"
        case let number? where (1...99).contains(number) && (standard == nil || standard?.point(number) != nil): return number
        case .some where standard == nil: message = "The number of the point must be between 1 and 99"
        case .some: message = "The standard has no such point. Choose another, or change the standard in the details"
        case nil: message = standard == nil ? "Enter the number of the point" : "Choose the point"
        }
        problems.append(.init("number", message))
        return nil
    }

    private var edits: [ActionEdit] {
        (1...boxes).map { box in
            let fates = posted.all("fate-\(box)")
            return ActionEdit(
                posted.words("action-\(box)")?.text ?? "", profession: Profession(rawValue: posted.text("profession-\(box)")),
                fate: fates.contains("remove") ? .removed : fates.contains("join") ? .joined : .kept)
        }
    }

    private func isTooLong(_ field: String) -> Bool { posted.text(field).unicodeScalars.count > Words.limit }
}

extension Failure.Problem {
    fileprivate static func tooLong(_ field: String, _ what: String) -> Self {
        .init(field, "\(what) must be 20,000 characters or fewer")
    }
}
