import Casework
import Foundation
import Integrations
import Synchronization
import TestSupport
import Testing

@Suite(.besideClamd) struct ClamdTests {
    private let addresses: [ClamdAddress]

    init() throws { addresses = try #require(ClamdServer.current).addresses }

    @Test(arguments: [0, 1, 65_536, 1_000_000]) func whatIsCleanIsClean(count: Int) async {
        for address in addresses {
            #expect(await verdict(on: [UInt8](repeating: 0x61, count: count), at: address) == .clean)
        }
    }

    @Test func aVirusIsFoundAndNamed() async {
        for address in addresses {
            #expect(await verdict(on: ClamdServer.testVirus, at: address) == .infected("Test-Virus.UNOFFICIAL"))
        }
    }

    @Test func aVirusIsFoundAcrossTwoPieces() async {
        let pieces = FileContents {
            $0.yield(Array(ClamdServer.testVirus.prefix(20)))
            $0.yield([])
            $0.yield(Array(ClamdServer.testVirus.dropFirst(20)))
            $0.finish()
        }
        #expect(await FileScanner.clamd(at: addresses[0]).scan(pieces) == .infected("Test-Virus.UNOFFICIAL"))
    }

    @Test func aVirusInAnArchiveIsFound() async throws {
        // The member eicar.com, deflated.
        let archive = try #require(
            Data(
                base64Encoded:
                    "UEsDBBQAAAAIAAA/d108z1FoRgAAAEQAAAAJAAAAZWljYXIuY29tizD1VwxQdXAMiDaJCYiKMDXRCIjTNHd21jSvVXH1dHYM0g0OcfRzcQxy0XX0"
                    + "C/EM8wwKDdYNcQ0O0XXz9HFVVPHQ9tACAFBLAQIUAxQAAAAIAAA/d108z1FoRgAAAEQAAAAJAAAAAAAAAAAAAACAAQAAAABlaWNhci5jb21QSwUG"
                    + "AAAAAAEAAQA3AAAAbQAAAAAA"))
        #expect(archive.range(of: Data(ClamdServer.testVirus)) == nil)
        #expect(await verdict(on: Array(archive), at: addresses[0]) == .infected("Test-Virus.UNOFFICIAL"))
    }

    /// clamd hangs up while it is still being sent to.
    @Test func whatIsTooLongForItIsUnscannable() async {
        for address in addresses {
            let verdict = await verdict(on: [UInt8](repeating: 0, count: ClamdServer.longestStream * 4), at: address)
            #expect(verdict == .unscannable("clamd answered: INSTREAM size limit exceeded. ERROR"))
        }
    }

    @Test func aFileThatBreaksOffIsUnscannable() async {
        let broken = FileContents {
            $0.yield([1, 2, 3])
            $0.finish(throwing: FileTrouble.unavailable("the disk is gone"))
        }
        let verdict = await FileScanner.clamd(at: addresses[0]).scan(broken)
        #expect(verdict.words?.contains("the disk is gone") == true)
    }

    /// A stream ends without an error, as if that were all, in a task that is cancelled.
    @Test func aFileThatIsCalledOffIsNotClean() async {
        let whole = Mutex([[UInt8](repeating: 0x61, count: 1000)])
        let contents = FileContents {
            if let piece = whole.withLock({ $0.popLast() }) { return piece }
            withUnsafeCurrentTask { $0?.cancel() }
            return nil
        }
        let verdict = await FileScanner.clamd(at: addresses[0]).scan(contents)
        #expect(verdict.words?.contains("Cancellation") == true)
    }

    @Test func manyAtOnceGetTheirOwnAnswers() async {
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<32 {
                let bytes = number.isMultiple(of: 2) ? [UInt8](repeating: 0, count: 300_000) : ClamdServer.testVirus
                group.addTask {
                    let expected: FileScanner.Verdict = number.isMultiple(of: 2) ? .clean : .infected("Test-Virus.UNOFFICIAL")
                    #expect(await verdict(on: bytes, at: addresses[number % 4 / 2]) == expected)
                }
            }
        }
    }

    private func verdict(on bytes: [UInt8], at address: ClamdAddress) async -> FileScanner.Verdict {
        await FileScanner.clamd(at: address).scan(FileContents(of: bytes))
    }
}

extension FileScanner.Verdict {
    /// Why nobody can say.
    var words: String? {
        if case .unscannable(let words) = self { words } else { nil }
    }
}
