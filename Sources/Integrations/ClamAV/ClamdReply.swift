import Casework
import NIOCore

/// What clamd says of a stream: `stream: OK`, `stream: Eicar-Signature FOUND`, `INSTREAM size limit exceeded. ERROR`; then a zero byte.
struct ClamdReply {
    private let text: String

    /// Throws when the other side hangs up without an answer, or says what no clamd says.
    init(from inbound: NIOAsyncChannelInboundStream<ByteBuffer>) async throws {
        var heard = ByteBuffer()
        for try await var part in inbound {
            heard.writeBuffer(&part)
            if let end = heard.readableBytesView.firstIndex(of: 0) {
                text = ClamdReply.plain(String(decoding: heard.readableBytesView[..<end], as: UTF8.self))
                return
            }
            guard heard.readableBytes <= 4096 else { break }
        }
        throw ClamdTrouble(description: "it is no clamd, or hung up: “\(ClamdReply.plain(String(buffer: heard).prefix(100)))”")
    }

    var verdict: FileScanner.Verdict {
        if text == "stream: OK" { return .clean }
        if text.hasPrefix("stream: "), text.hasSuffix(" FOUND") { return .infected(String(text.dropFirst(8).dropLast(6))) }
        return .unscannable("clamd answered: \(text)")
    }

    /// In one line, whatever was sent.
    private static func plain(_ text: some StringProtocol) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
    }
}
