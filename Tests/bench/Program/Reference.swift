import ArgumentParser
import Foundation
import Hummingbird
import NIOCore

/// What an answer costs by itself: the files of a folder, held in memory, from a bare Hummingbird server without anything around it.
struct Reference: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serves the files of a folder from memory, and does nothing else.")

    @Argument(help: "The folder; each file is at its name.") var folder: String
    @Option(help: "The port on 127.0.0.1.") var port = 8090

    func run() async throws {
        let router = Router()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let bytes = ByteBuffer(bytes: try Data(contentsOf: URL(filePath: folder).appending(path: name)))
            router.get(RouterPath("/\(name)")) { _, _ in
                Response(status: .ok, headers: [.contentType: "text/html; charset=utf-8"], body: ResponseBody(byteBuffer: bytes))
            }
        }
        let application = Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)))
        try await application.runService()
    }
}
