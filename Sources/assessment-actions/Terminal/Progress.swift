import Foundation
import Synchronization

/// How far long work has come, on one line of a terminal that is written again and again. Where standard error is no terminal nothing is said:
/// a log is not the place for it.
final class Progress: Sendable {
    private let isWatched: Bool
    private let line: Mutex<Line>

    private struct Line {
        var last = ContinuousClock.now - .seconds(1)
        var width = 0
    }

    init(isWatched: Bool = isatty(STDERR_FILENO) == 1) {
        self.isWatched = isWatched
        line = Mutex(Line())
    }

    /// At most ten times a second.
    func tell(_ words: @autoclosure () -> String) {
        guard isWatched else { return }
        line.withLock { line in
            let now = ContinuousClock.now
            guard now - line.last >= .milliseconds(100) else { return }
            let words = words()
            line.last = now
            say("\r\(words)\(String(repeating: " ", count: max(0, line.width - words.count)))")
            line.width = words.count
        }
    }

    /// Takes the line away, so that what is printed next stands alone.
    func end() {
        guard isWatched else { return }
        line.withLock { line in
            guard line.width > 0 else { return }
            say("\r\(String(repeating: " ", count: line.width))\r")
            line.width = 0
        }
    }

    private func say(_ words: String) {
        // A terminal that has gone needs no progress.
        try? FileHandle.standardError.write(contentsOf: Data(words.utf8))
    }
}

extension Int {
    /// "37 %"; of nothing all is done.
    func percent(of total: Int) -> String { total > 0 ? "\(Int(Double(self) / Double(total) * 100)) %" : "100 %" }
}
