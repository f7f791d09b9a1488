public import ArgumentParser
import Casework
import Foundation
public import Integrations

extension Files {
    struct Copy: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Copies every evidence file from one place to another, such as from a folder to a bucket.",
            discussion: """
                Each file counts as copied once it has been read back from there and has its SHA-256. What is there already and has the right \
                bytes is not sent again, so that a copy that was interrupted is begun again with the same command. Nothing is removed in \
                either place, and people may work on; run it once more after the program was stopped, for what came meanwhile. Buckets want \
                AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, the same for both.

                Example: assessment-actions files copy --from file:var/files --to "s3://evidence?region=eu-west-2"
                """)

        @Option(help: "file:FOLDER or s3://BUCKET?region=REGION") var from: FilesURL
        @Option(help: "file:FOLDER or s3://BUCKET?region=REGION") var to: FilesURL

        func run() async throws {
            guard from != to else { throw ValidationError("--from and --to name the same place.") }
            let keys = try await Settings.load().files.keys
            let progress = Progress()
            var (copied, bytes, failed) = (FileCopy.Counts(), 0, 0)
            let copy = FileCopy(from: try .open(from.existing(), keys: keys), to: try .open(to, keys: keys))
            for try await file in copy.source.kept() {
                do throws(FileTrouble) {
                    copied.count(try await copy.bring(file), of: file)
                } catch {
                    failed += 1
                    Output.message("\(file.digest): \(error.words)")
                }
                bytes += file.size
                progress.tell("\(copied.files) files, \(bytes / 1_000_000) MB")
            }
            progress.end()
            Output.line("copied\t\(copied.sent)\t\(copied.bytesSent)")
            Output.line("there already\t\(copied.there)")
            Output.line("failed\t\(failed)")
            if failed > 0 { throw ExitCode(1) }
        }
    }
}

extension FilesURL: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }

    /// The place, where it is no folder that is not there: a mistyped path is not made.
    fileprivate func existing() throws -> FilesURL {
        if case .folder(let path) = self, !FileManager.default.fileExists(atPath: path) {
            throw ValidationError("There is no folder at \(path).")
        }
        return self
    }
}
