/// Finds the name of the service in titles that also say what kind of document they head.
enum ServiceName {
    /// "Apply for Pension Credit beta reassessment" is about "Apply for Pension Credit". Nil where nothing is left.
    static func cleaned(_ title: String) -> String? {
        var name = withoutOpening(title.folded)
        name = withoutBracket(name)
        let short = withoutTail(name)
        name = short == name ? withoutClosing(name) : short
        name = String(
            name.unicodeScalars.reversed().drop { $0 == " " || $0 == "-" || $0 == "–" || $0 == ":" || $0 == "," }.reversed().map(
                Character.init))
        return PlainWords(name).isEmpty ? nil : name
    }

    /// A name that is none: the file that the report was written in, or the sentence after it.
    static func isDoubtful(_ name: String) -> Bool {
        let lowered = name.lowercased()
        let isFile = lowered.contains("_") || [".pdf", ".docx", ".doc", ".odt"].contains { lowered.hasSuffix($0) }
        return isFile || name.utf8.count > 150 || name.closes(with: ".") || !Facts.isNoLabel(name)
    }

    private static let openings = [
        "digital service standard assessment report", "service standard assessment report", "service standard report",
        "service standard reassessment report", "service assessment report",
    ]

    static func isReportLine(_ words: PlainWords) -> Bool { openings.contains(words.text) }

    /// What stands after "Service Standard assessment report" on the same line; the whole line where it does not begin so.
    static func withoutOpening(_ line: String) -> String {
        let lowered = line.lowercased()
        for opening in openings where lowered.hasPrefix(opening) {
            let rest = line.dropFirst(opening.count).drop { $0 == " " || $0 == ":" || $0 == "-" || $0 == "–" }
            let isNamed = rest.lowercased().hasPrefix("for ")
            return String(isNamed ? rest.dropFirst(4) : rest)
        }
        return line
    }

    /// "… - Service Assessment", "… – Self Certification"
    private static func withoutTail(_ name: String) -> String {
        for separator in [" - ", " – ", " — ", ": "] {
            guard let cut = name.ranges(of: separator).last else { continue }
            let tail = PlainWords(name[cut.upperBound...])
            if !tail.isEmpty, tail.list.allSatisfy({ kinds.contains($0) || loose.contains($0) }),
                tail.list.contains(where: { kinds.contains($0) })
            {
                return String(name[..<cut.lowerBound])
            }
        }
        return name
    }

    private static func withoutBracket(_ name: String) -> String {
        guard name.closes(with: ")"), let open = name.lastIndex(of: "(") else { return name }
        let inner = PlainWords(name[open...])
        let isKind =
            !inner.isEmpty && inner.list.allSatisfy { kinds.contains($0) }
            && inner.list.contains { $0.contains("assess") || $0 == "review" }
        return isKind ? String(name[..<open]) : name
    }

    /// "… beta assessment report": only where the last words say assessment, review or report.
    private static func withoutClosing(_ name: String) -> String {
        let lowered = name.lowercased()
        for end in [" digital by default service standard assessment result", " service standard assessment report"]
        where lowered.hasSuffix(end) {
            return String(name.dropLast(end.count))
        }
        let parts = name.split(separator: " ")
        let tail = parts.reversed().prefix { part in PlainWords(part).list.allSatisfy { kinds.contains($0) } }
        let saysSo = tail.contains { part in PlainWords(part).list.contains { $0.contains("assess") || $0 == "review" } }
        return saysSo ? parts.dropLast(tail.count).joined(separator: " ") : name
    }

    private static let kinds: Set<Substring> = [
        "alpha", "beta", "live", "discovery", "private", "public", "assessment", "reassessment", "review", "report", "amber", "evidence",
        "peer", "re", "alpha2", "beta2", "live2", "certification",
    ]
    private static let loose: Set<Substring> = [
        "service", "self", "voluntary", "internal", "standard", "digital", "by", "default", "result", "assessments",
    ]
}

extension Facts {
    fileprivate static func isNoLabel(_ text: String) -> Bool { pairs(in: Block(.line, text)).isEmpty }
}
