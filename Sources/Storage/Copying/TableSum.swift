import Crypto
import Foundation

/// Tells two tables apart by all of their rows, in whatever order these come: how many there are, and the sum of a SHA-256 of each.
struct TableSum: Hashable {
    private(set) var rows = 0
    private var sum = SIMD4<UInt64>(repeating: 0)

    mutating func add(_ cells: [Cell]) {
        var hash = SHA256()
        for cell in cells {
            switch cell {
            case .null: hash.update(data: [0])
            case .integer(let number): TableSum.add(1, withUnsafeBytes(of: number.bigEndian) { Array($0) }, to: &hash)
            case .real(let number): TableSum.add(2, withUnsafeBytes(of: number.bitPattern.bigEndian) { Array($0) }, to: &hash)
            case .text(let text): TableSum.add(3, Array(text.utf8), to: &hash)
            case .bytes(let bytes): TableSum.add(4, Array(bytes), to: &hash)
            }
        }
        rows += 1
        sum &+= hash.finalize().withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
    }

    private static func add(_ kind: UInt8, _ bytes: [UInt8], to hash: inout SHA256) {
        hash.update(data: [kind])
        withUnsafeBytes(of: bytes.count.bigEndian) { hash.update(bufferPointer: $0) }
        hash.update(data: bytes)
    }
}
