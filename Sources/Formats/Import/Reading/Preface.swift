import Domain

/// What stands between the header and the first point: earlier reports, and praise for the service as a whole.
struct Preface {
    private(set) var previousReports: [String] = []
    private(set) var findings = Remarks()

    init(_ blocks: ArraySlice<Block>) {
        var section: SectionHeading?
        for block in blocks where !block.isRow {
            if let next = SectionHeading(block) {
                section = next
            } else if block.isHeading {
                section = nil
            } else if !Facts.pairs(in: block).isEmpty {
                continue
            } else {
                take(block, in: section)
            }
        }
    }

    private mutating func take(_ block: Block, in section: SectionHeading?) {
        if block.words.starts("this reassessment", "this re assessment") { return findings.add(block, as: .finding) }
        switch section {
        case .previousReports where !Obligation.isNothing(block.words) && !block.words.starts("no previous", "not available"):
            if block.text.utf8.count <= 300 { previousReports.append(block.text) }
        case .doneWell: findings.add(block, as: .finding)
        default: break
        }
    }
}
