/// One page of a longer list. Pages count from 1.
public struct Slice<Item: Sendable>: Sendable {
    public let items: [Item]
    /// How many there are; of a list that is cut off, how many can be paged through.
    public let total: Int
    /// Whether there are more than `total`: nobody turns so many pages, and counting them all would cost more the longer the list is.
    public let isCutOff: Bool
    public let page: Int
    public let size: Int

    public init(items: [Item], total: Int, isCutOff: Bool = false, page: Int, size: Int) {
        self.items = items
        self.total = total
        self.isCutOff = isCutOff
        self.page = page
        self.size = size
    }

    public var pages: Int { size > 0 ? max(1, (total + size - 1) / size) : 1 }

    /// "12", or "more than 1000".
    public var totalInWords: String { isCutOff ? "more than \(total)" : "\(total)" }
}
