import Domain

/// The team starts work.
enum StartAction {
    static let routes = ActionButton(verb: .start, place: "start", done: .started) { try $0.start(by: $1) }.routes
}
