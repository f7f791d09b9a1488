import Casework
import Logging

extension FileScanner {
    /// The same scanner. Whoever sent a file is told only that it was refused; why stands in the log, for the people who run the site.
    func logged(by logger: Logger) -> FileScanner {
        FileScanner { contents in
            let verdict = await scan(contents)
            switch verdict {
            case .clean: break
            case .infected(let signature): logger.warning("a file was refused: infected", metadata: ["signature": "\(signature)"])
            case .unscannable(let why): logger.error("a file was refused: it could not be scanned", metadata: ["why": "\(why)"])
            }
            return verdict
        }
    }
}
