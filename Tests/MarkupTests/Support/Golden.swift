import Foundation
import Markup

/// Our side of one case of the oracle: `Golden/<name>.html` is what GOV.UK Frontend makes of it. See `Oracle/render.py`.
struct Golden: Sendable, CustomStringConvertible {
    let name: String
    let html: HTML

    init(_ name: String, _ component: some Component) { self.init(name, component.html) }

    init(_ name: String, _ html: HTML) {
        self.name = name
        self.html = html
    }

    var description: String { name }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden")

    var expected: String {
        get throws { try String(contentsOf: Golden.folder.appending(path: "\(name).html"), encoding: .utf8) }
    }

    /// Stands in most cases, so that a component that does not escape cannot pass.
    static let hostile = "<b>&\"'"
}
