import CPostgres
import Foundation

/// Bindings in the form that libpq sends: text ended by a zero, and bytes as they are, all in one buffer.
struct PostgresParameters {
    private var buffer: [UInt8] = []
    private var places: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    init(_ bindings: [Binding]) {
        for binding in bindings {
            switch binding.cell {
            case .null: append(nil as [UInt8]?)
            case .integer(let number): append(String(number).utf8)
            case .real(let number): append(String(number).utf8)
            case .text(let text): append(text.utf8)
            case .bytes(let data): append(data, format: 1)
            }
        }
    }

    /// Lends libpq's four arguments for as long as the body runs.
    func withPointers<Result>(
        _ body: (_ count: Int32, _ values: [UnsafePointer<CChar>?], _ lengths: [Int32], _ formats: [Int32]) -> Result
    ) -> Result {
        buffer.withUnsafeBytes { bytes in
            let values = places.map { place in
                place.flatMap { bytes.baseAddress?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
            }
            return body(Int32(places.count), values, lengths, formats)
        }
    }

    private mutating func append(_ bytes: (some Collection<UInt8>)?, format: Int32 = 0) {
        places.append(bytes == nil ? nil : buffer.count)
        lengths.append(Int32(clamping: bytes?.count ?? 0))
        formats.append(format)
        if let bytes { buffer.append(contentsOf: bytes) }
        buffer.append(0)
    }
}

extension ColumnType {
    /// The type's number in PostgreSQL's catalogue: `int8`, `float8`, `text`, `bytea`.
    var oid: Oid {
        switch self {
        case .integer: 20
        case .real: 701
        case .text: 25
        case .bytes: 17
        }
    }
}
