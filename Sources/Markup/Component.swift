/// Something that can stand in a hole of `HTML`: a button, a table, a whole page.
///
/// The rule of every component here: what people see is `HTML`, so that a hole in it is escaped; names, ids and values are `String`;
/// addresses are `WebAddress`.
public protocol Component: Sendable {
    var html: HTML { get }
}
