extension TextSearch {
    /// An index over the words of the text. Signs are taken out first, so that the server's parser sees words alone and no addresses,
    /// numbers with signs or file names, which it would keep whole. What was written lately waits in a short list: every change of an
    /// action writes its row anew, words and all.
    static let postgres = TextSearch(
        schema: """
            CREATE FUNCTION action_words (text TEXT) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
            RETURN to_tsvector('simple'::regconfig, translate(lower(text), \(raw: signs), repeat(' ', 32)));

            CREATE INDEX actions_by_words ON actions USING gin (action_words(text)) WITH (gin_pending_list_limit = 256);
            """,
        source: "actions",
        matching: { words in
            let question = words.list.map { "'\($0)':*" }.joined(separator: " & ")
            return "action_words(actions.text) @@ to_tsquery('simple', \(question))"
        }
    )

    /// The 32 signs of ASCII, as a literal of SQL.
    private static let signs = ##"'!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~'"##
}
