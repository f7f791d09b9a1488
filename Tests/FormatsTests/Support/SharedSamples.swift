import Foundation

@testable import Formats

/// Real published reports with answers checked by hand. They are not part of this repository: they lie beside it, or where
/// SHARED_REPORTS says.
enum SharedSamples {
    static let whySkipped: String = "there are no shared samples: put them in ../shared/reports or set SHARED_REPORTS"

    static let folder: URL? = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let named = ProcessInfo.processInfo.environment["SHARED_REPORTS"].map { URL(filePath: $0) }
        let folder = named ?? root.deletingLastPathComponent().appending(path: "shared/reports")
        let isThere = FileManager.default.fileExists(atPath: folder.appending(path: "expected").path)
        return isThere ? folder : nil
    }()

    static var isThere: Bool { folder != nil }

    /// The hand-checked answers, each with the report that it is of.
    static func answers() throws -> [(name: String, report: Data, answer: Answer)] {
        guard let folder else { return [] }
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let answers = try FileManager.default.contentsOfDirectory(at: folder.appending(path: "expected"), includingPropertiesForKeys: nil)
        return try answers.sorted { $0.path < $1.path }.compactMap { url in
            let name = url.deletingPathExtension().lastPathComponent
            let report = files.first { $0.deletingPathExtension().lastPathComponent == name }
            guard let report else { return nil }
            let answer = try JSONDecoder().decode(Answer.self, from: Data(contentsOf: url))
            return (report.lastPathComponent, try Data(contentsOf: report), answer)
        }
    }

    /// The rows of the archive's table, each as its columns by name, with the report that it is of.
    static func archive() throws -> [(row: [String: String], report: Data)] {
        guard let folder else { return [] }
        let table = try String(contentsOf: folder.appending(path: "archive.tsv"), encoding: .utf8)
        let lines = table.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) } }
        guard let header = lines.first else { return [] }
        return try lines.dropFirst().map { line in
            let row = Dictionary(zip(header, line), uniquingKeysWith: { first, _ in first })
            return (row, try Data(contentsOf: folder.appending(path: "archive/\(row["file"] ?? "")")))
        }
    }

    struct Answer: Decodable {
        struct Point: Decodable {
            let number: Int
            let title: String?
            let rating: String
            let actions: [String]?
            let advice: [String]?
        }

        struct Extra: Decodable {
            let leadAssessor: String?
            let lists: [[String]?]

            enum CodingKeys: String, CodingKey, CaseIterable {
                case conditions, recommendations
                case leadAssessor = "lead_assessor"
                case mustActions = "must_actions"
                case shouldActions = "should_actions"
                case otherRecommendations = "other_recommendations"
            }

            init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                leadAssessor = try container.decodeIfPresent(String.self, forKey: .leadAssessor)
                let keys: [CodingKeys] = [.conditions, .mustActions, .shouldActions, .recommendations, .otherRecommendations]
                lists = try keys.map { try container.decodeIfPresent([String].self, forKey: $0) }
            }
        }

        let service: String?
        let organisation: String?
        let phase: String?
        let assessmentType: String?
        let date: String?
        let overall: String?
        let points: [Point]
        let extra: Extra

        enum CodingKeys: String, CodingKey {
            case service, organisation, phase, date, overall, points, extra
            case assessmentType = "assessment_type"
        }
    }
}
