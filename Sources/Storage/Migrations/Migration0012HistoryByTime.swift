extension Migration {
    static let historyIsFoundByDay = Migration(
        "The history is found by day",
        """
        CREATE INDEX history_by_time ON history (organisation_id, at, sequence);
        """
    )
}
