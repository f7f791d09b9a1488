import Domain

/// Dates as reports write them, the day always before the month: `4/11/2015`, `29/04/15`, `28th January 2020`, `2022-03-23`.
enum WrittenDate {
    /// The first date in the text; nil where there is none, or where it names a day that does not exist.
    static func day(in text: String) -> Day? {
        let parts = Part.list(text)
        for index in parts.indices {
            let next = parts.dropFirst(index)
            if let day = numeric(next) ?? named(next) { return day }
        }
        return nil
    }

    private static func numeric(_ parts: ArraySlice<Part>) -> Day? {
        let three = Array(parts.prefix(3))
        guard three.count == 3, let first = three[0].number, let second = three[1].number, let third = three[2].number,
            three[1].isJoined, three[2].isJoined
        else { return nil }
        if three[0].length == 4 { return Day(year: first, month: second, day: third) }
        guard let year = year(third, length: three[2].length) else { return nil }
        return Day(year: year, month: second, day: first)
    }

    /// `10 March 2022`, `28th of January 2020`, `March 10, 2022`.
    private static func named(_ parts: ArraySlice<Part>) -> Day? {
        let some = Array(parts.prefix(4).filter { $0.word != "of" && $0.word != "st" && $0.word != "th" })
        guard some.count >= 3, let year = some[2].number.flatMap({ year($0, length: some[2].length) }) else { return nil }
        if let day = some[0].number, let month = some[1].month { return Day(year: year, month: month, day: day) }
        if let month = some[0].month, let day = some[1].number { return Day(year: year, month: month, day: day) }
        return nil
    }

    private static func year(_ number: Int, length: Int) -> Int? {
        switch length {
        case 2: 2000 + number
        case 4: number
        default: nil
        }
    }

    /// A number or a word of the text.
    private struct Part {
        var word = ""
        /// Only one of `/ - .` stands before it.
        var isJoined = false

        var length: Int { word.utf8.count }
        var number: Int? { length <= 4 ? Int(word) : nil }

        var month: Int? {
            guard length >= 3 else { return nil }
            let names = [
                "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
            ]
            return names.firstIndex { $0.hasPrefix(word) || word == "sept" && $0 == "september" }.map { $0 + 1 }
        }

        static func list(_ text: String) -> [Part] {
            var parts: [Part] = []
            var part = Part()
            var between = ""
            for scalar in text.unicodeScalars.prefix(400) {
                let isDigit = (48...57).contains(scalar.value)
                let startsAnew = part.word.unicodeScalars.last.map { (48...57).contains($0.value) != isDigit } ?? true
                if scalar.isWordPart, startsAnew || part.word.isEmpty {
                    if !part.word.isEmpty { parts.append(part) }
                    part = Part(word: scalar.properties.lowercaseMapping, isJoined: ["/", "-", ".", "–"].contains(between))
                    between = ""
                } else if scalar.isWordPart {
                    part.word += scalar.properties.lowercaseMapping
                } else {
                    if !part.word.isEmpty { parts.append(part) }
                    part = Part()
                    if between.utf8.count < 4 { between.unicodeScalars.append(scalar) }
                }
            }
            if !part.word.isEmpty { parts.append(part) }
            let ordinals: Set = ["st", "nd", "rd", "th"]
            return parts.filter { !ordinals.contains($0.word) }
        }
    }
}
