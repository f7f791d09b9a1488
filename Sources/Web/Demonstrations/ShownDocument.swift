import Domain
import Markup

/// The whole of what is shown, point by point: the same on one page of the site, on paper and in a file.
struct ShownDocument {
    /// Without what the team leaves out.
    let document: DemonstrationDocument
    let place: DocumentPlace

    var html: HTML {
        """
        <div class="aa-demonstration">
        \(each(document.points) { ShownPoint(point: $0, document: document, place: place, level: 2).html })
        </div>
        """
    }
}
