import Domain

extension StandardReading {
    mutating func csv(_ text: DecodedText) throws(StandardFileRefusal) -> StandardDraft {
        var rows: ArraySlice<CSVText.Row>
        do throws(CSVText.Fault) {
            rows = try CSVText.rows(of: text.string, limit: 5000)[...]
        } catch {
            throw StandardFileRefusal(error)
        }
        guard let titles = rows.popFirst() else { throw .empty }
        let columns = try columns(titles)
        // Spreadsheets write the empty rows below a table too.
        let filled = rows.filter { !$0.values.allSatisfy { $0.folded.isEmpty } }
        return StandardDraft(points: filled.compactMap { point($0, columns: columns) })
    }

    private typealias Columns = (count: Int, places: [Column: Int])
    private enum Column: String, CaseIterable { case number, title, group, professions }

    private mutating func columns(_ row: CSVText.Row) throws(StandardFileRefusal) -> Columns {
        var places: [Column: Int] = [:]
        for (place, title) in row.values.enumerated() {
            guard let column = Column(rawValue: title.folded.lowercased()) else {
                note(.warning, "line \(row.line)", "The column ‘\(title.folded.cut(to: 60))’ is not known here and was left out.")
                continue
            }
            guard places.updateValue(place, forKey: column) == nil else { throw .columnTwice(column.rawValue) }
        }
        guard places[.number] != nil, places[.title] != nil else { throw .notAStandard }
        return (row.values.count, places)
    }

    /// Nil where the values cannot be told apart.
    private mutating func point(_ row: CSVText.Row, columns: Columns) -> StandardDraft.Point? {
        guard row.values.count == columns.count else {
            note(
                .error, "line \(row.line)",
                "It has \(row.values.count.counted("value")) and the first line \(columns.count). Put texts with a comma in quotation marks."
            )
            return nil
        }
        func value(_ column: Column) -> String { columns.places[column].flatMap { row.values.dropFirst($0).first }?.folded ?? "" }
        let digits = value(.number)
        let number = digits.utf8.allSatisfy { (48...57).contains($0) } ? Int(digits) : nil
        if number == nil { note(.error, "line \(row.line), number", "The number is not a whole number.") }
        return StandardDraft.Point(
            number: number, title: value(.title), group: value(.group),
            professions: professions(value(.professions).split(separator: ";").map(String.init), at: "line \(row.line), professions"))
    }
}
