import Casework
import Synchronization
import Testing

@Suite struct RecentTests {
    @Test func aValueIsMadeOnceAndForgottenWhenOthersWereAskedForLater() {
        let recent = Recent<Int, String>(limit: 2)
        let made = Mutex<[Int]>([])
        func ask(_ key: Int) -> String {
            recent.value(key) {
                made.withLock { $0.append(key) }
                return "value \(key)"
            }
        }
        for key in [1, 1, 2, 1, 3, 1, 2] { #expect(ask(key) == "value \(key)") }
        // 2 was asked for longest ago when 3 came.
        #expect(made.withLock { $0 } == [1, 2, 3, 2])
    }

    @Test func whatCouldNotBeMadeIsAskedForAgain() throws {
        struct Trouble: Error {}
        let recent = Recent<Int, Int>(limit: 2)
        #expect(throws: Trouble.self) { try recent.value(1) { throw Trouble() } }
        #expect(recent.value(1) { 5 } == 5)
    }

    @Test func manyAtOnceGetTheSame() async {
        let recent = Recent<Int, Int>(limit: 4)
        let values = await withTaskGroup(of: Int.self) { group in
            for place in 0..<200 { group.addTask { recent.value(place % 8) { place % 8 } - place % 8 } }
            return await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect(values == [0])
    }
}
