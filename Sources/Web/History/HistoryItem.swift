import Casework
import Domain

/// An entry of the history as other programs read it: in the API and in what is exported.
struct HistoryItem: Sendable {
    let line: HistoryLine
    /// What happened and to what, as people read it.
    let what: String
    let said: String?
    let about: String

    init(_ line: HistoryLine, in page: HistoryPage) {
        self.line = line
        what = HistoryWords { page.people[$0] }.words(line.entry)
        said = page.mayBeRead(line.entry) ? line.entry.said?.text : nil
        about = HistoryThing(line.entry, in: page).words
    }
}
