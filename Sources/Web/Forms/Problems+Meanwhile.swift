import Casework

extension Failure.Problem {
    /// Somebody else was first; what was typed stands in the form again. `what` stands in the middle of the sentence: "this person".
    static func changedMeanwhile(_ what: String) -> Self {
        Self("", "Somebody changed \(what) after you opened the page. Check what you entered, then save again")
    }
}
