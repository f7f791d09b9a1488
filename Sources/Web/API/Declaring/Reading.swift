import Casework
import Domain

/// What one request brought, while it is read: every problem is noted, so that the answer names them all at once.
final class Reading {
    private(set) var problems: [Failure.Problem] = []
    /// The address names nothing that there could be.
    var namesNothing = false
    let parameters: [String: String]
    let query: [String: [String]]
    /// Nil where there was none.
    let body: JSON?
    /// A file that came as the whole body.
    let file: ReceivedBody?

    /// Of the body: the same request sent again has the same.
    let fingerprint: String

    init(
        parameters: [String: String] = [:], query: [String: [String]] = [:], body: JSON? = nil, file: ReceivedBody? = nil,
        fingerprint: String = ""
    ) {
        self.parameters = parameters
        self.query = query
        self.body = body
        self.file = file
        self.fingerprint = fingerprint
    }

    /// How many problems are told: an answer stays short, whatever was sent.
    private static let told = 100

    /// Notes what is wrong at a place of the request: `due_before`, `panel[0].person_id`.
    func refuse(_ place: String, _ message: String) -> Unread {
        if problems.count < Self.told { problems.append(.init(place, message)) }
        return Unread()
    }

    /// Reads each, so that what is wrong with any of them is noted.
    func all<Element, Value>(
        _ elements: some Sequence<Element>, _ read: (Element) throws(Unread) -> Value
    ) throws(Unread) -> [Value] {
        var values: [Value] = []
        var isWhole = true
        for element in elements {
            do throws(Unread) { values.append(try read(element)) } catch { isWhole = false }
        }
        guard isWhole else { throw Unread() }
        return values
    }

    /// Refuses every member and parameter that nobody has declared: who misspells a name must hear of it.
    func refuseUnknown(besides entries: [Entry]) {
        let parameters = Set(entries.filter { $0.place == .query }.map(\.name))
        for name in query.keys.sorted() where !parameters.contains(name) { _ = refuse(name, "There is no parameter of this name.") }
        guard case .object(let members) = body else { return }
        let fields = Set(entries.filter { $0.place == .body }.map(\.name))
        for name in members.keys.sorted() where !fields.contains(name) {
            _ = refuse(String(name.prefix(100)), "There is no field of this name.")
        }
    }
}

/// Something could not be read; what was wrong has been noted.
struct Unread: Error {}
