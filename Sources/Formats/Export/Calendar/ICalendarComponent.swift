import CICal

/// A part of a calendar in libical's memory. What is added belongs to it from then on, and is freed with it.
struct ICalendarComponent {
    private let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    /// Takes what a constructor of libical's gave: nothing, where there was no memory.
    func add(_ property: OpaquePointer?) throws(ExportFailure) {
        guard let property else { throw .noRoom }
        icalcomponent_add_property(pointer, property)
    }

    /// A property that no standard names.
    func add(_ name: String, _ value: String) throws(ExportFailure) {
        let property = icalproperty_new_x(value)
        if let property { icalproperty_set_x_name(property, name) }
        try add(property)
    }

    @discardableResult
    func add(component: OpaquePointer?) throws(ExportFailure) -> ICalendarComponent {
        guard let component else { throw .noRoom }
        icalcomponent_add_component(pointer, component)
        return ICalendarComponent(component)
    }
}
