import Integrations
import Testing

struct FilesURLTests {
    @Test(arguments: [("file:var/files", "var/files"), ("file:/srv/files", "/srv/files"), ("file:///srv/files", "/srv/files")])
    func aFolderIsNamedAfterFile(text: String, path: String) {
        #expect(FilesURL(text) == .folder(path: path))
    }

    @Test(arguments: ["", "file:", "var/files", "file://server/files", "s3:", "s3://bucket", "https://example.com", "file:a\0b"])
    func anythingElseIsRefused(text: String) {
        #expect(FilesURL(text) == nil)
    }
}
