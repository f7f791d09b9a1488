import Casework
import Domain
import Foundation
import Markup

/// What a page says, without what stands around it on every page.
struct PageContent: Sendable {
    let title: String
    var back: HTML = ""
    let html: HTML

    /// Everything that it depends on, where it is read from what the history tells of and from nothing else: who asks for which address in
    /// which session, how far the history has come, and roughly when. Rights that are taken away are history too.
    struct Key: Hashable, Sendable {
        // What differs most stands first: keys are compared in this order.
        let address: String
        let latest: Int
        let minute: Int
        let session: String
        let person: Person
    }
}

extension Visit {
    /// The content that this session was given a moment ago, where nothing has happened in the organisation since; else it is made.
    func content(_ make: () async throws -> PageContent) async throws -> PageContent {
        guard let visitor = context.visitor, let latest = visitor.latest, here.text.utf8.count <= 500 else { return try await make() }
        let key = PageContent.Key(
            address: here.text, latest: latest, minute: Int(reader.now.timeIntervalSince1970 / 60), session: visitor.session,
            person: visitor.person)
        if let known = site.contents.known(key) { return known }
        let content = try await make()
        site.contents.keep(content, of: key)
        return content
    }
}
