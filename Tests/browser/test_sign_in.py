"""The first page that a person meets."""


def test_health_answers_plainly(page):
    answer = page.goto("/healthz")
    assert answer.status == 200


def test_sign_in_page_is_accessible_and_valid(page, axe, valid_html, shot):
    page.goto("/sign-in")
    assert page.get_by_role("heading", level=1).count() == 1
    axe(page)
    valid_html(page)
    shot(page, "sign-in")


def test_unknown_page_says_so(page, axe, valid_html, expect_status):
    expect_status(page, 404)
    assert page.goto("/no-such-page").status == 404
    axe(page)
    valid_html(page)


def test_sign_in_page_fits_a_phone(phone, axe, fits):
    phone.goto("/sign-in")
    axe(phone)
    fits(phone)


def test_sign_in_page_needs_no_javascript(page_without_javascript, valid_html):
    page_without_javascript.goto("/sign-in")
    assert page_without_javascript.get_by_role("button").count() > 0
    valid_html(page_without_javascript)
