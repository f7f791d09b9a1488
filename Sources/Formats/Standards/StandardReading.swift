import Domain

/// What is wrong with a file of a standard, gathered while it is read.
struct StandardReading {
    private(set) var problems: [ImportProblem] = []

    init(_ text: DecodedText) {
        switch text.doubt {
        case .none: break
        case .damaged: note(.warning, "the whole file", "Some characters of the file are damaged. Look for ‘\u{FFFD}’ and put them right.")
        case .guessed:
            note(.warning, "the whole file", "The file is not UTF-8 and was read as Windows-1252. Check quotation marks and dashes.")
        }
    }

    /// Beyond so many problems, the last says only that there are more.
    mutating func note(_ severity: ImportProblem.Severity, _ place: String, _ message: String) {
        if problems.count < ReadStandard.mostProblems - 1 {
            problems.append(ImportProblem(severity, at: place, message))
        } else if problems.count < ReadStandard.mostProblems {
            problems.append(ImportProblem(severity, at: "the whole file", "There are more problems than are listed here."))
        }
    }

    /// The professions that are called so; what no profession is called is a problem.
    mutating func professions(_ names: [String], at place: String) -> [Profession] {
        names.map(\.folded).filter { !$0.isEmpty }.compactMap { name in
            let profession = Profession(named: name)
            if profession == nil {
                let known = Profession.allCases.map(\.title).joined(separator: ", ")
                note(.error, place, "There is no profession called ‘\(name.cut(to: 60))’. Known are: \(known).")
            }
            return profession
        }
    }
}
