import Domain

/// The 14 points of an invented report: green where nothing else is said.
struct SamplePoints {
    var amber: [Int: [String]] = [:]
    var red: [Int: [String]] = [:]
    /// Optional advice on green points.
    var advice: [Int: String] = [:]

    /// Written out in one of the layouts that reports come in.
    func written(as layout: Layout) -> String {
        Standard.govuk14.points.map { point in
            let (rating, lead, items) = finding(on: point.number)
            let sentence = "The service was rated \(rating.rawValue) for point \(point.number) of the Standard."
            let heading = [layout.heading(2, "\(point.number). \(point.title)"), layout.heading(3, "Decision"), layout.paragraph(sentence)]
            return (heading + (items.isEmpty ? [] : [layout.paragraph(lead), layout.list(items)])).joined(separator: "\n\n")
        }.joined(separator: "\n\n")
    }

    private func finding(on number: Int) -> (rating: Rating, lead: String, items: [String]) {
        if let gaps = amber[number] { return (.amber, "During the assessment, we didn’t see evidence of:", gaps) }
        if let orders = red[number] { return (.red, "Before reassessment, the service team must:", orders) }
        let optional = "Optional advice to help the service team continually improve the service:"
        return (.green, optional, advice[number].map { [$0] } ?? [])
    }

    enum Layout {
        case markdown, text, html

        func heading(_ level: Int, _ text: String) -> String {
            switch self {
            case .markdown: String(repeating: "#", count: level) + " " + text
            case .text: text
            case .html: "<h\(level)>\(text)</h\(level)>"
            }
        }

        func paragraph(_ text: String) -> String {
            switch self {
            case .markdown, .text: text
            case .html: "<p>\(text)</p>"
            }
        }

        func list(_ items: [String]) -> String {
            switch self {
            case .markdown: items.map { "- " + $0 }.joined(separator: "\n")
            case .text: items.map { "• " + $0 }.joined(separator: "\n")
            case .html: "<ul>\n" + items.map { "<li>\($0)</li>" }.joined(separator: "\n") + "\n</ul>"
            }
        }
    }
}
