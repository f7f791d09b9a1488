import Casework
import Foundation

/// Where evidence files are kept, as an operator writes it: `file:var/files` or `file:///srv/files`.
public enum FilesURL: Hashable, Sendable {
    /// A folder of this machine; made where it is missing. A relative path counts from where the program was started.
    case folder(path: String)

    /// Nil for anything else. `s3://…` is for the day when several machines share their files.
    public init?(_ text: String) {
        guard text.hasPrefix("file:"), case let path = text.dropFirst("file:".count), !path.isEmpty, !path.contains("\0") else {
            return nil
        }
        if path.hasPrefix("//"), !path.hasPrefix("///") { return nil }  // a host: file://server/share
        self = .folder(path: String(path.hasPrefix("///") ? path.dropFirst(2) : path))
    }

    /// What can be written, for whoever wrote something else.
    public static let rule = "give file:FOLDER, such as file:var/files (s3:// is not supported yet)"
}

extension FilesURL: CustomStringConvertible {
    public var description: String {
        switch self {
        case .folder(let path): "file:\(path)"
        }
    }
}
