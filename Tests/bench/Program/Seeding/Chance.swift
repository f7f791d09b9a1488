/// Numbers that look like chance and are the same every time (SplitMix64).
struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// True that many times out of a hundred.
    mutating func happens(_ percent: Int) -> Bool { number(1...100) <= percent }

    /// One of them; the first ones more often, as few services get most of the reports.
    mutating func skewed<Element>(_ elements: [Element]) -> Element? {
        guard !elements.isEmpty else { return nil }
        let place = Double.random(in: 0..<1, using: &self)
        return elements[min(elements.count - 1, Int(place * place * Double(elements.count)))]
    }

    mutating func one<Element>(of elements: [Element], or other: Element) -> Element { elements.randomElement(using: &self) ?? other }

    /// Ten bytes, for an identifier.
    mutating func bytes() -> [UInt8] {
        let (one, two) = (next(), next())
        return (0..<8).map { UInt8(truncatingIfNeeded: one >> (8 * $0)) } + (0..<2).map { UInt8(truncatingIfNeeded: two >> (8 * $0)) }
    }
}
