import Casework
import Foundation
import HTTPTypes
import Hummingbird
import Markup
import NIOCore

/// The styles, scripts and pictures of the site, read once at start. An address holds a piece of the content's digest, so that a browser
/// may keep the file for ever.
public struct Assets: Sendable {
    private var files: [String: File] = [:]
    private var addresses: [String: WebAddress] = [:]

    struct File: Sendable {
        let type: String
        let content: ByteBuffer
        let isHashed: Bool
    }

    /// GOV.UK Frontend's files are not where the settings say.
    public struct Missing: Error, CustomStringConvertible {
        let folder: String
        public var description: String { "GOV.UK Frontend's files are not in \(folder): run bin/fetch-frontend, or set FRONTEND_FOLDER" }
    }

    init(frontend folder: URL, branding: Branding) throws {
        for (name, bytes) in Assets.own { add(name, bytes, hashed: true) }
        for name in ["govuk-frontend.min.css", "govuk-frontend.min.js"] {
            guard let content = try? Data(contentsOf: folder.appending(path: name)) else { throw Missing(folder: folder.path()) }
            add(name, Array(branding == .plain ? Assets.withoutFonts(content) : content), hashed: true)
        }
        let assets = folder.appending(path: "assets")
        for path in try FileManager.default.subpathsOfDirectory(atPath: assets.path()) {
            guard Assets.type(of: path) != nil, let content = try? Data(contentsOf: assets.appending(path: path)) else { continue }
            add(path, Array(content), hashed: false)
        }
    }

    func page(scripts: [String]) -> PageAssets {
        PageAssets(
            stylesheets: ["govuk-frontend.min.css", "app.css", "pages.css", "print.css"].map { self[$0] },
            scripts: scripts.map { self[$0] },
            frontend: self["govuk-frontend.min.js"], icon: self["icon.svg"]
        )
    }

    subscript(name: String) -> WebAddress { addresses[name] ?? "/assets/missing" }

    func file(_ path: String) -> File? { files[path] }

    /// What the file of that name says; nothing where there is none.
    func text(_ name: String) -> String {
        files[String(self[name].text.dropFirst("/assets/".count))].map { String(buffer: $0.content) } ?? ""
    }

    private mutating func add(_ name: String, _ bytes: [UInt8], hashed: Bool) {
        guard let type = Assets.type(of: name) else { return }
        let path = hashed ? "\(Fingerprint.of(String(decoding: bytes, as: UTF8.self)).prefix(12))/\(name)" : name
        files[path] = File(type: type, content: ByteBuffer(bytes: bytes), isHashed: hashed)
        addresses[name] = WebAddress("/assets/\(path)" as String)
    }

    private static let own: [(String, [UInt8])] = [
        ("app.css", PackageResources.app_css), ("pages.css", PackageResources.pages_css), ("print.css", PackageResources.print_css),
        ("app.js", PackageResources.app_js),
        ("live.js", PackageResources.live_js), ("present.js", PackageResources.present_js),
        ("icon.svg", PackageResources.icon_svg),
    ]

    /// The design system's fonts may be used on service.gov.uk hosts alone. Elsewhere the rules that name them go, so that no browser asks
    /// for them while our own styles are still on their way.
    private static func withoutFonts(_ styles: Data) -> Data {
        let opening = Data("@font-face{".utf8)
        var rest = styles[...]
        var kept = Data()
        while let start = rest.range(of: opening), let end = rest[start.upperBound...].firstIndex(of: UInt8(ascii: "}")) {
            kept += rest[rest.startIndex..<start.lowerBound]
            rest = rest[(end + 1)...]
        }
        return kept + rest
    }

    private static func type(of name: String) -> String? {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml; charset=utf-8"
        case "png": "image/png"
        case "ico": "image/x-icon"
        case "json": "application/manifest+json"
        case _: nil
        }
    }
}

extension Route {
    static let assets: [Route] = [
        .get("/assets/**", .everyone) { visit in
            let path = visit.request.uri.path.dropFirst("/assets/".count)
            guard let file = visit.site.assets.file(String(path)) else { throw Failure.notFound }
            let keep = file.isHashed ? "public, max-age=31536000, immutable" : "public, max-age=86400"
            return Response(
                status: .ok, headers: [.contentType: file.type, .cacheControl: keep], body: ResponseBody(byteBuffer: file.content))
        },
        .get("/favicon.ico", .everyone) { visit in visit.redirect(to: visit.site.assets["icon.svg"]) },
    ]
}
