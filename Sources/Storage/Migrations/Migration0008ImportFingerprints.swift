extension Migration {
    static let importsAreToldApart = Migration(
        "Imports are told apart by what they say",
        """
        ALTER TABLE imports ADD COLUMN fingerprint TEXT;

        CREATE INDEX imports_by_fingerprint ON imports (organisation_id, fingerprint);
        """
    )
}
