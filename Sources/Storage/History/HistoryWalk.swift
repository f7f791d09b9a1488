import Domain

/// Goes through the history in order and compares each entry with the one before.
struct HistoryWalk {
    struct Head {
        let sequence: Int
        let digest: String
    }

    private let heads: [Organisation.ID: Head]
    private var organisation: Organisation.ID?
    private var last = Head(sequence: 0, digest: "")
    private var seen: Set<Organisation.ID> = []
    private(set) var entries = 0
    private(set) var findings: [HistoryVerification.Finding] = []

    init(heads: [Organisation.ID: Head]) { self.heads = heads }

    mutating func step(_ row: Row) {
        guard let organisation: Organisation.ID = try? row.id("organisation_id"), let cells = try? HistoryCells(row) else {
            entries += 1
            return findings.append(.unreadable(table: "history", id: row.place))
        }
        if organisation != self.organisation {
            close()
            self.organisation = organisation
            seen.insert(organisation)
            last = Head(sequence: 0, digest: "")
        }
        entries += 1
        // A digest that is no text is one that fits nothing.
        let digest = (try? row.text("digest")) ?? ""
        if cells.sequence <= last.sequence || cells.sequence > heads[organisation]?.sequence ?? .max {
            findings.append(.inserted(organisation, sequence: cells.sequence))
            return
        }
        if cells.sequence > last.sequence + 1 {
            // The chain cannot be compared over a gap; it goes on from what stands there.
            findings.append(.removed(organisation, sequences: (last.sequence + 1)...(cells.sequence - 1)))
        } else if cells.digest(following: last.digest) != digest {
            findings.append(.altered(organisation, sequence: cells.sequence))
        }
        last = Head(sequence: cells.sequence, digest: digest)
    }

    mutating func finish() {
        close()
        for organisation in heads.keys.filter({ !seen.contains($0) }).sorted() {
            self.organisation = organisation
            last = Head(sequence: 0, digest: "")
            close()
        }
    }

    /// Compares the end of one organisation's history with the note of its last entry.
    private mutating func close() {
        guard let organisation else { return }
        guard let head = heads[organisation] else { return findings.append(.headAltered(organisation)) }
        if head.sequence > last.sequence {
            findings.append(.removed(organisation, sequences: (last.sequence + 1)...head.sequence))
        } else if head.digest != last.digest {
            findings.append(.headAltered(organisation))
        }
    }
}

extension Row {
    /// What can be told of where an entry stands whose cells are not what the program writes.
    fileprivate var place: String {
        let organisation = (try? text("organisation_id")) ?? "?"
        let sequence = (try? int("sequence")).map(String.init) ?? (try? text("sequence")) ?? "?"
        return "\(organisation), \(sequence)"
    }
}
