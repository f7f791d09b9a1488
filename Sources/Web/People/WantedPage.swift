import Foundation
import Hummingbird
import Markup

/// The page that somebody wanted before they were asked to sign in. It comes from outside, so it is only ever a page of this site.
struct WantedPage {
    let address: WebAddress

    private static let limit = 2000

    init(_ text: String?) {
        guard let text, text.utf8.count <= Self.limit, let address = WebAddress(text), address.isOwnPath else {
            self.address = "/"
            return
        }
        self.address = address
    }

    /// For the next address or form that carries it. Nil for the home page, where everybody goes anyway.
    var field: String? { address == "/" ? nil : address.text }
}

extension Visit {
    /// What the address says under `then`.
    var wanted: WantedPage { WantedPage(queryFields.text("then")) }

    /// Everything in the query, as it is; nothing where nobody can read it.
    var queryFields: Posted {
        // What has more fields than any form of ours asks for nothing.
        (try? FormFields.read(Data((request.uri.query ?? "").utf8))) ?? Posted()
    }
}
