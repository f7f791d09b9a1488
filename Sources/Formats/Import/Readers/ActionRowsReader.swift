import Domain

extension ImportFormat {
    /// One row per action, as the product writes it (`export actions`) or as a team keeps it: with a column for the point and one for the action.
    static let actionRows = ImportFormat(
        name: "csv", title: "Actions (CSV)",
        recognises: { ActionRows.columns(in: $0.opening.prefix { $0 != "\n" && $0 != "\r" && $0 != "\r\n" }) != nil },
        readAll: { source throws(ImportRefusal) in try ActionRows(try source.text()).drafts() }
    )
}

/// Rows of actions, put together again to the reports that they came from.
struct ActionRows {
    private let columns: [Column: Int]
    private let rows: ArraySlice<CSVText.Row>

    /// Titles by which a column is known, whatever the case of its letters.
    enum Column: String, CaseIterable {
        case service, assessment, phase, standard, point, rating, overall, action
        case date = "assessed on"
        case title = "point title"
    }

    /// Where each known column stands; nil where it is no table of actions.
    static func columns(in line: some StringProtocol) -> [Column: Int]? {
        guard let titles = try? CSVText.rows(of: String(line), limit: 1000).first?.values else { return nil }  // then it is no such table
        let known = titles.enumerated().compactMap { place, title in
            Column(rawValue: title.folded.lowercased()).map { ($0, place) }
        }
        let columns = Dictionary(known) { first, _ in first }
        return columns[.point] != nil && columns[.action] != nil ? columns : nil
    }

    init(_ text: DecodedText) throws(ImportRefusal) {
        let rows: [CSVText.Row]
        do throws(CSVText.Fault) {
            rows = try CSVText.rows(of: text.string, limit: 500_000)
        } catch {
            switch error {
            case .neverClosed(let line), .strayQuote(let line): throw .brokenRow(line: line)
            case .tooManyValues: throw .tooIntricate
            }
        }
        let line = (rows.first?.values ?? []).map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
        guard let columns = ActionRows.columns(in: line) else { throw .notInFormat("csv") }
        self.columns = columns
        self.rows = rows.dropFirst()
    }

    /// One for each assessment, in the order in which they first come.
    func drafts() throws(ImportRefusal) -> [ReportDraft] {
        var order: [[String]] = []
        var gathered: [[String]: ReportDraft] = [:]
        for row in rows {
            let key = [.service, .assessment, .phase, .date, .standard].map { value($0, of: row) }
            if gathered[key] == nil { order.append(key) }
            var draft = gathered[key] ?? begun(by: row)
            add(row, to: &draft)
            gathered[key] = draft
        }
        guard !order.isEmpty else { throw .notAReport }
        return order.compactMap { gathered[$0] }.map { draft in
            var draft = draft
            if draft.standard == nil { draft.standard = StandardGuess.standard(of: draft.points, in: []) }
            draft.problems += DraftChecks.problems(of: draft, endingIn: "")
            return draft
        }
    }

    private func begun(by row: CSVText.Row) -> ReportDraft {
        let stage = StageWords(PlainWords(value(.assessment, of: row)))
        let phase = value(.phase, of: row)
        let standard = value(.standard, of: row)
        return ReportDraft(
            service: value(.service, of: row).isEmpty ? nil : value(.service, of: row),
            phase: AssessedPhase(rawValue: phase.lowercased()) ?? StageWords(PlainWords(phase)).phase ?? stage.phase,
            assessmentType: Assessment.Kind(rawValue: value(.assessment, of: row).lowercased()) ?? stage.type,
            date: WrittenDate.day(in: value(.date, of: row)) ?? Day(value(.date, of: row)), standard: standard.isEmpty ? nil : standard,
            overall: OverallRating(rawValue: value(.overall, of: row).lowercased()))
    }

    private func add(_ row: CSVText.Row, to draft: inout ReportDraft) {
        let action = value(.action, of: row)
        guard !action.isEmpty else {
            draft.problems.append(ImportProblem(.warning, at: "line \(row.line)", "The row has no action. It was left out."))
            return
        }
        guard let number = Int(value(.point, of: row)), (1...99).contains(number) else {
            draft.unassignedActions.append(action)
            return
        }
        let rating = Rating(rawValue: value(.rating, of: row).lowercased()) ?? .notRated
        if let place = draft.points.firstIndex(where: { $0.number == number }) {
            draft.points[place].actions.append(action)
            if draft.points[place].rating != rating {
                let words = "Rows of point \(number) are rated differently. The first was taken: \(draft.points[place].rating.rawValue)."
                draft.problems.append(ImportProblem(.warning, at: "line \(row.line)", words))
            }
        } else {
            let title = value(.title, of: row)
            draft.points.append(DraftPoint(number: number, title: title.isEmpty ? nil : title, rating: rating, actions: [action]))
        }
    }

    private func value(_ column: Column, of row: CSVText.Row) -> String {
        guard let place = columns[column], row.values.indices.contains(place) else { return "" }
        return Formula.armed(row.values[place]).folded
    }
}
