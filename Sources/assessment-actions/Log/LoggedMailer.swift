import Casework
import Integrations
import Logging

extension Mailer {
    /// The same mailer. Whoever made us write is told nothing; that a letter did not go stands in the log, for the people who run the
    /// site, and never whom it was for.
    func logged(by logger: Logger) -> Mailer {
        Mailer { letter in
            do {
                try await send(letter)
            } catch {
                logger.error("a letter was not sent", metadata: ["why": "\(Mailer.words(of: error))"])
                throw error
            }
        }
    }

    /// A mail server may say the address again that it does not take.
    private static func words(of error: any Error) -> String {
        guard let trouble = error as? OutgoingTrouble else { return String(reflecting: type(of: error)) }
        return trouble.description.split(separator: " ").map { $0.contains("@") ? "…" : String($0) }.joined(separator: " ")
    }
}
