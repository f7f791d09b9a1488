import Foundation

/// The name that a sent file is kept and shown under: of a path its last part, without what cannot be seen or turns the reading direction,
/// at most 200 Unicode scalars. A long name loses its middle and keeps its ending. It is text for people and never a path of ours.
struct FileName: Hashable, Sendable {
    static let limit = 200

    let text: String

    /// Nil where nothing of a name remains: `../..`.
    init?(_ sent: String) {
        let last = sent.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last ?? []
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: last.filter { !Self.isUnseen($0) })
        let name = String(kept).trimmingCharacters(in: .whitespacesAndNewlines)
        guard !name.allSatisfy({ $0 == "." }) else { return nil }
        text = Self.cut(name)
    }

    /// Controls, ends of lines, and the marks and overrides by which `gpj.exe` is made to read `exe.jpg`.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: scalar.properties.isBidiControl || scalar == "\u{FEFF}"
        }
    }

    private static func cut(_ name: String) -> String {
        let scalars = name.unicodeScalars
        guard scalars.count > limit else { return name }
        let ending = scalars.lastIndex(of: ".").map { scalars[$0...] } ?? scalars[scalars.endIndex...]
        let kept = ending.count <= 10 ? ending : scalars[scalars.endIndex...]
        return String(String.UnicodeScalarView(scalars.prefix(limit - kept.count) + kept))
    }
}
