import Domain

/// Settles which point a section is about, where its heading, its title and its decision may each say something else.
struct PointNaming {
    let number: Int?
    let problems: [ImportProblem]

    init(heading: Int?, title: String?, sentence: Int?) {
        let titled = Set(PointTitle.matches(PlainWords(title ?? "")).filter { $0.likeness >= 0.75 }.map(\.number))
        // Heading and title together outweigh the sentence; the sentence only decides where those two disagree and it sides with the title.
        let sidesWithTitle = sentence.map { titled.contains($0) } ?? false
        let headingFits = heading.map { titled.isEmpty || titled.contains($0) } ?? false
        number = headingFits || !sidesWithTitle ? heading ?? sentence ?? titled.min() : sentence
        guard let number else {
            problems = [
                ImportProblem(.error, at: "a decision", "A decision was found without the number of its point. Add the point by hand.")
            ]
            return
        }
        let others = [heading, sentence].compactMap { $0 }.filter { $0 != number }
        let isTitleOff = !titled.isEmpty && !titled.contains(number)
        guard !others.isEmpty || isTitleOff else {
            problems = []
            return
        }
        let says = others.map { "the text also says point \($0)" } + (isTitleOff ? ["the title is that of another point"] : [])
        problems = [
            ImportProblem(
                .warning, at: "point \(number), heading",
                "The numbers disagree: \(says.joined(separator: ", ")). Read as point \(number). Check it.")
        ]
    }
}
