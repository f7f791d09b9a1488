import Foundation
import Testing

/// A whole page as somebody last looked at it: with WRITE_DOCS=1 it is written, otherwise it must say the same.
struct GoldenPage {
    let name: String
    let html: String

    /// What differs for no reason of the page's own is left out: digests of assets in their addresses, and empty lines.
    init(_ name: String, _ page: Page) {
        self.name = name
        let lines = page.body.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
        html = lines.joined(separator: "\n").replacing(/\/assets\/[0-9a-f]{12}\//, with: "/assets/digest/") + "\n"
    }

    func check() throws {
        let file = TestSite.home.appending(path: "Tests/WebTests/Golden/\(name).html")
        if ProcessInfo.processInfo.environment["WRITE_DOCS"] == "1" { try Data(html.utf8).write(to: file) }
        // A page that was never written is as different as can be.
        let golden = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        let isSame = golden == html
        #expect(isSame, "\(name) has changed; if it should, run make docs. \(Self.difference(from: golden, to: html))")
    }

    /// The lines around the first that differs, as they were and as they are.
    private static func difference(from golden: String, to html: String) -> String {
        let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
        let new = html.split(separator: "\n", omittingEmptySubsequences: false)
        let same = zip(old, new).prefix { $0 == $1 }.count
        let changes = new.difference(from: old)
        let shown = [("was", old), ("is", new)].map { word, lines in
            "\(word):\n" + lines.dropFirst(max(0, same - 1)).prefix(4).joined(separator: "\n")
        }
        return "\(changes.insertions.count) lines new, \(changes.removals.count) gone, from line \(same + 1):\n"
            + shown.joined(separator: "\n")
    }
}
