/// Why an export could not be written. What stands in a cell is never the reason: text is made to fit.
public enum ExportFailure: Error, Hashable, Sendable {
    /// More rows or columns than the format can hold; with the sheet's or table's name.
    case tooLarge(String)
    /// There was no room for it: no memory, or no space where temporary files go.
    case noRoom
    /// The library that writes the format refused, with its own number for why.
    case refused(library: String, code: Int)
}
