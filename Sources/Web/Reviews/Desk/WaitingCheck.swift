import Casework
import Domain
import Markup

/// The evidence that waits to be checked, with boxes to answer several at once.
struct WaitingCheck {
    let desk: Desk
    let form: DeskForm
    let visit: Visit

    var html: HTML {
        guard !list.items.isEmpty else { return nothing }
        return """
            \(Heading(.medium, "To check (\(list.totalInWords))"))
            \(visit.form(to: ShowDesk.address, """
                <input type="hidden" name="page" value="\(list.page)">
                \(list(error: form.error("action")))
                \(answers)
                """))
            \(Pagination(page: list.page, of: list.pages, at: ShowDesk.address, label: "Pages of what waits to be checked"))
            """
    }

    private var list: Slice<ListedAction> { desk.toCheck }

    private var nothing: HTML {
        """
        \(Heading(.medium, "To check"))
        <p class="govuk-body">Nothing waits to be checked. When a team sends evidence on an amber action, it appears here.</p>
        """
    }

    private func list(error: String?) -> HTML {
        guard let error else { return table }
        return "<div class=\"govuk-form-group govuk-form-group--error\">\(ErrorMessage(error, id: "action-error"))\(table)</div>"
    }

    private var table: HTML {
        let table = Table(
            caption: "Evidence to check, the longest waiting first", captionSize: .hidden,
            columns: [
                .init("<span class=\"govuk-visually-hidden\">Select</span>", className: "aa-desk__select"),
                .init("Action"), .init("Sent by"), .init("How long"),
            ],
            rows: list.items.enumerated().map { place, listed in
                [
                    box(listed, id: place == 0 ? "action" : "action-\(place + 1)"), what(listed), sender(listed.action),
                    listed.action.waiting(on: visit.reader.today),
                ]
            }, frame: .stacking(labels: false))
        return "<div class=\"aa-desk aa-desk--checked\">\(table)</div>"
    }

    private func box(_ listed: ListedAction, id: String) -> HTML {
        let action = listed.action
        guard action.state.submission?.by != visit.context.visitor?.person.id else { return "" }
        let attributes: Attributes = [
            "class": "govuk-checkboxes__input", "id": id, "name": "action", "type": "checkbox",
            "value": DeskSelection.Pick(action).value, "checked": form.isTicked(action) ? "" : nil,
            "aria-describedby": form.error("action").map { _ in "action-error" },
        ]
        return """
            <div class="govuk-checkboxes govuk-checkboxes--small" data-module="govuk-checkboxes"><div class="govuk-checkboxes__item">\
            <input\(attributes: attributes)><label class="govuk-label govuk-checkboxes__label" for="\(id)">\
            <span class="aa-desk__word" aria-hidden="true">Select</span>\
            <span class="govuk-visually-hidden">Select \(action.title.lowercased()) of \(listed.serviceName)</span></label></div></div>
            """
    }

    private func what(_ listed: ListedAction) -> HTML {
        let action = listed.action
        return """
            <p class="govuk-body govuk-!-margin-bottom-1">\(Link("\(action.summary)", to: "/actions/\(action.id)/check"))</p>
            <p class="govuk-body-s govuk-!-margin-bottom-0">\(listed.serviceName), point \(action.point)</p>
            """
    }

    private func sender(_ action: Action) -> HTML {
        guard let submission = action.state.submission else { return "" }
        let isOwn = submission.by == visit.context.visitor?.person.id
        return """
            <p class="govuk-body govuk-!-margin-bottom-1">\(desk.name(of: submission.by) ?? "Somebody")</p>
            <p class="govuk-body-s govuk-!-margin-bottom-0">\(submission.evidence.count.pieces)</p>
            \(when(isOwn) { "<p class=\"govuk-body-s govuk-!-margin-bottom-0\">You sent this, so somebody else checks it</p>" })
            """
    }

    private var answers: HTML {
        """
        \(TextArea("reason", label: "Note to the lead assessors, or reason for the teams", value: form.reason,
            hint: "You must give a reason to return evidence. A note is optional. It goes with everything you select.",
            error: form.error("reason"), rows: 3))
        \(ButtonGroup("""
            \(Button("Forward what you selected", name: "answer", value: "forward")) \
            \(Button("Return what you selected", kind: .secondary, name: "answer", value: "return"))
            """))
        """
    }
}
