extension Migration {
    /// Ratings and points stand at the end of the indexes that have the order of lists: too many actions have each of them to be looked up
    /// by, and so they are told apart without reading the actions.
    static let actionsAreFoundByTheirWords = Migration("Actions are found by their words, ratings, points and owners") { dialect in
        """
        \(dialect.search.schema)

        DROP INDEX actions_in_order;

        CREATE INDEX actions_in_order ON actions (organisation_id, list_order, id, rating, point);

        DROP INDEX actions_by_status;

        CREATE INDEX actions_by_status ON actions (organisation_id, status, list_order, id, rating, point);

        DROP INDEX actions_of_owner;

        CREATE INDEX actions_by_owner ON actions (organisation_id, owner_id, list_order, id);

        CREATE INDEX actions_by_age ON actions (organisation_id, id);

        CREATE INDEX assessments_by_day ON assessments (assessed_on, id);
        """
    }
}
