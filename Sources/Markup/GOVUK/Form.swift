/// What its buttons send. Browsers' own checks are off: the server's messages are better and come in one voice.
public struct Form: Component {
    public enum Method: Sendable {
        case get
        case post
        /// A post that carries files.
        case multipart
    }

    let address: WebAddress
    let method: Method
    let hidden: [(name: String, value: String)]
    let content: HTML
    let attributes: Attributes

    /// `hidden` are sent along unseen: the forgery token, the version that the person saw. Nil ones are left out.
    public init(
        to address: WebAddress, _ method: Method = .post, hidden: KeyValuePairs<String, String?> = [:], attributes: Attributes = .none,
        _ content: HTML
    ) {
        self.address = address
        self.method = method
        self.hidden = hidden.compactMap { name, value in value.map { (name, $0) } }
        self.attributes = attributes
        self.content = content
    }

    public var html: HTML {
        let own: Attributes = [
            "method": method == .get ? "get" : "post",
            "enctype": method == .multipart ? "multipart/form-data" : nil,
            "novalidate": "",
        ]
        return """
            <form action="\(address)"\(attributes: own.and(attributes))>
            \(each(hidden) { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })
            \(content)
            </form>
            """
    }
}
