import Casework
import Domain
import Formats
import Foundation

/// A format that the history is saved in, written piece by piece.
enum HistoryFormat: String {
    case csv, json

    var mediaType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8"
        case .json: "application/json"
        }
    }

    var opening: [UInt8] {
        switch self {
        case .csv: CSVWriter.write(Self.sheet([]))
        case .json: Array("{\"items\":[".utf8)
        }
    }

    /// Some more entries. `count` is how many were written before them.
    func piece(_ items: [HistoryItem], after count: Int) -> [UInt8] {
        switch self {
        case .csv: return CSVWriter.writeRows(Self.sheet(items))
        case .json:
            var bytes: [UInt8] = []
            for (place, item) in items.enumerated() {
                bytes += count + place == 0 ? "\n".utf8 : ",\n".utf8
                bytes += JSONWriter.bytes { HistoryItem.shape.write(item, to: &$0) }
            }
            return bytes
        }
    }

    /// The shape of every list of the API: there is no more, and this many there were.
    func closing(_ count: Int) -> [UInt8] {
        switch self {
        case .csv: []
        case .json: Array("\n],\"next_cursor\":null,\"total\":\(count)}\n".utf8)
        }
    }

    private static func sheet(_ items: [HistoryItem]) -> Sheet {
        let titles = ["Number", "When", "Who", "What happened", "What was said", "About", "Kind", "From", "To"]
        return Sheet("History", columns: titles.map { .init($0) }, rows: items.map(row))
    }

    private static func row(_ item: HistoryItem) -> [Sheet.Cell] {
        let entry = item.line.entry
        return [
            .number(entry.sequence), .instant(entry.at), .text(item.line.who), .text(item.what.capitalisedFirst), .text(item.said ?? ""),
            .text(item.about), .text(entry.what.kind), .text(entry.from ?? ""), .text(entry.to ?? ""),
        ]
    }
}
