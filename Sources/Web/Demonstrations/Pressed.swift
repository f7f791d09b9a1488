import Domain

/// A button of the form other than "Save".
enum Pressed: Equatable {
    case next
    case leaveOut(Demonstration.Item.Key)
    case show(Demonstration.Item.Key)
    case move(Demonstration.Item.Key, DemonstrationDocument.Point.Move)

    /// `next`, or what to do and with which item: `up action-…`. Nil for what no button says.
    init?(_ value: String) {
        if value == "next" {
            self = .next
            return
        }
        let parts = value.split(separator: " ", maxSplits: 1)
        guard let word = parts.first, let key = parts.dropFirst().first.flatMap({ Demonstration.Item.Key(rawValue: String($0)) }) else {
            return nil
        }
        switch word {
        case "leave-out": self = .leaveOut(key)
        case "show": self = .show(key)
        case _:
            guard let move = DemonstrationDocument.Point.Move(rawValue: String(word)) else { return nil }
            self = .move(key, move)
        }
    }

    var value: String {
        switch self {
        case .next: "next"
        case .leaveOut(let key): "leave-out \(key.rawValue)"
        case .show(let key): "show \(key.rawValue)"
        case .move(let key, let move): "\(move.rawValue) \(key.rawValue)"
        }
    }
}
