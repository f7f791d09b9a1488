extension Evidence {
    /// Why something cannot be evidence, before anybody asks whether it may be added. `rule` says it to people.
    public enum Refusal: Error, Hashable, Sendable {
        case titleNeeded
        case titleTooLong
        case noteNeeded
        case linkNeeded
        case linkTooLong
        case linkNotAnAddress
        case linkNotOfTheWeb
        case linkHasPassword
        case linkIntoLocalNetwork
        case fileNeeded
        case fileEmpty
        /// In bytes.
        case fileTooLarge(limit: Int)
        /// With those that are taken.
        case kindNotAllowed(FileRules)
        case infected
        case unscannable

        public var rule: String {
            switch self {
            case .titleNeeded: "Enter a title"
            case .titleTooLong: "The title must be 200 characters or less"
            case .noteNeeded: "Enter the note"
            case .linkNeeded: "Enter a web address"
            case .linkTooLong: "The web address must be \(Evidence.Link.limit) characters or less"
            case .linkNotAnAddress: "Enter a whole web address, like https://www.example.gov.uk/report"
            case .linkNotOfTheWeb: "The web address must start with https:// or http://"
            case .linkHasPassword: "Take the user name and password out of the web address. Everybody who sees the evidence would see them"
            case .linkIntoLocalNetwork:
                "This address can only be reached inside a local network. Enter one that the lead assessor can open"
            case .fileNeeded: "Choose a file"
            case .fileEmpty: "The file you chose is empty"
            case .fileTooLarge(let limit): "The file must be \(limit.bytesInWords) or smaller"
            case .kindNotAllowed(let rules): "The file must be one of these: \(rules.kindsInWords)"
            case .infected: "The file contains a virus. It has not been saved"
            case .unscannable: "The file could not be checked for viruses, so it has not been saved. Try again later, or add a link to it"
            }
        }
    }

    /// A title: at most 200 characters.
    public static func title(_ text: String) throws(Refusal) -> Words {
        guard let title = Words(text.replacing("\n", with: " ")) else {
            throw text.unicodeScalars.count > Words.limit ? .titleTooLong : .titleNeeded
        }
        guard title.text.unicodeScalars.count <= 200 else { throw .titleTooLong }
        return title
    }
}
