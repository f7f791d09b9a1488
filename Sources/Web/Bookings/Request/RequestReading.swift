import Casework
import Domain

/// Reads what a team typed into its request and gathers what is wrong with it.
struct RequestReading {
    private var answers: Answers

    init(_ posted: Posted) { answers = Answers(posted) }

    var problems: [Failure.Problem] { answers.problems.map { .init($0.field ?? "", $0.message) } }

    /// In the order of the page. Nil where something is wrong.
    mutating func draft() -> Booking.Draft? {
        let days = RequestForm.days.enumerated().compactMap { day($1, isFirst: $0 == 0) }
        let answeredForBy = answerer()
        let attending = answers.words("attending")
        let transactions = transactions()
        let elsewhere = elsewhere()
        let draft = Booking.Draft(
            preferred: days, attending: attending, transactionsPerYear: transactions, usersInOtherOrganisations: elsewhere,
            answeredForBy: answeredForBy, note: answers.words("note"))
        return answers.problems.isEmpty ? draft : nil
    }

    /// The first has to be there; the others may be left empty.
    private mutating func day(_ field: String, isFirst: Bool) -> Day? {
        let isEmpty = ["day", "month", "year"].allSatisfy { answers.posted.text("\(field)-\($0)").isEmpty }
        return isEmpty && !isFirst ? nil : answers.day(field)
    }

    /// "120,000", "120 000" and "120000". Nil where nothing was typed.
    private mutating func transactions() -> Int? {
        let text = answers.posted.text("transactions").filter { $0 != "," && !$0.isWhitespace }
        if text.isEmpty { return nil }
        if let number = Int(text), (0...1_000_000_000_000).contains(number) { return number }
        answers.refuse("Enter a whole number, like 120,000, or leave it empty", field: "transactions")
        return nil
    }

    private mutating func elsewhere() -> Bool {
        let answer = answers.posted.text("elsewhere")
        if answer != "yes", answer != "no" {
            answers.refuse("Choose whether people of more than one organisation use it", field: "elsewhere")
        }
        return answer == "yes"
    }

    private mutating func answerer() -> Words? {
        let before = answers.problems.count
        let words = answers.words("answered-for-by", limit: 200)
        if words == nil, answers.problems.count == before {
            answers.refuse(Booking.Refusal.answererNeeded.message, field: "answered-for-by")
        }
        return words
    }
}
