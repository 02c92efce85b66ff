"""Uses the report as its readers do, in the system's Chromium.

Usage: python report_in_browser.py PAGE CHROMIUM

Fails with the first thing that is not as it should be.
"""

import contextlib
import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NETWORK = "#network-chart"
CHART = "echarts.getInstanceByDom(document.querySelector('#network-chart .canvas'))"


@contextlib.contextmanager
def opened(browser, url, width=1280, **options):
    """The page in a context of its own; whatever it complains about or asks for fails the test."""
    context = browser.new_context(viewport={"width": width, "height": 900}, **options)
    page = context.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: complaints.append(f"error: {error.stack}"))
    page.on("request", lambda request: complaints.append(f"request: {request.url}") if request.url != url else None)
    page.goto(url)
    yield page
    assert complaints == [], complaints
    context.close()


def see_all(page):
    """Scrolls past every chart, so that each is drawn."""
    for place in page.locator("[data-chart]").all():
        place.scroll_into_view_if_needed()
        if place.is_visible():
            expect(place.locator("svg").first).to_be_visible()


def settled(page, place):
    """Where it is once the page, which scrolls smoothly, has come to it."""
    place.scroll_into_view_if_needed()
    box = None
    while box != place.bounding_box():
        box = place.bounding_box()
        page.wait_for_timeout(150)
    return box


def evidence(page):
    return page.locator(f"{NETWORK} .evidence")


def shown(page):
    """How many names and pairs the network says that it shows."""
    words = page.locator(f"{NETWORK} .status").inner_text().replace(",", "").split()
    return int(words[1]), int(words[4])


def searching_finds_a_name_with_its_pairs_and_sentences(browser, url):
    with opened(browser, url) as page:
        search = page.get_by_label("Search a name")
        search.fill("georgi")
        expect(page.locator(f"{NETWORK} .status")).to_contain_text("match")
        expect(page.locator(f"{NETWORK} .found button").first).to_contain_text("Georgia (GE)")
        search.press("Enter")
        expect(evidence(page).locator("h4")).to_have_text("Georgia (GE)")
        expect(evidence(page).locator("h4")).to_be_focused()
        assert evidence(page).locator("blockquote").count() > 0
        search.press("Escape")
        expect(evidence(page).locator("h4")).to_have_text("Evidence")


def a_click_on_a_name_or_a_line_of_the_drawing_shows_its_evidence(browser, url):
    with opened(browser, url) as page:
        see_all(page)
        box = settled(page, page.locator(f"{NETWORK} .canvas"))

        def at(script):
            x, y = page.evaluate(script)
            page.mouse.click(box["x"] + x, box["y"] + y)

        layout = f"{CHART}.getModel().getSeriesByIndex(0).getGraph()"
        pixel = f"{CHART}.convertToPixel({{seriesIndex: 0}}, "
        name = page.evaluate(f"{CHART}.getOption().series[0].data[0].name")
        at(f"() => {{ const n = {layout}.getNodeByIndex(0).getLayout(); return {pixel}[n[0], n[1]]); }}")
        expect(evidence(page).locator("h4")).to_have_text(name)

        edge = f"{layout}.edges.find((e) => e.getLayout()[0] && Math.hypot(e.getLayout()[0][0] - e.getLayout()[1][0], e.getLayout()[0][1] - e.getLayout()[1][1]) > 60)"
        pair = page.evaluate(f"() => {{ const e = {edge}; return [e.node1.id, e.node2.id].map((id) => {CHART}.getOption().series[0].data.find((d) => d.id === id).name); }}")
        at(f"() => {{ const [a, b] = {edge}.getLayout(); return {pixel}[(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]); }}")
        expect(evidence(page).locator("h4")).to_have_text(f"{pair[0]} and {pair[1]}")
        assert evidence(page).locator("blockquote").count() > 0


def the_panel_leads_from_a_pair_to_sentences_with_links_and_on_to_its_names(browser, url):
    with opened(browser, url) as page:
        page.get_by_role("button", name="Armenia and Georgia (GE)").press("Enter")
        expect(evidence(page).locator("h4")).to_have_text("Armenia and Georgia (GE)")
        assert "Armenia" in evidence(page).locator("blockquote p").first.inner_text()
        assert len(evidence(page).locator("cite").first.inner_text()) > 10
        evidence(page).get_by_role("button", name="Armenia", exact=False).press("Enter")
        expect(evidence(page).locator("h4")).to_have_text("Armenia")
        links = page.locator("cite a").evaluate_all("all => all.map((a) => a.href)")
        assert links and all(link.startswith("http") for link in links), links


def filters_narrow_the_network(browser, url):
    with opened(browser, url) as page:
        names, pairs = shown(page)
        assert names <= 150 and pairs <= 400
        places = page.get_by_role("checkbox", name="Places")
        places.uncheck()
        assert shown(page)[0] < names and shown(page)[1] < pairs
        places.check()
        assert shown(page) == (names, pairs)

        strength = page.get_by_role("slider")
        strength.focus()
        strength.press("ArrowRight")
        expect(page.locator(f"{NETWORK} output")).to_have_text("2 stories")
        assert 0 < shown(page)[1] < pairs
        strength.press("Home")

        groups = page.get_by_label("Group")
        groups.select_option(index=1)
        assert 0 < shown(page)[0] < names


def every_chart_is_read_figure_by_figure_without_a_mouse(browser, url):
    with opened(browser, url) as page:
        see_all(page)
        data = page.evaluate("JSON.parse(document.getElementById('data').textContent)")
        figures = [f for f in data if page.locator(f"#{f} .chart").count() == 1 and f"#{f}" not in NETWORK]
        assert len(figures) > 6, figures
        for figure in figures:
            group = page.locator(f"#{figure} .walk")
            said, tip = group.locator("output"), page.locator(f"#{figure} .canvas .tip")
            group.get_by_role("button", name="Next").first.press("Enter")
            first = said.inner_text()
            assert any(c.isdigit() for c in first), f"{figure}: {first}"
            # What is said stands at the figure too, as where a pointer is over it.
            if first.endswith("no story"):
                expect(tip).to_be_hidden()
            else:
                expect(tip).to_be_visible()
                assert words(tip.inner_text()) == words(first), figure
            group.get_by_role("button", name="Next").first.press("ArrowRight")
            assert said.inner_text() != first, figure
            group.get_by_role("button", name="Next").first.press("ArrowLeft")
            assert said.inner_text() == first, figure
            group.get_by_role("button", name="Next").first.press("Escape")
            expect(tip).to_be_hidden()

        places = page.locator("#places-map .walk")
        for _ in data["places-map"][1:]:
            places.get_by_role("button", name="Next place").press("Enter")
        last = data["places-map"][-1]
        assert places.locator("output").inner_text().startswith(last["name"]), "every place of the map is reached"

        names = page.locator("#names-over-time")
        names.get_by_role("radio", name="Organisations").check(force=True)
        names.get_by_role("button", name="Next chart").press("Enter")
        panel = [p for p in data["names-over-time"]["panels"] if p["group"] == "Organisations"][1]
        assert names.locator("output").inner_text().startswith(panel["title"])


def words(text):
    return [word for word in text.replace("·", " ").split() if word]


def a_finger_shows_what_a_pointer_would(browser, url):
    with opened(browser, url, width=390, has_touch=True) as page:
        see_all(page)
        place = page.locator("#places-map")
        box = settled(page, place.locator(".canvas"))
        chart = "echarts.getInstanceByDom(document.querySelector('#places-map .canvas'))"
        x, y = page.evaluate(f"() => {{ const d = {chart}.getOption().series[1].data[0].value; return {chart}.convertToPixel('geo', [d[0], d[1]]); }}")
        page.touchscreen.tap(box["x"] + x, box["y"] + y)
        expect(place.locator(".canvas .tip b")).to_be_visible()
        place.get_by_role("button", name="Next place").tap()
        assert place.locator("output b").inner_text() == page.evaluate(f"{chart}.getOption().series[1].data[0].name")


def drawings_can_be_moved_once_that_is_asked_for(browser, url):
    with opened(browser, url) as page:
        see_all(page)
        for figure, zoom in [("#places-map", "geo[0].zoom"), (NETWORK, "series[0].zoom")]:
            place = page.locator(figure)
            place.scroll_into_view_if_needed()
            read = f"echarts.getInstanceByDom(document.querySelector('{figure} .canvas')).getOption().{zoom}"
            before = page.evaluate(read)
            place.get_by_role("button", name="Nearer").click()
            nearer = page.evaluate(read)
            assert nearer > before
            place.locator(".canvas").hover()
            page.mouse.wheel(0, -200)
            page.wait_for_timeout(200)
            assert page.evaluate(read) == nearer, "the wheel belongs to the page"
            by_hand = place.get_by_role("button", name="Move by hand")
            by_hand.click()
            assert by_hand.get_attribute("aria-pressed") == "true"
            place.locator(".canvas").hover()
            page.mouse.wheel(0, -200)
            page.wait_for_function(f"zoom => {read} > zoom", arg=nearer)
            place.get_by_role("button", name="Back to the first view").click()
            assert page.evaluate(read) == before


def sql_can_be_copied(browser, url):
    with opened(browser, url, permissions=["clipboard-read", "clipboard-write"]) as page:
        details = page.locator("#places-map details.sql")
        details.locator("summary").click()
        details.get_by_role("button").click()
        expect(page.locator("#copied")).to_have_text("Copied")
        assert page.evaluate("navigator.clipboard.readText()") == details.locator("code").inner_text()


def everything_is_within_reach_of_the_keyboard(browser, url):
    with opened(browser, url) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        see_all(page)
        radio = page.get_by_role("radio", name="Persons").first
        radio.focus()
        page.keyboard.press("ArrowRight")
        expect(page.get_by_role("radio", name="Organisations").first).to_be_checked()
        expect(page.locator("#names-over-time svg")).to_contain_text("European Union")
        region = page.get_by_label("Part of the world")
        region.focus()
        region.press("E")
        assert region.input_value() == "Europe"
        unreached = page.evaluate(
            """() => [...document.querySelectorAll('button, select, input, summary, a[href], pre')]
                 .filter((e) => e.checkVisibility() && e.tabIndex < 0).map((e) => e.outerHTML)"""
        )
        assert unreached == [], unreached


def dark_and_light_follow_the_system(browser, url):
    with opened(browser, url, color_scheme="light") as page:
        see_all(page)
        colours = "[getComputedStyle(document.body).backgroundColor, document.querySelector('#articles-over-time svg text').getAttribute('fill')]"
        light = page.evaluate(colours)
        page.emulate_media(color_scheme="dark")
        page.wait_for_function(f"light => {colours}.every((c, i) => c !== light[i])", arg=light)


def nothing_moves_where_that_is_asked_for(browser, url):
    with opened(browser, url, reduced_motion="reduce") as page:
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def a_phone_needs_no_scrolling_sideways(browser, url):
    with opened(browser, url, width=360, has_touch=True) as page:
        see_all(page)
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        page.wait_for_timeout(300)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def axe_finds_nothing_serious(browser, url):
    for width, scheme in [(1280, "light"), (1280, "dark"), (360, "light")]:
        with opened(browser, url, width=width, color_scheme=scheme) as page:
            see_all(page)
            page.get_by_role("button", name="Armenia and Georgia (GE)").click()
            page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
            violations = Axe().run(page).response["violations"]
            serious = [
                (v["id"], v["impact"], [node["html"][:200] for node in v["nodes"]][:3])
                for v in violations
                if v["impact"] in ("serious", "critical")
            ]
            assert serious == [], f"{width} px, {scheme}: {serious}"


def tables_are_there_without_javascript(browser, url):
    with opened(browser, url, java_script_enabled=False) as page:
        assert page.locator("[data-chart]").first.is_hidden()
        for table in page.locator("details.rows table").all():
            assert table.is_visible()
        assert page.locator("button.copy").first.is_hidden()


CHECKS = [
    searching_finds_a_name_with_its_pairs_and_sentences,
    a_click_on_a_name_or_a_line_of_the_drawing_shows_its_evidence,
    the_panel_leads_from_a_pair_to_sentences_with_links_and_on_to_its_names,
    filters_narrow_the_network,
    every_chart_is_read_figure_by_figure_without_a_mouse,
    a_finger_shows_what_a_pointer_would,
    drawings_can_be_moved_once_that_is_asked_for,
    sql_can_be_copied,
    everything_is_within_reach_of_the_keyboard,
    dark_and_light_follow_the_system,
    nothing_moves_where_that_is_asked_for,
    a_phone_needs_no_scrolling_sideways,
    axe_finds_nothing_serious,
    tables_are_there_without_javascript,
]


def main(page, chromium):
    url = pathlib.Path(page).resolve().as_uri()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        for check in CHECKS:
            print(check.__name__.replace("_", " "), flush=True)
            check(browser, url)
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
