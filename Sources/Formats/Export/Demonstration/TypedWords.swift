import Domain
import Foundation

/// Text that people typed as Markdown, as far as they use it here: paragraphs, headings, lists, bold words and links. What is anything else
/// stays as it was typed.
enum TypedWords {
    static func blocks(_ words: Words) -> [WordDocument.Block] {
        var blocks: [WordDocument.Block] = []
        var paragraph: [Substring] = []
        var items: [[WordDocument.Run]] = []
        func close() {
            if !paragraph.isEmpty { blocks.append(.paragraph(runs(paragraph.joined(separator: "\n")))) }
            if !items.isEmpty { blocks.append(.bullets(items)) }
            (paragraph, items) = ([], [])
        }
        for line in words.text.split(separator: "\n", omittingEmptySubsequences: false) {
            switch Line(line) {
            case .empty: close()
            case .heading(let text):
                close()
                blocks.append(.heading(text, .three))
            case .item(let text):
                if !paragraph.isEmpty { close() }
                items.append(runs(text))
            case .text(let text):
                if !items.isEmpty { close() }
                paragraph.append(text)
            }
        }
        close()
        return blocks
    }

    private enum Line {
        case empty
        case heading(String)
        case item(String)
        case text(Substring)

        init(_ line: Substring) {
            let text = line.trimmingCharacters(in: .whitespaces)
            if text.isEmpty {
                self = .empty
            } else if let match = text.wholeMatch(of: /#{1,6} +(.+)/) {
                self = .heading(String(match.1))
            } else if let match = text.wholeMatch(of: /[-*+] +(.+)/) {
                self = .item(String(match.1))
            } else {
                self = .text(line)
            }
        }
    }

    /// Neither mark reaches beyond the next of its kind, so that no text takes longer to read than its length.
    private static func runs(_ text: String) -> [WordDocument.Run] {
        var runs: [WordDocument.Run] = []
        var rest = text[...]
        while let match = rest.firstMatch(of: /\*\*([^*\n]+)\*\*|\[([^\[\]\n]+)\]\(([^()\s]+)\)/) {
            runs.append(.plain(String(rest[..<match.range.lowerBound])))
            if let bold = match.1 {
                runs.append(.bold(String(bold)))
            } else if let words = match.2, let address = match.3 {
                runs.append(.link(String(words), address: String(address)))
            }
            rest = rest[match.range.upperBound...]
        }
        return runs + [.plain(String(rest))]
    }
}
