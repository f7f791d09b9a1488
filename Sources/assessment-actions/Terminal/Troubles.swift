import ArgumentParser
import Casework
import Storage

extension StorageError {
    /// For whoever runs the program.
    var words: String {
        switch self {
        case .madeByNewerVersion(let migration):
            "database: a newer version of this program has changed it (“\(migration)”): run that version, or restore a backup from before"
        case .madeByOlderVersion(let migration):
            migration.isEmpty
                ? "database: this program has not made it: check DATABASE_URL"
                : "database: it was last changed by an older version of this program (“\(migration)”): run database migrate on it first"
        case .notEmpty(let table): "database: there are rows in it already (\(table)): name an empty one, or one that is not there yet"
        case .full: "database: no room is left on the disk; nothing was changed"
        case .unavailable(let words): "database: it cannot be reached: \(words)"
        case .outcomeUnknown: "database: it was lost in the middle of the change, which may stand or not: look before you do it again"
        case .exhausted(let seconds): "database: it was busy for \(seconds) seconds: try again"
        case .conflict: "database: others were writing the same rows again and again; nothing was changed: try again"
        case .readOnly: "database: it may only be read: check who may write to it"
        case .badAddress(let words), .refused(let words): "database: \(words)"
        case .constraint(let kind, let name): "database: a row breaks a rule of the schema: \(kind.rawValue)\(name.map { " \($0)" } ?? "")"
        case .invalidText, .columnMissing, .wrongType: "database: it holds what this program did not write: \(self)"
        }
    }

    /// 2 where what was given is wrong, 1 where it is the machine.
    var exitCode: ExitCode {
        switch self {
        case .madeByNewerVersion, .madeByOlderVersion, .notEmpty, .badAddress: ExitCode(2)
        case .constraint, .conflict, .full, .unavailable, .outcomeUnknown, .exhausted, .invalidText, .columnMissing, .wrongType, .readOnly,
            .refused:
            ExitCode.failure
        }
    }
}

extension FileTrouble {
    /// For whoever runs the program.
    var words: String {
        switch self {
        case .full: "no room is left"
        case .missing: "it is not there"
        case .spoilt: "its bytes are not those of its digest any more"
        case .unavailable(let words): words
        }
    }
}
