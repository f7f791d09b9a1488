import Casework

/// What an S3 server says when it does not do what it was asked, and whether it might a moment later.
struct S3Trouble {
    let meaning: FileTrouble
    let mayPass: Bool

    init(_ answer: OutgoingAnswer) {
        // An answer to HEAD has no body, and some say less than others.
        let said = S3Text.first("Code", in: answer.body) ?? ""
        let code = String(said.prefix(80))
        switch (answer.status, code) {
        case (507, _), (_, "InsufficientStorage"), (_, "QuotaExceeded"), (_, "XMinioStorageFull"), (_, "EntityTooLarge"):
            (meaning, mayPass) = (.full, false)
        case (404, ""), (404, "NoSuchKey"):
            (meaning, mayPass) = (.missing, false)
        case _:
            let words = "S3 answers \(answer.status)\(code.isEmpty ? "" : " \(code)")"
            (meaning, mayPass) = (.unavailable(words), answer.status >= 500 || answer.status == 429 || code == "RequestTimeout")
        }
    }

    /// Whoever has waited out a whole deadline is not made to wait for another.
    init(_ trouble: OutgoingTrouble) {
        meaning = .unavailable("S3: \(trouble)")
        mayPass =
            switch trouble {
            case .unreachable, .failed: true
            case .malformed, .untrusted, .timedOut, .tooLarge, .cancelled: false
            }
    }
}
