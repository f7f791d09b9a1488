import ArgumentParser
import Casework
import Domain
import Foundation
import Formats

/// Keeps what the command line reads, in one organisation.
struct Keeper {
    private let casework: Casework
    private let organisation: Organisation
    private let service: String?

    init(organisation name: String?, service: String?) async throws {
        casework = try await Settings.load().openCasework(.mayBeNew)
        organisation = try await casework.organisation(named: name)
        self.service = service
    }

    /// What became of it, in words.
    func keep(_ report: ReadReport, _ file: String) async throws(FileRefusal) -> String {
        do {
            let kept = try await casework.keepFromFile(
                report, fileName: URL(filePath: file).lastPathComponent, in: organisation, service: service)
            return switch kept {
            case .draft(let id): "kept as draft report \(id)"
            case .there(let id): "already there as report \(id), not kept again"
            case .waitingAlready: "waits already for the assessments team to finish in the browser, not kept again"
            case .waiting(_, let gaps):
                "kept for the assessments team to finish in the browser: " + gaps.map(\.rule).joined(separator: "; ")
            }
        } catch let refusal as Import.Refusal {
            throw FileRefusal("report", refusal.rule)
        } catch {
            throw FileRefusal("database", "\(error)", cause: .machine)
        }
    }

    func close() async { await casework.close() }
}

extension Casework {
    /// The organisation of that name, or the only one.
    func organisation(named name: String?) async throws -> Organisation {
        let all = try await organisations()
        guard let name else {
            guard let only = all.first, all.count == 1 else {
                throw ValidationError(
                    all.isEmpty
                        ? "There is no organisation yet. Add one with: assessment-actions organisations add NAME"
                        : "There are several organisations. Name one with --organisation: \(all.map(\.name).joined(separator: ", "))")
            }
            return only
        }
        guard let found = all.first(where: { $0.name.lowercased() == name.lowercased() }) else {
            throw ValidationError("There is no organisation called “\(name)”.")
        }
        return found
    }
}
