"""The cases of render.py: name → (component, its parameters). Hostile text stands in most of them: `<b>` & `"quotes"`."""

HOSTILE = "<b>&\"'"


def text(words):
    return {"text": words}


LEGEND = {"legend": {"text": "Decision"}}
HEADING_LEGEND = {"legend": {"text": "What do you decide?", "isPageHeading": True, "classes": "govuk-fieldset__legend--l"}}

CHOICES = [
    {"value": "accept", "text": "Accept", "hint": text("The action is resolved")},
    {"divider": "or"},
    {"value": "return", "text": HOSTILE},
]

CASES = {
    "button": ("button", {"text": "Save"}),
    "button-named": ("button", {"text": HOSTILE, "name": "step", "value": HOSTILE, "preventDoubleClick": True}),
    "button-warning": ("button", {"text": "Withdraw", "classes": "govuk-button--warning", "preventDoubleClick": True}),
    "button-link": ("button", {"text": "Add", "href": "/actions?a=1&b=2", "classes": "govuk-button--secondary"}),
    "button-start": ("button", {"text": "Start now", "href": "/start", "isStartButton": True}),
    "back-link": ("back-link", {"href": "/actions?a=1&b=2", "text": "Back"}),
    "breadcrumbs": (
        "breadcrumbs",
        {"items": [{"text": HOSTILE, "href": "/services"}, {"text": "Reports", "href": "/reports"}, {"text": "This"}]},
    ),
    "character-count": (
        "character-count",
        {"name": "why", "label": text("Why"), "maxlength": 500, "value": HOSTILE},
    ),
    "character-count-error": (
        "character-count",
        {
            "name": "why",
            "label": text("Why"),
            "maxwords": 50,
            "hint": text("In a few words"),
            "errorMessage": text("Enter why"),
            "rows": 8,
        },
    ),
    "checkboxes": (
        "checkboxes",
        {"name": "decision", "fieldset": LEGEND, "items": CHOICES, "values": ["accept", "return"]},
    ),
    "checkboxes-error": (
        "checkboxes",
        {
            "name": "decision",
            "idPrefix": "chosen",
            "fieldset": HEADING_LEGEND,
            "hint": text("Choose all"),
            "errorMessage": text("Choose one"),
            "classes": "govuk-checkboxes--small",
            "items": [{"value": "a", "text": "A"}, {"value": "none", "text": "None", "behaviour": "exclusive"}],
        },
    ),
    "checkboxes-single": (
        "checkboxes",
        {"name": "agree", "errorMessage": text("Agree"), "items": [{"value": "yes", "text": "I agree", "hint": text("Really")}]},
    ),
    "date-input": (
        "date-input",
        {
            "id": "due",
            "namePrefix": "due",
            "fieldset": LEGEND,
            "items": [
                {"name": "day", "classes": "govuk-input--width-2"},
                {"name": "month", "classes": "govuk-input--width-2"},
                {"name": "year", "classes": "govuk-input--width-4"},
            ],
        },
    ),
    "date-input-error": (
        "date-input",
        {
            "id": "due",
            "namePrefix": "due",
            "fieldset": HEADING_LEGEND,
            "hint": text("For example, 27 3 2026"),
            "errorMessage": text("Due date must be a real date"),
            "items": [
                {"name": "day", "classes": "govuk-input--width-2 govuk-input--error", "value": "31"},
                {"name": "month", "classes": "govuk-input--width-2", "value": HOSTILE},
                {"name": "year", "classes": "govuk-input--width-4", "value": "2026"},
            ],
        },
    ),
    "details": ("details", {"summaryText": HOSTILE, "html": '<p class="govuk-body">Help</p>'}),
    "details-open": ("details", {"id": "help", "summaryText": "Help", "text": HOSTILE, "open": True}),
    "error-message": ("error-message", {"text": HOSTILE}),
    "error-summary": (
        "error-summary",
        {"titleText": "There is a problem", "errorList": [{"text": HOSTILE, "href": "#title"}, {"text": "Try again"}]},
    ),
    "fieldset": ("fieldset", {**LEGEND, "html": "<p>Fields</p>"}),
    "file-upload": ("file-upload", {"name": "file", "label": text("File")}),
    "file-upload-error": (
        "file-upload",
        {
            "name": "file",
            "label": {"text": "Files", "classes": "govuk-label--m"},
            "hint": text("Up to 20 MB"),
            "errorMessage": text("Choose a file"),
            "multiple": True,
            "javascript": True,
            "attributes": {"accept": ".pdf"},
        },
    ),
    "footer": (
        "footer",
        {"rebrand": True, "meta": {"items": [{"text": "Accessibility", "href": "/accessibility"}, {"text": HOSTILE, "href": "/a?b=1&c=2"}]}},
    ),
    "header": ("header", {"rebrand": True, "homepageUrl": "/"}),
    "input": ("input", {"name": "title", "label": text("Title")}),
    "input-error": (
        "input",
        {
            "name": "title",
            "id": "the-title",
            "label": {"text": HOSTILE, "classes": "govuk-label--l", "isPageHeading": True},
            "hint": text("As in the report"),
            "errorMessage": text(HOSTILE),
            "value": HOSTILE,
            "classes": "govuk-input--width-10",
            "type": "email",
            "autocomplete": "email",
            "spellcheck": False,
        },
    ),
    "input-affixes": (
        "input",
        {
            "name": "cost",
            "label": {"text": "Cost", "classes": "govuk-visually-hidden"},
            "prefix": text("£"),
            "suffix": text("per day"),
            "classes": "govuk-!-width-one-half",
        },
    ),
    "inset-text": ("inset-text", {"text": HOSTILE}),
    "notification-banner": ("notification-banner", {"html": "<p>News</p>", "titleId": "news"}),
    "notification-banner-success": ("notification-banner", {"type": "success", "text": HOSTILE}),
    "pagination-first": (
        "pagination",
        {
            "items": [{"number": 1, "href": "/a?page=1", "current": True}, {"number": 2, "href": "/a?page=2"}],
            "next": {"href": "/a?page=2"},
        },
    ),
    "pagination-middle": (
        "pagination",
        {
            "previous": {"href": "/a?q=x&page=5"},
            "items": [
                {"number": 1, "href": "/a?q=x&page=1"},
                {"ellipsis": True},
                {"number": 5, "href": "/a?q=x&page=5"},
                {"number": 6, "href": "/a?q=x&page=6", "current": True},
                {"number": 7, "href": "/a?q=x&page=7"},
                {"ellipsis": True},
                {"number": 42, "href": "/a?q=x&page=42"},
            ],
            "next": {"href": "/a?q=x&page=7"},
        },
    ),
    "panel": ("panel", {"titleText": HOSTILE, "html": "Your reference<br><strong>X1</strong>"}),
    "panel-title-only": ("panel", {"titleText": "Booking sent"}),
    "phase-banner": ("phase-banner", {"tag": {"text": "Beta"}, "html": 'A <a class="govuk-link" href="/f">new</a> service'}),
    "radios": ("radios", {"name": "decision", "fieldset": LEGEND, "items": CHOICES, "value": "return"}),
    "radios-error": (
        "radios",
        {
            "name": "decision",
            "idPrefix": "chosen",
            "fieldset": HEADING_LEGEND,
            "hint": text("Choose"),
            "errorMessage": text(HOSTILE),
            "classes": "govuk-radios--inline",
            "items": CHOICES,
        },
    ),
    "select": (
        "select",
        {
            "name": "owner",
            "label": text("Owner"),
            "value": "amy",
            "items": [{"value": "", "text": "Choose"}, {"value": "amy", "text": HOSTILE}],
        },
    ),
    "select-error": (
        "select",
        {
            "name": "owner",
            "id": "the-owner",
            "label": {"text": "Owner", "classes": "govuk-label--m"},
            "hint": text("In the team"),
            "errorMessage": text("Choose an owner"),
            "items": [{"value": "amy", "text": "Amy", "disabled": True}],
        },
    ),
    "service-navigation": (
        "service-navigation",
        {
            "serviceName": HOSTILE,
            "serviceUrl": "/",
            "navigation": [
                {"text": "Actions", "href": "/actions", "current": True},
                {"text": "Reports", "href": "/reports", "active": True},
                {"text": HOSTILE, "href": "/people?a=1&b=2"},
            ],
            "slots": {"navigationEnd": '<li class="govuk-service-navigation__item">Sign out</li>'},
        },
    ),
    "service-navigation-bare": ("service-navigation", {"serviceName": "Assessment actions", "serviceUrl": "/"}),
    "skip-link": ("skip-link", {"text": "Skip to main content", "href": "#main-content"}),
    "summary-card": (
        "summary-list",
        {
            "card": {
                "title": {"text": HOSTILE, "headingLevel": 3},
                "actions": {"items": [{"text": "Open", "href": "/a"}, {"text": "Close", "href": "/b", "visuallyHiddenText": "this"}]},
            },
            "rows": [
                {
                    "key": text("Owner"),
                    "value": text("Amy"),
                    "actions": {"items": [{"text": "Change", "href": "/c", "visuallyHiddenText": "owner"}]},
                }
            ],
        },
    ),
    "summary-card-one-link": (
        "summary-list",
        {
            "card": {"title": {"text": "Point 5"}, "actions": {"items": [{"text": "Open", "href": "/a"}]}},
            "rows": [{"key": text("Rating"), "value": {"html": '<strong class="govuk-tag govuk-tag--orange">Amber</strong>'}}],
        },
    ),
    "summary-list": (
        "summary-list",
        {
            "rows": [
                {"key": text(HOSTILE), "value": text(HOSTILE)},
                {
                    "key": text("Owner"),
                    "value": text("Amy"),
                    "actions": {
                        "items": [
                            {"text": "Change", "href": "/c?a=1&b=2", "visuallyHiddenText": "owner"},
                            {"text": "Remove", "href": "/r"},
                        ]
                    },
                },
                {"key": text("Due"), "value": text("4 March"), "actions": {"items": [{"text": "Change", "href": "/d"}]}},
            ]
        },
    ),
    "summary-list-bare": (
        "summary-list",
        {"classes": "govuk-summary-list--no-border", "rows": [{"key": text("Owner"), "value": text("Amy")}]},
    ),
    "table": (
        "table",
        {
            "caption": HOSTILE,
            "captionClasses": "govuk-table__caption--m",
            "head": [text("Action"), {"text": "Days", "format": "numeric"}],
            "rows": [[text(HOSTILE), {"text": "3", "format": "numeric"}], [text("B"), {"text": "14", "format": "numeric"}]],
        },
    ),
    "table-row-headers": (
        "table",
        {
            "caption": "Actions",
            "captionClasses": "govuk-visually-hidden",
            "attributes": {"id": "tracker"},
            "firstCellIsHeader": True,
            "head": [text("Action"), text("Due")],
            "rows": [[text(HOSTILE), text("4 March")]],
        },
    ),
    "tag": ("tag", {"text": HOSTILE}),
    "tag-light-blue": ("tag", {"text": "Planned", "classes": "govuk-tag--light-blue"}),
    "task-list": (
        "task-list",
        {
            "items": [
                {"title": text(HOSTILE), "href": "/a?b=1&c=2", "hint": text("First"), "status": {"text": "Completed"}},
                {"title": text("Evidence"), "href": "/e", "status": {"tag": {"text": "Not started", "classes": "govuk-tag--blue"}}},
                {"title": text("Booking"), "hint": text("Later"), "status": {"text": "Cannot start yet"}},
            ]
        },
    ),
    "textarea": ("textarea", {"name": "done", "label": text("What was done"), "value": HOSTILE}),
    "textarea-error": (
        "textarea",
        {
            "name": "done",
            "id": "was-done",
            "label": {"text": "What was done", "classes": "govuk-label--xl", "isPageHeading": True},
            "hint": text("Briefly"),
            "errorMessage": text("Enter what was done"),
            "rows": 10,
        },
    ),
    "warning-text": ("warning-text", {"text": HOSTILE}),
}

PAGES = {
    "page": """
{% extends "govuk_frontend_jinja/template.html" %}
{% from "govuk_frontend_jinja/components/footer/macro.html" import govukFooter %}
{% from "govuk_frontend_jinja/components/service-navigation/macro.html" import govukServiceNavigation %}
{% from "govuk_frontend_jinja/components/phase-banner/macro.html" import govukPhaseBanner %}
{% from "govuk_frontend_jinja/components/back-link/macro.html" import govukBackLink %}
{% from "govuk_frontend_jinja/components/header/macro.html" import govukHeader %}
{% block pageTitle %}Actions &lt;1&gt;{% endblock %}
{% block head %}
<link rel="stylesheet" href="/assets/govuk.css">
<link rel="stylesheet" href="/assets/app.css">
<link rel="modulepreload" href="/assets/govuk.js">
<script type="module" src="/assets/app.js" data-frontend="/assets/govuk.js"></script>
<meta name="robots" content="noindex">
{% endblock %}
{% block header %}
{{ govukHeader({"rebrand": true}) }}
{{ govukServiceNavigation({"serviceName": "Assessment actions", "serviceUrl": "/"}) }}
{% endblock %}
{% block beforeContent %}
{{ govukPhaseBanner({"tag": {"text": "Beta"}, "text": "New"}) }}
{{ govukBackLink({"href": "/"}) }}
{% endblock %}
{% block content %}<h1 class="govuk-heading-l">Actions</h1>{% endblock %}
{% block footer %}{{ govukFooter({"rebrand": true, "meta": {"items": [{"text": "Cookies", "href": "/cookies"}]}}) }}{% endblock %}
""",
}
