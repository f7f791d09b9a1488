/// How many of a number are done, in words and as a bar.
public struct ProgressBar: Component {
    let label: HTML
    let done: Int
    let total: Int

    /// `label` says it in words: "3 of 8 actions resolved".
    public init(_ label: HTML, done: Int, of total: Int) {
        self.label = label
        self.done = done
        self.total = total
    }

    public var html: HTML {
        """
        <div class="aa-progress"><span class="aa-progress__label">\(label)</span>\
        <progress class="aa-progress__bar" aria-hidden="true" value="\(max(0, min(done, total)))" max="\(max(1, total))"></progress></div>
        """
    }
}
