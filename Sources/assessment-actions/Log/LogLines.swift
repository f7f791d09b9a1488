import Foundation
import Logging

/// Writes each event as one line, whatever is in it: who sends us a line break cannot make up an entry of the log.
struct LogLines: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .notice

    private let format: LogFormat
    private let write: @Sendable (String) -> Void

    /// `write` takes a line with its end.
    init(format: LogFormat, write: @Sendable @escaping (String) -> Void = LogLines.toStandardError) {
        self.format = format
        self.write = write
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) { write(line(event, at: Date()) + "\n") }

    private func line(_ event: LogEvent, at instant: Date) -> String {
        let time = instant.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        let fields = fields(of: event)
        switch format {
        case .text:
            let said = [time, event.level.rawValue, event.message.description.escapedForLog]
            return (said + fields.map { "\($0.escapedForLog)=\($1.isPlainInLog ? $1 : $1.quotedForLog)" }).joined(separator: " ")
        case .json:
            let said = [("time", time), ("level", event.level.rawValue), ("message", event.message.description)]
            return "{\((said + fields).map { "\($0.quotedForLog):\($1.quotedForLog)" }.joined(separator: ","))}"
        }
    }

    /// What is said of the event besides its message, by name. An event's own word wins over the logger's.
    private func fields(of event: LogEvent) -> [(String, String)] {
        var all = metadata.merging(event.metadata ?? [:]) { $1 }
        if let error = event.error { all["error"] = "\(error)" }
        return all.map { (LogLines.names[$0] ?? $0, $1.description) }.sorted { $0.0 < $1.0 }
    }

    /// Names that the server gives, in the words of the pages and documents. What is said first in a line keeps its name for itself.
    private static let names = ["hb.request.id": "request", "time": "time_", "level": "level_", "message": "message_"]

    static let toStandardError: @Sendable (String) -> Void = { line in
        // Where the log cannot be written there is nowhere left to say so.
        try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
    }
}

extension String {
    /// Without anything that ends a line, moves a terminal's cursor or turns the direction of writing.
    fileprivate var escapedForLog: String {
        unicodeScalars.reduce(into: "") { $0 += $1.isUnseenInLog ? $1.escapedForLog : String($1) }
    }

    /// A JSON string.
    fileprivate var quotedForLog: String {
        let inside = unicodeScalars.reduce(into: "") {
            $0 += $1 == "\"" || $1 == "\\" ? "\\\($1)" : $1.isUnseenInLog ? $1.escapedForLog : String($1)
        }
        return "\"\(inside)\""
    }

    /// Whether it can stand in a line as it is, and be told from what comes after it.
    fileprivate var isPlainInLog: Bool {
        !isEmpty && unicodeScalars.allSatisfy { !$0.isUnseenInLog && !$0.properties.isWhitespace && !"\"\\=".unicodeScalars.contains($0) }
    }
}

extension Unicode.Scalar {
    fileprivate var isUnseenInLog: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    /// As JSON writes it: `\u000A`; two of them beyond the first plane.
    fileprivate var escapedForLog: String {
        String(self).utf16.map { unit in
            let digits = String(unit, radix: 16, uppercase: true)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }
}
