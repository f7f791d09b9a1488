import Domain
import Markup

/// What a version says: the note itself, or where its link or file is.
struct EvidenceContentView: Component {
    let content: Evidence.Content
    /// Where the file is fetched, if it is one.
    let file: WebAddress
    /// Of the headings that a note may have.
    let level: Int

    /// Characters of a note that are shown at once. What is longer is folded away.
    private static let limit = 1200

    var html: HTML {
        switch content {
        case .note(let note): self.note(note)
        case .link(let link): self.link(link)
        case .file(let file): self.file(file)
        }
    }

    private func note(_ note: Words) -> HTML {
        let text = Markdown(note.text, headingLevel: level).html
        if note.text.count <= Self.limit { return "<div class=\"aa-note\">\(text)</div>" }
        return Details("Read the note", "<div class=\"aa-note\">\(text)</div>").html
    }

    /// An address that was allowed once and would not be now is text to read.
    private func link(_ link: Evidence.Link) -> HTML {
        guard let address = WebAddress(link.address) else { return "<p class=\"govuk-body aa-address\">\(link.address)</p>" }
        return """
            <p class="govuk-body aa-address">\(Link("\(link.address.shortened(to: 120))", to: address, target: .newTab))</p>
            \(when(!link.isSecure) { "<p class=\"govuk-body-s aa-muted\">This address does not use a secure connection (https).</p>" })
            """
    }

    private func file(_ file: Evidence.File) -> HTML {
        """
        <p class="govuk-body aa-address">\(Link("Download \(file.downloadName)", to: self.file)) \
        <span class="aa-muted">(\(file.kind.title), \(file.sizeInWords))</span></p>
        """
    }
}

extension Evidence.Link {
    /// Whether nobody on the way can change what is read there.
    var isSecure: Bool { address.lowercased().hasPrefix("https:") }
}
