import Domain

/// Nothing stands in the way any more.
enum UnblockAction {
    static let routes = ActionButton(verb: .unblock, place: "unblock", done: .unblocked) { try $0.unblock(by: $1) }.routes
}
