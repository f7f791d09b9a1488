import Domain
import Foundation

extension Date {
    /// "4 March 2026 at 10:32am", as it was in London.
    var words: String { LondonTime(at: self).words }

    /// RFC 3339 in UTC, for machines.
    var machine: String { formatted(.iso8601) }
}
