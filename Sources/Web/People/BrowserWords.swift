/// What a browser is called in words: "Firefox on Windows". Told from what it says of itself, which proves nothing.
struct BrowserWords {
    let text: String

    init(_ agent: String) {
        let browser = Self.named(agent, Self.browsers) ?? "Another browser"
        text = Self.named(agent, Self.systems).map { "\(browser) on \($0)" } ?? browser
    }

    /// In this order: each later one is also named by some of those before it.
    private static let browsers = [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari")]

    private static let systems = [
        ("Windows", "Windows"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ]

    private static func named(_ agent: String, _ names: [(String, String)]) -> String? {
        names.first { agent.contains($0.0) }?.1
    }
}
