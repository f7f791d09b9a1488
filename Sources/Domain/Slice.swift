/// One page of a longer list. Pages count from 1.
public struct Slice<Item: Sendable>: Sendable {
    public let items: [Item]
    public let total: Int
    public let page: Int
    public let size: Int

    public init(items: [Item], total: Int, page: Int, size: Int) {
        self.items = items
        self.total = total
        self.page = page
        self.size = size
    }

    public var pages: Int { size > 0 ? max(1, (total + size - 1) / size) : 1 }
}
