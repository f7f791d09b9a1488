public import Casework
import Domain
public import Foundation
import Markup

/// Everything a page may reach: the door, what it reads through, and how this site looks.
public struct Site: Sendable {
    public let casework: Casework
    public let settings: SiteSettings
    /// How often who may do what.
    public let limits: RateLimits
    /// What has been answered how fast.
    public let meters = Meters()
    let wellness: Wellness
    let startedAt = Date()
    let assets: Assets
    /// Tracking documents that were drawn a moment ago: everybody who watches one asks for it again after each change.
    let trackers = Recent<TrackerKey, HTML>(limit: 16)
    let contents = Recent<PageContent.Key, PageContent>(limit: 64)
    let trackerExport: TrackerExport
    let demonstrationExport: DemonstrationExport

    /// Throws `Assets.Missing` where GOV.UK Frontend's files are not in the folder.
    public init(casework: Casework, settings: SiteSettings) throws {
        self.casework = casework
        self.settings = settings
        limits = RateLimits(requestsPerMinute: settings.requestsPerMinute, shared: casework.paces, clock: settings.clock)
        wellness = Wellness(casework, patience: settings.patienceWithParts)
        assets = try Assets(frontend: settings.frontendFolder, branding: settings.branding)
        trackerExport = TrackerExport(address: settings.address, assets)
        demonstrationExport = DemonstrationExport(address: settings.address, assets)
    }

    var reader: Reader { casework.reader }

    var branding: Branding { settings.branding }

    /// Neither is ever used in the demonstration.
    var signsInByProvider: Bool { casework.hasSignInProvider && !settings.isDemo }
    var signsInByEmail: Bool { casework.hasMailer && !settings.isDemo }
}

/// What the operator says about the site.
public struct SiteSettings: Sendable {
    /// The address that people use. With `https` the cookies and headers are those of a secure site.
    public var baseURL: URL?
    /// What links that leave the site begin with, without a slash at its end. Never taken from a request, which may be forged.
    public var address: String
    /// Whether anybody may sign in as anybody of the sample organisation.
    public var isDemo: Bool
    /// Where GOV.UK Frontend's compiled files lie.
    public var frontendFolder: URL
    /// Whose word on who asks is believed.
    public var trustedProxies = TrustedProxies.none
    /// What Prometheus shows to read the metrics; nil where only this machine itself may.
    public var metricsToken: String?
    /// How long the database and the place of files have to answer whoever asks whether the site is ready.
    public var patienceWithParts = Duration.milliseconds(1500)
    /// Of one person, or of one address where nobody has signed in. The other limits are in proportion to it.
    public var requestsPerMinute = RateLimits.requestsPerMinute
    /// By which those limits are counted.
    var clock: @Sendable () -> ContinuousClock.Instant = { .now }

    /// `address` is for a site that has no `baseURL`.
    public init(baseURL: URL? = nil, address: String = "http://127.0.0.1:8080", isDemo: Bool = false, frontendFolder: URL) {
        self.baseURL = baseURL
        let own = baseURL?.absoluteString ?? address
        self.address = own.hasSuffix("/") ? String(own.dropLast()) : own
        self.isDemo = isDemo
        self.frontendFolder = frontendFolder
    }

    /// The GOV.UK look is for hosts under service.gov.uk alone.
    var branding: Branding { baseURL?.host()?.hasSuffix(".service.gov.uk") == true ? .govuk : .plain }

    var isSecure: Bool { baseURL?.scheme == "https" }
}
