extension TextSearch {
    /// FTS5 over numbers of its own: the text stands in `actions` alone, and the row numbers there may change when the file is compacted.
    static let sqlite = TextSearch(
        schema: """
            CREATE TABLE action_numbers (
                number INTEGER NOT NULL PRIMARY KEY,
                action_id TEXT NOT NULL UNIQUE
            );

            CREATE VIRTUAL TABLE action_words USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');

            INSERT INTO action_numbers (action_id) SELECT id FROM actions ORDER BY id;

            INSERT INTO action_words (rowid, text)
            SELECT action_numbers.number, actions.text FROM action_numbers JOIN actions ON actions.id = action_numbers.action_id;

            CREATE TRIGGER action_words_of_new AFTER INSERT ON actions BEGIN
                INSERT INTO action_numbers (action_id) VALUES (new.id);
                INSERT INTO action_words (rowid, text) SELECT number, new.text FROM action_numbers WHERE action_id = new.id;
            END;

            CREATE TRIGGER action_words_of_reworded AFTER UPDATE OF text ON actions WHEN old.text <> new.text BEGIN
                INSERT INTO action_words (action_words, rowid, text)
                SELECT 'delete', number, old.text FROM action_numbers WHERE action_id = new.id;
                INSERT INTO action_words (rowid, text) SELECT number, new.text FROM action_numbers WHERE action_id = new.id;
            END;

            CREATE TRIGGER action_words_of_deleted AFTER DELETE ON actions BEGIN
                INSERT INTO action_words (action_words, rowid, text)
                SELECT 'delete', number, old.text FROM action_numbers WHERE action_id = old.id;
                DELETE FROM action_numbers WHERE action_id = old.id;
            END;
            """,
        source: """
            action_words CROSS JOIN action_numbers ON action_numbers.number = action_words.rowid
            CROSS JOIN actions ON actions.id = action_numbers.action_id
            """,
        matching: { words in
            let question = words.list.map { "\"\($0)\"*" }.joined(separator: " ")
            return "action_words MATCH \(question)"
        }
    )
}
