import Testing

@testable import Storage

@Suite struct MemoryTests {
    @Test func aValueIsMadeOnceWhileItIsAskedFor() throws {
        let memory = Memory<Int, String>(limit: 4, parts: 1)
        var made: [Int] = []
        func ask(_ key: Int) -> String {
            memory.value(key) {
                made.append(key)
                return "\(key)"
            }
        }
        for round in 1...40 {
            #expect(ask(0) == "0")
            #expect(ask(round) == "\(round)")
        }
        #expect(made.filter { $0 == 0 } == [0])
    }

    @Test func whatNobodyAsksForIsForgotten() {
        let memory = Memory<Int, Int>(limit: 4, parts: 1)
        var made = 0
        for key in 0..<20 { _ = memory.value(key) { key } }
        _ = memory.value(0) {
            made += 1
            return 0
        }
        #expect(made == 1)
    }

    @Test func whatCannotBeMadeIsNotKept() {
        let memory = Memory<Int, Int>(limit: 4, parts: 1)
        #expect(throws: StorageError.conflict) { try memory.value(1) { throw StorageError.conflict } }
        #expect(memory.value(1) { 7 } == 7)
    }
}
