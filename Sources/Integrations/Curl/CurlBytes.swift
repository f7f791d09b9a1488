import CCurl

/// The bytes of one transfer, both ways, as libcurl's callbacks take and give them; and whether anybody still wants it.
final class CurlBytes {
    private(set) var received: [UInt8] = []
    private(set) var isOverLimit = false
    private let limit: Int
    private let source: CurlSource
    private var sent = 0
    private let isWanted: () -> Bool

    init(sending source: CurlSource, limit: Int, while isWanted: @escaping () -> Bool) {
        self.source = source
        self.limit = limit
        self.isWanted = isWanted
    }

    /// The object must outlive the transfer: libcurl holds it by its address.
    func attach(to handle: UnsafeMutableRawPointer) -> CURLcode {
        let context = Unmanaged.passUnretained(self).toOpaque()
        let codes = [
            curl_set_writer(handle, { bytes, _, count, context in CurlBytes.at(context)?.receive(bytes, count) ?? 0 }, context),
            curl_set_reader(handle, { room, _, count, context in CurlBytes.at(context)?.send(into: room, count) ?? 0 }, context),
            curl_set_progress(handle, { context, _, _, _, _ in CurlBytes.at(context)?.isWanted() == true ? 0 : 1 }, context),
        ]
        return codes.first { $0 != CURLE_OK } ?? CURLE_OK
    }

    private static func at(_ context: UnsafeMutableRawPointer?) -> CurlBytes? {
        context.map { Unmanaged<CurlBytes>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Taking fewer than all ends the transfer.
    private func receive(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
        guard count <= limit - received.count else {
            isOverLimit = true
            return 0
        }
        received.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
        return count
    }

    private func send(into room: UnsafeMutablePointer<CChar>?, _ size: Int) -> Int {
        guard let piece = source.read(from: sent, atMost: size) else { return Int(CURL_READFUNC_ABORT) }
        UnsafeMutableRawBufferPointer(start: room, count: size).copyBytes(from: piece)
        sent += piece.count
        return piece.count
    }
}
