import Domain

/// The reports of the sample organisation: invented, in the layouts of published ones.
enum SampleReport: Sendable {
    case mooringAlpha, mooringBeta, waterwayAlpha, berthAlpha, berthBeta, berthLive, towpathPermit, lockAlpha, tollAlpha
    /// Written here, point by point: it has no file.
    case tollAgain

    var fileName: String {
        switch self {
        case .mooringAlpha: "mooring-licence-alpha.md"
        case .mooringBeta: "renew-a-canal-mooring-licence-beta.html"
        case .waterwayAlpha: "Blocked waterway alpha report.txt"
        case .berthAlpha: "winter-berth-alpha.md"
        case .berthBeta: "winter-berth-beta.md"
        case .berthLive: "winter-berth-live.txt"
        case .towpathPermit: "Towpath permit (pasted from document).txt"
        case .lockAlpha: "lock-closures-alpha.md"
        case .tollAlpha: "boat-toll-alpha.md"
        case .tollAgain: "Reassessment of the boat toll"
        }
    }

    /// The service whose report it is; nil where nobody has said so yet.
    var service: SampleService? {
        switch self {
        case .mooringAlpha, .mooringBeta: .mooringLicence
        case .waterwayAlpha: .blockedWaterway
        case .berthAlpha, .berthBeta, .berthLive: .winterBerth
        case .lockAlpha: .lockClosures
        case .tollAlpha, .tollAgain: .boatToll
        case .towpathPermit: nil
        }
    }

    /// How many days ago the panel met.
    private var daysAgo: Int {
        switch self {
        case .mooringAlpha: 224
        case .mooringBeta: 35
        case .waterwayAlpha: 63
        case .berthAlpha: 330
        case .berthBeta: 90
        case .berthLive: 12
        case .towpathPermit: 20
        case .lockAlpha: 58
        case .tollAlpha: 150
        case .tollAgain: 33
        }
    }

    func date(_ calendar: SampleCalendar) -> Day { calendar.assessment(daysAgo) }

    /// The file as it comes in; nil where there is none. Its dates follow the day on which the demonstration is made.
    func text(_ calendar: SampleCalendar) -> String? {
        let date = calendar.written(date(calendar))
        return switch self {
        case .mooringAlpha: Self.mooringAlphaText(date)
        case .mooringBeta: Self.mooringBetaText(date, before: Self.mooringAlpha.date(calendar).words)
        case .waterwayAlpha: Self.waterwayAlphaText(date)
        case .berthAlpha: Self.berthAlphaText(date)
        case .berthBeta: Self.berthBetaText(date, before: Self.berthAlpha.date(calendar).words)
        case .berthLive: Self.berthLiveText(date, before: Self.berthBeta.date(calendar).words)
        case .towpathPermit: Self.towpathPermitText(date)
        case .lockAlpha: Self.lockAlphaText(date)
        case .tollAlpha: Self.tollAlphaText(date)
        case .tollAgain: nil
        }
    }
}
