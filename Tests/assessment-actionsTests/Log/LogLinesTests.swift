import Foundation
import Logging
import Synchronization
import Testing

@testable import assessment_actions

@Suite struct LogLinesTests {
    /// What is written of one event.
    private func written(
        _ format: LogFormat, _ message: Logger.Message, _ metadata: Logger.Metadata = [:], of logger: Logger.Metadata = [:]
    ) -> String {
        let written = Written()
        var log = Logger(label: "test") { _ in LogLines(format: format) { line in written.text.withLock { $0 += line } } }
        for (key, value) in logger { log[metadataKey: key] = value }
        log.error(message, metadata: metadata)
        return written.text.withLock(\.self)
    }

    private final class Written: Sendable {
        let text = Mutex("")
    }

    private static let nasty = "a\nb\r\u{1B}[31mc\u{2028}d\u{0}e\u{202E}f\u{7F}g\u{9B}h\" \\ level=\"error\" é 👩"

    @Test(arguments: LogFormat.allCases) func oneEventIsOneLineWhateverIsInIt(format: LogFormat) {
        let line = written(format, "\(Self.nasty)", ["key": "\(Self.nasty)", "a\nb": "x"], of: ["list": ["\(Self.nasty)"]])
        #expect(line.hasSuffix("\n"))
        let unseen = line.dropLast().unicodeScalars.filter {
            [.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
        }
        // What joins the parts of one picture is kept out with the rest that cannot be seen.
        #expect(unseen.isEmpty)
    }

    @Test func aLineOfJSONSaysExactlyWhatHappened() throws {
        let line = written(.json, "\(Self.nasty)", ["key": "\(Self.nasty)", "time": "mine"], of: ["hb.request.id": "7"])
        let read = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
        #expect(read["message"] == Self.nasty)
        #expect(read["key"] == Self.nasty)
        #expect(read["level"] == "error")
        #expect(read["request"] == "7")
        #expect(read["time_"] == "mine")
        #expect(
            try Date(#require(read["time"]), strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true)).timeIntervalSinceNow < 1)
    }

    @Test func aLineOfTextCanBeReadAndTakenApart() {
        let line = written(
            .text, "answered", ["status": "200", "what": "two words", "none": "", "forged": "x level=error"], of: ["request": "7"])
        #expect(line.contains(#" error answered forged="x level=error" none="" request=7 status=200 what="two words""#))
    }

    @Test func theEventsOwnWordWins() {
        #expect(written(.text, "x", ["a": "event"], of: ["a": "logger"]).hasSuffix(" x a=event\n"))
    }
}
