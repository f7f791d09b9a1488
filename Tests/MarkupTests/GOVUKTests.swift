import Foundation
import Markup
import Testing

struct GOVUKTests {
    static let goldens = Golden.fields + Golden.choices + Golden.content + Golden.facts + Golden.frame

    @Test(arguments: goldens)
    func everyComponentIsWrittenAsTheDesignSystemWritesIt(_ golden: Golden) throws {
        let ours = NormalMarkup(golden.html.description)
        let theirs = NormalMarkup(try golden.expected)
        #expect(ours.lines == theirs.lines)
    }

    @Test func everyGoldenFileHasItsCase() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Golden.folder.path(percentEncoded: false))
        #expect(Set(files) == Set(GOVUKTests.goldens.map { "\($0.name).html" }))
    }
}
