/// The lines between `---` at the top of a Markdown file: of these the title and the description are read.
struct FrontMatter {
    var title: String?
    var summary: String?
    var rest: String

    static func split(_ text: String) -> FrontMatter {
        var lines = text.lazyLines.makeIterator()
        guard lines.next()?.trimmed == "---" else { return FrontMatter(rest: text) }
        var matter = FrontMatter(rest: "")
        while let line = lines.next() {
            if line.trimmed == "---" || line.trimmed == "..." {
                matter.rest = String(text[line.endIndex...])
                return matter
            }
            matter.take(line)
        }
        return FrontMatter(rest: text)
    }

    private mutating func take(_ line: Substring) {
        guard let colon = line.firstIndex(of: ":") else { return }
        let value = String(line[line.index(after: colon)...]).folded.unquoted
        switch line[..<colon].trimmed {
        case "title": title = value
        case "description", "summary": summary = value
        default: break
        }
    }
}

extension Substring {
    fileprivate var trimmed: String { String(self).folded }
}

extension String {
    fileprivate var unquoted: String {
        guard utf8.count >= 2, let quote = first, quote == "\"" || quote == "'", last == quote else { return self }
        return String(dropFirst().dropLast())
    }
}
