import Casework
import Foundation

/// Where evidence files are kept, as an operator writes it: `file:var/files`, `file:///srv/files` or `s3://bucket?region=eu-west-2`.
public enum FilesURL: Hashable, Sendable {
    /// A folder of this machine; made where it is missing. A relative path counts from where the program was started.
    case folder(path: String)
    /// A bucket that several machines may share.
    case bucket(S3Place)

    /// Nil for anything else.
    public init?(_ text: String) {
        if text.hasPrefix("s3:") {
            guard let place = S3Place(text) else { return nil }
            self = .bucket(place)
            return
        }
        guard text.hasPrefix("file:"), case let path = text.dropFirst("file:".count), !path.isEmpty, !path.contains("\0") else {
            return nil
        }
        if path.hasPrefix("//"), !path.hasPrefix("///") { return nil }  // a host: file://server/share
        self = .folder(path: String(path.hasPrefix("///") ? path.dropFirst(2) : path))
    }

    /// What can be written, for whoever wrote something else.
    public static let rule =
        "give file:FOLDER, such as file:var/files, or s3://BUCKET?region=REGION&endpoint=https://HOST (http only on this machine; endpoint only where it is not Amazon's)"
}

extension FilesURL: CustomStringConvertible {
    public var description: String {
        switch self {
        case .folder(let path): "file:\(path)"
        case .bucket(let place): "\(place)"
        }
    }
}
