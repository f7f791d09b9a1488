import Casework
import Domain
import Hummingbird
import Markup

/// What waits for the person.
enum ShowHome {
    static let routes: [Route] = [
        .get("/", .signedIn) { visit in
            let person = try visit.person
            let home = try await visit.reader.home(for: person)
            return visit.page("Home", in: .home, view(home, person, today: visit.reader.today))
        }
    ]

    private static func view(_ home: Home, _ person: Person, today: Day) -> HTML {
        """
        \(Heading(.large, "Hello, \(person.name)"))
        """
    }
}
