import ArgumentParser
import Foundation

/// What a command says: results on standard output, everything else on standard error.
enum Output {
    /// One line of a result.
    static func line(_ text: String) { write(Array("\(text)\n".utf8)) }

    /// Whoever reads only the first lines and goes, as `head` does, ends the program as they end others.
    static func write(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written >= 0 {
                rest = rest.dropFirst(written)
            } else if errno == EPIPE {
                signal(SIGPIPE, SIG_DFL)
                raise(SIGPIPE)
            } else if errno != EINTR {
                message("standard output: it cannot be written: \(String(cString: strerror(errno)))")
                exit(1)
            }
        }
    }

    /// A whole file, to standard output where no path is named. One that is there already is replaced as a whole or not at all.
    static func file(_ bytes: [UInt8], to path: String?) throws {
        guard let path else { return write(bytes) }
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            message("\(path): it cannot be written: check the folder, and who may write in it")
            throw ExitCode(1)
        }
    }

    static func message(_ text: String) {
        // Where nobody hears a message there is nobody to tell that.
        try? FileHandle.standardError.write(contentsOf: Data("\(text)\n".utf8))
    }

    /// A result as JSON: keys in order, instants in ISO 8601.
    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        encoder.keyEncodingStrategy = .convertToSnakeCase
        write(Array(try encoder.encode(value)) + Array("\n".utf8))
    }
}
