public import ArgumentParser
import Casework
public import Domain
import Formats
import Foundation

extension Export {
    struct Actions: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes actions, narrowed as the list of actions is, by what is due first.",
            discussion: """
                As the assessments team reads them, all of them, one row or object each. Links begin with BASE_URL. A file of the format csv \
                can be imported again; jira-csv, github-issues-csv, azure-boards-csv and trello-csv are for the importers of those tools.

                Example: assessment-actions export actions --format xlsx --overdue --output overdue.xlsx
                Example: assessment-actions export actions --format json --status inProgress --status planned | jq length
                """)

        @Option(help: "\(ActionsFormat.allCases.map(\.rawValue).joined(separator: ", ")).") var format: ActionsFormat
        @Option(name: .shortAndLong, help: "The file to write. Otherwise it is written to standard output.", completion: .file())
        var output: String?
        @Option(help: "The organisation's name. Not needed where there is only one.") var organisation: String?
        @OptionGroup var filter: ActionFilterOptions

        func run() async throws {
            let settings = try await Settings.load()
            try await settings.openCasework().closing { casework in
                let organisation = try await casework.organisation(named: organisation)
                let filter = try await filter.filter(of: casework, in: organisation)
                let lines = try await casework.reader.actionLinesForOperator(of: organisation.id, matching: filter)
                let links = SiteLinks(address: settings.address)
                try Output.file(try format.write(lines, at: casework.reader.now, links: links), to: output)
            }
        }
    }
}

/// The filters of the list of actions, as options.
struct ActionFilterOptions: ParsableArguments {
    @Option(help: "Only of this service: its identifier.") var service: Service.ID?
    @Option(help: "Only of this report: its identifier.") var report: Report.ID?
    @Option(help: "\(Action.Status.allCases.map(\.rawValue).joined(separator: ", ")). May be given again.") var status: [Action.Status] = []
    @Option(help: "\(Action.Rating.allCases.map(\.rawValue).joined(separator: ", ")).") var rating: Action.Rating?
    @Option(help: "The number of a point of the standard.") var point: Int?
    @Option(help: "The email address of their owner.") var owner: EmailAddress?
    @Option(help: "\(Profession.allCases.map(\.rawValue).joined(separator: ", ")).") var profession: Profession?
    @Option(name: .customLong("with"), help: "With them now: \(Action.Holder.allCases.map(\.rawValue).joined(separator: ", ")).")
    var holder: Action.Holder?
    @Option(help: "Only what is due before this day: 2026-03-04.") var dueBefore: Day?
    @Flag(help: "Only what is open and past its day.") var overdue = false
    @Option(name: .customLong("q"), help: "Text that stands in the action, whatever the case of its letters.") var text: String?

    fileprivate func filter(of casework: Casework, in organisation: Organisation) async throws -> ActionFilter {
        var filter = ActionFilter()
        (filter.service, filter.report, filter.rating, filter.point) = (service, report, rating, point)
        (filter.statuses, filter.profession, filter.text) = (Set(status), profession, text)
        (filter.holder, filter.dueBefore) = (holder, dueBefore)
        filter.overdueOn = overdue ? casework.reader.today : nil
        if let owner {
            guard let person = try await casework.people(of: organisation.id).first(where: { $0.email == owner }) else {
                throw ValidationError("--owner: nobody of \(organisation.name) has the address \(owner).")
            }
            filter.owner = person.id
        }
        return filter
    }
}

extension ActionsFormat: ExpressibleByArgument {}
extension Action.Status: ExpressibleByArgument {}
extension Action.Rating: ExpressibleByArgument {}
extension Action.Holder: ExpressibleByArgument {}
extension Profession: ExpressibleByArgument {}
