public import Domain
public import Foundation

/// What a team shows, as a Word file: point by point what the panel said, how the standard is met now, and what was done.
public struct DemonstrationWord {
    private let document: DemonstrationDocument
    private let service: Service
    private let instant: Date
    private let links: SiteLinks

    /// `document` is without what the team leaves out, as it stood at `instant`.
    public init(_ document: DemonstrationDocument, of service: Service, at instant: Date, links: SiteLinks) {
        self.document = document
        self.service = service
        self.instant = instant
        self.links = links
    }

    public var word: WordDocument {
        let standing = "As it stood on \(LondonTime(at: instant).words)"
        let link = WordDocument.Run.link("The demonstration on the site", address: links.demonstration(document.kind, of: service))
        return WordDocument(
            DocumentProperties(
                title: "\(document.title), \(service.name)", subject: standing, author: "Assessment Actions", written: instant),
            page: .init(.portrait, header: document.title, footer: "\(service.name). \(standing)"),
            blocks: [.paragraph([.plain("\(standing).")]), .paragraph([link])] + document.points.flatMap(blocks))
    }

    private func blocks(_ point: DemonstrationDocument.Point) -> [WordDocument.Block] {
        heading(point) + said(point) + [.heading("How the standard is met now", .two)]
            + (point.words.map(TypedWords.blocks) ?? [.paragraph([.muted("The team has not said this yet.")])])
            + (point.items.isEmpty ? [] : [.heading("What was done", .two)])
            + point.items.flatMap { ShownItemWord(item: $0, document: document, links: links).blocks } + contributors(point)
    }

    private func heading(_ point: DemonstrationDocument.Point) -> [WordDocument.Block] {
        let steps = point.position.lineage
        let lineage = steps.map { steps.count == 1 ? $0.outcome.words : $0.words }.joined(separator: " → ")
        return [
            .heading("\(point.number). \(point.title)", .one),
            .paragraph([.bold(point.rating.title), .muted(lineage.isEmpty ? "" : ". \(lineage)")]),
        ]
    }

    private func said(_ point: DemonstrationDocument.Point) -> [WordDocument.Block] {
        guard !point.findings.isEmpty || !point.advice.isEmpty else { return [] }
        let advice: [WordDocument.Block] =
            point.advice.isEmpty ? [] : [.paragraph(["The panel advised the team to:"]), .bullets(point.advice.map { [.plain($0)] })]
        return [.heading("What the panel said", .two)] + point.findings.map { .paragraph([.plain($0)]) } + advice
    }

    private func contributors(_ point: DemonstrationDocument.Point) -> [WordDocument.Block] {
        let (professions, people) = (point.contributors.professions, point.contributors.people)
        let lines: [[WordDocument.Run]] = [
            professions.isEmpty ? nil : [.bold("Led by: "), .plain(professions.titles)],
            people.isEmpty ? nil : [.bold("Worked on it: "), .plain(people.joined(separator: ", "))],
        ].compactMap(\.self)
        return lines.isEmpty ? [] : [.heading("Who worked on it", .two)] + lines.map { .paragraph($0) }
    }
}
