/// What readiness asks of reports, questions and bookings.
extension Readiness.Facts {
    private typealias Line = Readiness.Line

    /// What the team makes of the newest report.
    var report: [Readiness.Line] { latest.map { [$0.line] } ?? [] }

    var reportNeeded: [Readiness.Line] {
        guard latest == nil else { return [] }
        return [Line(.warning, .report(nil), "No report has been issued, so nothing says how the service meets the standard.")]
    }

    /// A report that is being written may change everything said here; and no reassessment is booked while one is still being written up.
    func writing(of kind: Assessment.Kind) -> [Readiness.Line] {
        drafts.map { draft in
            let standsInTheWay = kind == .reassessment && draft.assessment.kind == kind
            return Line(
                standsInTheWay ? .missing : .warning, .report(draft.id), "A report is still being written: \(draft.assessment.title).")
        }
    }

    var questions: [Readiness.Line] {
        openQuestions.filter { $0.status == .open }.map { question in
            let text = question.text.text.opening
            return Line(.warning, .question(question.id), "A question about point \(question.point) waits for an answer: “\(text)”.")
        }
    }

    /// There is at most one open booking of a kind. That it is there says nothing of whether the service is ready.
    func booking(of kind: Booking.Kind) -> [Readiness.Line] {
        bookings.filter { $0.kind == kind && $0.status.isOpen }.map { booking in
            let words =
                booking.slot.map { "Booked for \($0.words)." } ?? "A date has been asked for. The request is “\(booking.status.title)”."
            return Line(.met, .booking(booking.id), words)
        }
    }
}

extension Readiness.ReportStanding {
    fileprivate var line: Readiness.Line {
        let title = "the report of the \(assessment.name.lowercased()) of \(assessment.date.words)"
        return switch status {
        case .draft, .submitted: Readiness.Line(.missing, .report(id), "\(title.openingSentence) is not issued yet.")
        case .issued: Readiness.Line(.warning, .report(id), "The team has not accepted \(title) yet\(untilWhen).")
        case .challenged: Readiness.Line(.missing, .report(id), "The team has challenged \(title).")
        case .amended: Readiness.Line(.missing, .report(id), "\(title.openingSentence) is being amended.")
        case .accepted: Readiness.Line(.met, .report(id), "The team has accepted \(title).")
        }
    }

    private var untilWhen: String { answerBy.map { ": it may accept or challenge it until \($0.words)" } ?? "" }
}

extension String {
    /// With a capital letter.
    var openingSentence: String { prefix(1).uppercased() + dropFirst() }

    /// Its first words on one line, for naming a long text in a sentence.
    var opening: String {
        let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard line.count > 90 else { return line }
        let start = line.prefix(90)
        return (start.lastIndex(of: " ").map { start[..<$0] } ?? start) + "…"
    }
}
