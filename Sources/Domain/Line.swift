extension String {
    /// On one line, as names and titles are kept: every run of white space and control characters made one space, and none at either end.
    var line: String {
        unicodeScalars.split { $0.properties.isWhitespace || $0.properties.generalCategory == .control }.map { String($0) }
            .joined(separator: " ")
    }

    /// Whether it has so many characters, as Unicode counts them (scalars, as a database does).
    func isWithin(_ least: Int, _ most: Int) -> Bool { (least...most).contains(unicodeScalars.count) }
}
