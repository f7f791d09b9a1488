import Storage
import Testing

@Suite struct AddressTests {
    @Test func bothEnginesAddressesAreRead() throws {
        #expect(try DatabaseURL("sqlite:var/actions.sqlite") == .sqlite(path: "var/actions.sqlite"))
        #expect(try DatabaseURL("sqlite:///srv/actions.sqlite") == .sqlite(path: "/srv/actions.sqlite"))
        #expect(try DatabaseURL("sqlite::memory:") == .temporary)
        #expect(try DatabaseURL("postgres://db/actions") == .postgres("postgres://db/actions"))
        #expect(try DatabaseURL("postgresql:///actions?host=/run") == .postgres("postgresql:///actions?host=/run"))
    }

    @Test(arguments: ["", "sqlite:", "mysql://db/actions", "actions.sqlite", "POSTGRES://db"])
    func everythingElseIsRefused(text: String) {
        #expect(throws: StorageError.self) { try DatabaseURL(text) }
    }

    @Test(arguments: [
        "postgres://user:secret@db.example:5432/actions?password=secret", "postgres://user:se@cret@db.example:5432/actions",
        "postgres://db.example:5432/actions?sslpassword=secret",
    ])
    func aPasswordIsNotInTheDescription(text: String) throws {
        #expect(try DatabaseURL(text).description == "postgres://db.example:5432/actions")
    }
}
