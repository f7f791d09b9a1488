/// What a transfer says: bytes, or a part of a file that is read as it is said.
enum CurlSource: Sendable {
    case bytes([UInt8])
    case piece(FilePiece)

    var count: Int {
        switch self {
        case .bytes(let bytes): bytes.count
        case .piece(let piece): piece.count
        }
    }

    /// At most that many bytes from there on; nil where they cannot be read.
    func read(from offset: Int, atMost size: Int) -> ArraySlice<UInt8>? {
        let size = min(size, count - offset)
        switch self {
        case .bytes(let bytes): return bytes.dropFirst(offset).prefix(size)
        case .piece(let piece):
            // Why is told by whoever finds the file unreadable again: here it only ends the transfer.
            guard size > 0, let bytes = try? Disk.read(piece.file, at: piece.offset + offset, count: size) else {
                return size > 0 ? nil : []
            }
            return bytes.isEmpty ? nil : bytes[...]
        }
    }
}
