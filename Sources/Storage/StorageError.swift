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

    /// The database cannot be reached, or was lost half-way. Where it was lost in a commit the change may stand.
    case unavailable(String)

    /// All connections stayed busy for that many seconds.
    case exhausted(seconds: Double)

    /// Text with a NUL character, which PostgreSQL cannot hold.
    case invalidText

    case columnMissing(String)
    case wrongType(column: String, wanted: String)

    /// A read tried to change something.
    case readOnly

    /// The database has been through migrations that this version of the program does not have.
    case madeByNewerVersion(migration: String)

    /// Neither `sqlite:PATH` nor `postgres://…`.
    case badAddress(String)

    /// Anything else the engine said: a fault in a statement.
    case refused(String)

    /// The four kinds of rule in the schema.
    public enum Constraint: String, Hashable, Sendable {
        case unique, foreignKey, check, notNull
    }
}
