/// What can go wrong between the program and its database, in the same words for both engines.
public enum StorageError: Error, Hashable, Sendable {
    /// The schema refused a row. `name` says which rule, alike on both engines: of a unique rule or a not-null the columns
    /// (`people.email`, `actions.report_id, actions.number`) or the index where it is on an expression; of a check its name;
    /// of a foreign key nothing.
    case constraint(Constraint, name: String?)

    /// Others were writing the same rows, again and again; nothing was changed.
    case conflict

    /// The disk is full; nothing was changed.
    case full

    /// The database cannot be reached, or was lost half-way; nothing was changed.
    case unavailable(String)

    /// The database was lost in the middle of a commit, and could not be asked since: the change may stand, or not.
    case outcomeUnknown

    /// All connections stayed busy for that many seconds, or the server worked on one statement for so long; nothing was changed.
    case exhausted(seconds: Double)

    /// Text with a NUL character, which PostgreSQL cannot hold.
    case invalidText

    case columnMissing(String)
    case wrongType(column: String, wanted: String)

    /// A read tried to change something.
    case readOnly

    /// The database has been through migrations that this version of the program does not have.
    case madeByNewerVersion(migration: String)

    /// The database has not been through all migrations of this program; the last that it has been through, or nothing.
    case madeByOlderVersion(migration: String)

    /// What should come into it wants a database without any rows.
    case notEmpty(table: String)

    /// Neither `sqlite:PATH` nor `postgres://…`.
    case badAddress(String)

    /// Anything else the engine said: a fault in a statement.
    case refused(String)

    /// The four kinds of rule in the schema.
    public enum Constraint: String, Hashable, Sendable {
        case unique, foreignKey, check, notNull
    }
}

extension StorageError {
    /// Whether it says something of the database and nothing of the work that met it: whatever else is asked at that moment fares no better.
    var isOfTheServer: Bool {
        switch self {
        case .unavailable, .outcomeUnknown, .exhausted: true
        case .constraint, .conflict, .full, .invalidText, .columnMissing, .wrongType, .readOnly, .madeByNewerVersion, .madeByOlderVersion,
            .notEmpty, .badAddress, .refused:
            false
        }
    }
}
