import ArgumentParser
import Casework
import Domain
import Foundation
import Formats

/// Reads reports; each file has its own result, and a refused one does not stop the others.
struct ImportReports: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Reads assessment reports and keeps each as a draft.",
        discussion:
            """
            Exits with 0 where every file was read and kept, with 2 where one was refused, with 1 where one could not be kept because of the \
            database: each problem stands on a line of its own. A file called - is what comes on standard input.

            Example: assessment-actions import report.html --service "Renew a mooring licence"
            Example: curl https://www.example.gov.uk/report | assessment-actions import --dry-run --json -
            """)

    @Argument(help: "Reports: \(ImportFormat.all.map(\.name).joined(separator: ", ")).", completion: .file()) var files: [String]
    @Option(help: "The format, where it is not to be found out from the content.") var format: String?
    @Option(help: "The organisation's name. Not needed where there is only one.") var organisation: String?
    @Option(help: "The service's name. Otherwise the one that the report names.") var service: String?
    @Flag(help: "Read only: change nothing, and open no database.") var dryRun = false
    @Flag(help: "Print the results as a JSON array.") var json = false

    func run() async throws {
        let format = try format.map(Self.named)
        let keeper = dryRun ? nil : try await Keeper(organisation: organisation, service: service)
        let progress = Progress()
        var hasFailed = false
        var results: [(file: String, outcome: ImportOutcome)] = []
        for (place, file) in files.enumerated() {
            progress.tell("reading file \(place + 1) of \(files.count): \(file)")
            do throws(FileRefusal) {
                for (name, report) in Self.titled(try Self.read(file, format), file) {
                    let kept = try await keeper?.keep(report, file)
                    results.append((name, .read(report)))
                    progress.end()
                    if !json { Output.line(Self.line(name, report, kept)) }
                }
            } catch {
                progress.end()
                results.append((file, .refused(error.problems)))
                error.tell(of: file)
                hasFailed = hasFailed || error.cause == .machine
            }
        }
        if json { Output.line(ReadReport.json(results)) }
        await keeper?.close()
        if hasFailed { throw ExitCode(1) }
        if results.contains(where: \.outcome.isRefused) { throw ExitCode(2) }
    }

    private static func named(_ name: String) throws -> ImportFormat {
        do {
            return try ImportFormat.named(name)
        } catch {
            throw ValidationError("\(error.message) \(error.remedy)")
        }
    }

    /// What each of a file's reports is called.
    private static func titled(_ reports: [ReadReport], _ file: String) -> [(String, ReadReport)] {
        reports.enumerated().map { (reports.count > 1 ? "\(file) (\($0 + 1) of \(reports.count))" : file, $1) }
    }

    private static func read(_ file: String, _ format: ImportFormat?) throws(FileRefusal) -> [ReadReport] {
        do {
            return try readReports(bytes(of: file), filename: file == "-" ? nil : URL(filePath: file).lastPathComponent, format: format)
        } catch let refusal as ImportRefusal {
            throw FileRefusal("file", "\(refusal.message) \(refusal.remedy)")
        } catch {
            throw FileRefusal("file", "It cannot be read. Check the path, and who may read it.")
        }
    }

    /// Never more than a report may have: of a larger file only the size is asked.
    private static func bytes(of file: String) throws -> Data {
        let handle = file == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: file))
        defer { try? handle.close() }  // it was only read
        var bytes = Data()
        while bytes.count <= ReadReport.sizeLimit, let more = try handle.read(upToCount: ReadReport.sizeLimit + 1 - bytes.count),
            !more.isEmpty
        {
            bytes += more
        }
        guard bytes.count > ReadReport.sizeLimit else { return bytes }
        // Of what comes through a pipe nobody knows how much it will be.
        throw ImportRefusal.tooLarge(bytes: (try? handle.seekToEnd()).map(Int.init(clamping:)) ?? bytes.count, limit: ReadReport.sizeLimit)
    }

    private static func line(_ file: String, _ report: ReadReport, _ kept: String?) -> String {
        let draft = report.draft
        let actions = draft.points.map(\.actions.count).reduce(draft.unassignedActions.count, +)
        let what =
            "\(draft.service ?? "service unknown"), \(draft.date?.words ?? "date unknown"), \(draft.overall?.rawValue ?? "no overall rating")"
        let counts = "\(draft.points.count.counted("point")), \(actions.counted("action")), \(draft.problems.count) to check"
        return (["\(file): \(report.format.name)", what, counts] + (kept.map { [$0] } ?? [])).joined(separator: "; ")
    }
}

/// What keeps one file out, a line for each problem: place, what, what to do.
struct FileRefusal: Error {
    let problems: [ImportProblem]
    let cause: Cause

    /// Whether another file would have fared better, or the same file at another time.
    enum Cause { case input, machine }

    init(_ place: String, _ message: String, cause: Cause = .input) {
        problems = [ImportProblem(.error, at: place, message)]
        self.cause = cause
    }

    /// On standard error: file, place, what, what to do.
    func tell(of file: String) {
        for problem in problems { Output.message("\(file): \(problem.place): \(problem.message)") }
    }
}
