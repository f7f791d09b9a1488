extension String {
    /// The lines one after the other, whichever way they are ended, without making a list of them.
    var lazyLines: some Sequence<Substring> {
        var rest = Substring(self)
        var isDone = false
        return AnyIterator {
            guard !isDone else { return nil }
            let bytes = rest.utf8
            guard let end = bytes.firstIndex(where: { $0 == 10 || $0 == 13 || $0 == 12 }) else {
                isDone = true
                return rest
            }
            let line = rest[..<end]
            var next = bytes.index(after: end)
            if bytes[end] == 13, next < bytes.endIndex, bytes[next] == 10 { next = bytes.index(after: next) }
            rest = rest[next...]
            return line
        }
    }
}
