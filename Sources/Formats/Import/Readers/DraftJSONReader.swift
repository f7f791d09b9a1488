import Domain

extension ImportFormat {
    /// The product's own import result, read back.
    static let draftJSON = ImportFormat(
        name: "json", title: "Import result (JSON)",
        recognises: { source in
            guard case .success(let text) = Result(catching: { () throws(ImportRefusal) in try source.text() }) else { return false }
            guard source.opening.first == "{" || source.opening.first == "[" else { return false }
            return text.string.contains("\"unassigned_actions\"")
                || text.string.contains("\"points\"") && !text.string.contains("\"details\"")
        },
        read: { source throws(ImportRefusal) in
            let text = try source.text()
            let list: DraftJSON.OneOrMany = try decodeJSON(text, as: "json")
            return list.draft.reportDraft
        }
    )
}
