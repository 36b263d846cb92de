# SPDX-License-Identifier: GPL-3.0-or-later
"""The quote book in Chromium, as its readers have it: from a file, with nothing around it."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest

from webdriver import Browser

BOOKS = {}  # name -> file
FOLDER = None
SAMPLE_CODES = "K7QF M2TX P9RD C4WB H3NV T6LG B8YC D5KS W2JH N4ZP G7MR X3FD R9TB L6VK F2QN J8CW".split()


def setUpModule():
    global FOLDER
    FOLDER = tempfile.mkdtemp(prefix="kenspeckle-books-")
    for name in ("sample", "large", "hostile"):
        BOOKS[name] = os.path.join(FOLDER, name + ".html")
        subprocess.run([os.environ["KENSPECKLE_MAKE_BOOK"], name, BOOKS[name]], check=True)


def tearDownModule():
    shutil.rmtree(FOLDER, ignore_errors=True)


def visible_codes(browser):
    return browser.run("""return [...document.querySelectorAll(".quote")].filter((quote) => quote.checkVisibility())
        .map((quote) => quote.querySelector(".code .w").textContent)""")


def told(browser):
    return browser.run("return document.querySelector('[role=status]').textContent")


def wait_for(browser, words):
    browser.wait_until("return document.querySelector('[role=status]').textContent === arguments[0]", words)


def choose(browser, label, value):
    """Chooses in the select that has this label, as a click on its option does."""
    browser.run("""const select = [...document.querySelectorAll("label")]
        .find((label) => label.textContent === arguments[0]).control;
        select.value = [...select.options].find((option) => option.textContent === arguments[1]).value;
        select.dispatchEvent(new Event("change", {bubbles: true}));""", label, value)


def search(browser, words):
    """Puts words into the field, and waits longer than the page does."""
    browser.run_later("""const input = document.querySelector("input[type=search]"); input.value = arguments[0];
        input.dispatchEvent(new Event("input", {bubbles: true})); setTimeout(arguments[1], 200);""", words)


class Page(unittest.TestCase):
    """One browser for all tests of a class; each opens its page afresh."""

    options = {}

    @classmethod
    def setUpClass(cls):
        cls.browser = Browser(**cls.options)
        cls.addClassCleanup(cls.browser.close)

    def setUp(self):
        self.browser.log("performance")
        self.browser.log("browser")
        self.open("sample")

    def open(self, name):
        self.browser.open(BOOKS[name])


class OnADesktop(Page):

    def test_opens_without_a_complaint_and_asks_for_nothing(self):
        self.assertEqual(self.browser.log("browser"), [])
        self.assertEqual(self.browser.run("return performance.getEntriesByType('resource').length"), 0)
        asked = [json.loads(entry["message"])["message"] for entry in self.browser.log("performance")]
        asked = [each["params"]["request"]["url"] for each in asked if each["method"] == "Network.requestWillBeSent"]
        self.assertEqual(asked, ["file://" + BOOKS["sample"]])

    def test_policy_stops_what_somebody_put_into_it(self):
        stopped = self.browser.run_later("""const done = arguments[0]; const seen = [];
            document.addEventListener("securitypolicyviolation", (event) => {
                seen.push(event.effectiveDirective);
                if (seen.length === 4) done([...seen.sort(), window.ran ?? "nothing ran"]); });
            const add = (name, fill) => { const made = document.createElement(name); fill(made);
                document.body.append(made); };
            add("script", (each) => { each.textContent = "window.ran = true"; });
            add("style", (each) => { each.textContent = "body { display: none }"; });
            add("img", (each) => { each.src = "http://127.0.0.1:9/a.png"; });
            fetch("http://127.0.0.1:9/").catch(() => {});""")
        self.assertEqual(stopped, ["connect-src", "img-src", "script-src-elem", "style-src-elem", "nothing ran"])

    def test_words_that_would_be_markup_are_words(self):
        self.open("hostile")
        self.assertEqual(self.browser.log("browser"), [])
        self.assertIsNone(self.browser.run("return window.ran ?? null"))
        title, heading = self.browser.run("return [document.title, document.querySelector('h1').textContent]")
        self.assertTrue(heading.startswith("</script><script>window.ran = 1</script><img src=x"), heading)
        self.assertTrue(heading.endswith(" 👩🏽‍🚀 [31mend"), heading)
        self.assertEqual(title, heading)
        search(self.browser, "window.ran <img")
        self.assertEqual(told(self.browser), "Showing 1 of 1 quote, in 1 theme")
        self.assertIsNone(self.browser.run("return window.ran ?? null"))
        self.assertIn("window.ran", self.marks())
        self.assertIn("<img", self.marks())

    def test_shows_everything_first(self):
        self.assertEqual(visible_codes(self.browser), SAMPLE_CODES)
        self.assertEqual(told(self.browser), "Showing all 16 quotes")

    def test_filters_by_theme_with_the_themes_in_it(self):
        choose(self.browser, "Theme", "1 Getting there")
        self.assertEqual(visible_codes(self.browser), SAMPLE_CODES[:6])
        self.assertEqual(told(self.browser), "Showing 6 of 16 quotes, in 3 themes")
        choose(self.browser, "Theme", "1.1 Waiting and letters")
        self.assertEqual(visible_codes(self.browser), ["P9RD", "C4WB", "H3NV"])
        headings = self.browser.run("""return [...document.querySelectorAll(".theme :is(h2, h3)")]
            .filter((each) => each.checkVisibility()).map((each) => each.textContent)""")
        self.assertEqual(headings, ["1 Getting there", "1.1 Waiting and letters"])
        contents = self.browser.run("""return [...document.querySelectorAll("nav a")]
            .filter((each) => each.checkVisibility()).map((each) => each.getAttribute("href"))""")
        self.assertEqual(contents, ["#t1", "#t1.1", "#numbers"])

    def test_filters_by_each_attribute_and_by_several(self):
        choose(self.browser, "Role", "provider")
        self.assertEqual(visible_codes(self.browser), ["C4WB", "F2QN"])
        self.assertEqual(told(self.browser), "Showing 2 of 16 quotes, in 2 themes")
        choose(self.browser, "Service", "housing support organisation")
        self.assertEqual(visible_codes(self.browser), ["F2QN"])
        self.assertEqual(told(self.browser), "Showing 1 of 16 quotes, in 1 theme")
        choose(self.browser, "Age", "18 to 29")
        self.assertEqual(visible_codes(self.browser), [])
        self.assertEqual(told(self.browser), "Showing 0 of 16 quotes")
        self.assertTrue(self.browser.run("return document.querySelector('#none').checkVisibility()"))

    def test_searches_whatever_the_case_and_accents(self):
        for words in ("cafe", "CAFÉ", "naive of", "\"at the cafe\""):
            search(self.browser, words)
            wait_for(self.browser, "Showing 1 of 16 quotes, in 1 theme")
            self.assertEqual(visible_codes(self.browser), ["J8CW"], words)
        self.assertEqual(self.marks(), ["at the café"])

    def marks(self):
        return self.browser.run("""return [...document.querySelectorAll("mark")]
            .filter((each) => each.checkVisibility()).map((each) => each.textContent)""")

    def test_marks_every_match_and_leaves_the_words_alone(self):
        before = self.browser.run("return document.querySelector('main').textContent")
        search(self.browser, "door it's")
        wait_for(self.browser, "Showing 1 of 16 quotes, in 1 theme")
        self.assertEqual(self.marks(), ["door", "It’s", "door"])
        self.assertEqual(visible_codes(self.browser), ["K7QF"])
        search(self.browser, "")
        wait_for(self.browser, "Showing all 16 quotes")
        self.assertEqual(self.browser.run("return document.querySelectorAll('mark').length"), 0)
        self.assertEqual(self.browser.run("return document.querySelector('main').textContent"), before)

    def test_words_are_found_by_how_they_begin(self):
        search(self.browser, "art")
        wait_for(self.browser, "Showing 0 of 16 quotes")
        search(self.browser, "disengag")
        wait_for(self.browser, "Showing 1 of 16 quotes, in 1 theme")
        self.assertEqual(self.marks(), ["disengag", "disengag"])

    def test_names_of_themes_attributions_and_codes_are_searched(self):
        search(self.browser, "person who stays")
        wait_for(self.browser, "Showing 3 of 16 quotes, in 1 theme")
        self.assertEqual(visible_codes(self.browser), ["N4ZP", "G7MR", "X3FD"])
        search(self.browser, "k7qf")
        wait_for(self.browser, "Showing 1 of 16 quotes, in 1 theme")
        search(self.browser, "\"person 14\"")
        wait_for(self.browser, "Showing 2 of 16 quotes, in 2 themes")

    def test_a_theme_whose_definition_tells_of_it_is_shown(self):
        search(self.browser, "chemist’s")
        wait_for(self.browser, "Showing 0 of 16 quotes")
        self.assertFalse(self.browser.run("return document.querySelector('#none').checkVisibility()"))
        self.assertEqual(self.marks(), ["chemist’s"])

    def test_clear_shows_everything_again(self):
        choose(self.browser, "Role", "provider")
        search(self.browser, "letter")
        wait_for(self.browser, "Showing 1 of 16 quotes, in 1 theme")
        self.browser.find("button[type=reset]").click()
        wait_for(self.browser, "Showing all 16 quotes")
        self.assertEqual(visible_codes(self.browser), SAMPLE_CODES)
        self.assertEqual(self.marks(), [])

    def test_keeps_nothing_of_what_was_looked_for(self):
        address = self.browser.run("return document.URL")
        search(self.browser, "door")
        choose(self.browser, "Role", "provider")
        wait_for(self.browser, "Showing 1 of 16 quotes, in 1 theme")
        self.assertEqual(self.browser.run("""return [document.URL, history.length, localStorage.length,
            sessionStorage.length, document.cookie]"""),
            [address, self.browser.run("return history.length"), 0, 0, ""])

    def test_enter_in_the_search_goes_nowhere(self):
        self.browser.find("#words").click()
        self.browser.keys("d", "o", "o", "r", "Enter")
        wait_for(self.browser, "Showing 2 of 16 quotes, in 2 themes")
        self.assertEqual(self.browser.run("return document.URL"), "file://" + BOOKS["sample"])

    def test_everything_can_be_done_with_the_keyboard(self):
        focused = "return document.activeElement.id || document.activeElement.textContent.trim()"
        self.browser.keys("Tab")
        self.assertEqual(self.browser.run(focused), "Skip to the quotes")
        self.browser.keys("Enter")
        self.browser.wait_until("return document.activeElement.id === 'main'")
        self.open("sample")
        self.browser.keys("Tab", "Tab")
        self.assertEqual(self.browser.run(focused), "words")
        self.browser.keys("d", "o", "o", "r")
        wait_for(self.browser, "Showing 2 of 16 quotes, in 2 themes")
        self.browser.keys("Tab", "Tab")
        self.assertEqual(self.browser.run(focused), "f0")
        self.browser.keys("p", "r", "o", "v")
        wait_for(self.browser, "Showing 1 of 16 quotes, in 1 theme")
        self.assertEqual(visible_codes(self.browser), ["F2QN"])
        self.browser.keys("Tab", "Tab", "Tab")
        self.assertEqual(self.browser.run(focused), "Clear")
        self.browser.keys("Space")
        wait_for(self.browser, "Showing all 16 quotes")
        self.assertEqual(self.browser.run(focused), "words")
        self.browser.keys("Tab", "Tab", "Tab", "Tab", "Tab", "Tab")
        self.assertEqual(self.browser.run("return document.activeElement.tagName"), "SUMMARY")
        self.browser.keys("Space")
        self.assertFalse(self.browser.run("return document.querySelector('#contents').open"))
        self.browser.keys("Enter")
        self.assertTrue(self.browser.run("return document.querySelector('#contents').open"))
        self.browser.keys("Tab", "Enter")
        self.assertTrue(self.browser.wait_until("return location.hash === '#t1'"))

    def test_every_stop_of_the_keyboard_shows_where_one_is(self):
        stops = []
        for _ in range(40):
            self.browser.keys("Tab")
            stop = self.browser.run("""const at = document.activeElement; if (at === document.body) return null;
                const style = getComputedStyle(at);
                return [at.tagName + "#" + at.id, style.outlineStyle, at.checkVisibility()]""")
            if stop is None:
                break
            stops.append(stop[0])
            self.assertEqual(stop[1:], ["solid", True], stop[0])
        self.assertGreaterEqual(len(stops), 16)
        self.assertIn("DIV#", stops, "tables that scroll can be reached")

    def test_prints_every_quote_whole(self):
        pdf = self.browser.pdf()
        pages = page_texts(pdf)
        if pages is None:
            self.assertGreaterEqual(page_count(pdf), 3)
            return
        text = " ".join(pages)
        for code in SAMPLE_CODES:
            self.assertIn(code, text)
        self.assertIn("What people told us", pages[0])
        self.assertNotIn("Find quotes", text)
        self.assertNotIn("Showing", text)
        # Words and the code under them stand on one page.
        page = next(each for each in pages if "K7QF" in each)
        self.assertIn("five minutes from my door", page)
        page = next(each for each in pages if "X3FD" in each)
        self.assertIn("My contract ends in March", page)

    def test_prints_what_is_filtered_and_says_so(self):
        choose(self.browser, "Role", "provider")
        pages = page_texts(self.browser.pdf())
        if pages is None:
            self.skipTest("pdftotext is not installed")
        text = " ".join(pages)
        self.assertIn("Showing 2 of 16 quotes", text)
        self.assertIn("C4WB", text)
        self.assertNotIn("K7QF", text)

    def test_four_hundred_quotes_are_filtered_and_printed(self):
        self.open("large")
        loaded = self.browser.wait_until("""const [entry] = performance.getEntriesByType("navigation");
            return entry.loadEventEnd && entry.loadEventEnd - entry.startTime""")
        self.assertEqual(len(visible_codes(self.browser)), 400)
        took = self.browser.run("""const input = document.querySelector("#words"); input.value = "door";
            const begun = performance.now();
            document.querySelector("#find").dispatchEvent(new Event("change", {bubbles: true}));
            document.body.offsetHeight; return performance.now() - begun""")
        shown = len(visible_codes(self.browser))
        self.assertGreater(shown, 20)
        self.assertLess(shown, 400)
        self.browser.find("button[type=reset]").click()
        wait_for(self.browser, "Showing all 400 quotes")
        choose(self.browser, "Role", "carer")
        self.assertEqual(len(visible_codes(self.browser)), 100)
        choose(self.browser, "Role", "All")
        pdf = self.browser.pdf()
        print(f"400 quotes: loaded in {loaded:.0f} ms, searched in {took:.0f} ms, "
              f"{page_count(pdf)} pages; {os.path.getsize(BOOKS['large']) // 1024} KiB")
        pages = page_texts(pdf)
        if pages is not None:
            codes = self.browser.run("return [...document.querySelectorAll('.code .w')].map((each) => each.textContent)")
            text = " ".join(pages)
            self.assertEqual([code for code in codes if code not in text], [])


class InTheDark(Page):
    options = {"dark": True}

    def test_is_dark_with_charts_that_are(self):
        paper = self.browser.run("return getComputedStyle(document.body).backgroundColor")
        self.assertLess(max(map(int, re.findall(r"\d+", paper))), 60)
        shown = self.browser.run("""return [...document.querySelectorAll(".drawing > div")]
            .filter((each) => each.checkVisibility()).map((each) => each.className)""")
        self.assertEqual(shown, ["dark wide", "dark wide"])

    def test_prints_dark_on_white(self):
        self.browser.devtools("Emulation.setEmulatedMedia", {"media": "print"})
        self.assertEqual(self.browser.run("return getComputedStyle(document.body).backgroundColor"),
                         "rgb(255, 255, 255)")
        shown = self.browser.run("""return [...document.querySelectorAll(".drawing > div")]
            .filter((each) => each.checkVisibility()).map((each) => each.className)""")
        self.assertEqual(shown, ["light wide", "light wide"])


class OnAPhone(Page):
    options = {"size": (360, 740), "phone": True}

    def test_nothing_scrolls_sideways_but_tables_in_their_own_room(self):
        for name in BOOKS:
            self.open(name)
            for words in ("", "door"):
                search(self.browser, words)
                self.browser.run("document.getElementById('find').dispatchEvent(new Event('change'))")
                self.assertEqual(self.browser.run("return [innerWidth, document.documentElement.scrollWidth]"),
                                 [360, 360], name)
                beyond = self.browser.run("""return [...document.querySelectorAll("body *")].filter((each) =>
                    each.checkVisibility() && !each.closest(".scroll, svg, .aside, .skip") &&
                    each.getBoundingClientRect().right > 360.5).map((each) => each.outerHTML.slice(0, 120))""")
                self.assertEqual(beyond, [], name)

    def test_drawings_are_made_for_it(self):
        shown = self.browser.run("""return [...document.querySelectorAll(".drawing > div")]
            .filter((each) => each.checkVisibility()).map((each) => each.className)""")
        self.assertEqual(shown, ["light narrow", "light narrow"])

    def test_contents_are_folded_and_filters_are_at_hand(self):
        self.assertFalse(self.browser.run("return document.querySelector('#contents').open"))
        back = "return document.querySelector('.bar a').checkVisibility()"
        self.assertFalse(self.browser.run(back))
        choose(self.browser, "Role", "provider")
        self.assertTrue(self.browser.run(back))
        smallest = self.browser.run("""return Math.min(...[...document.querySelectorAll("input, select, button")]
            .map((each) => each.getBoundingClientRect().height))""")
        self.assertGreaterEqual(smallest, 40)


class WithoutScripts(Page):
    options = {"scripts": False}

    def test_everything_is_shown_and_nothing_that_would_not_work(self):
        self.assertEqual(visible_codes(self.browser), SAMPLE_CODES)
        self.assertFalse(self.browser.run("return document.querySelector('#find').checkVisibility()"))
        self.assertEqual(told(self.browser), "16 quotes")
        self.assertTrue(self.browser.run("return document.querySelector('#contents').open"))


def page_count(pdf):
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def page_texts(pdf):
    """The text of each page; nothing where pdftotext is not installed."""
    if not shutil.which("pdftotext"):
        return None
    text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True).stdout
    return [re.sub(r"\s+", " ", page) for page in text.decode().split("\f")]


if __name__ == "__main__":
    unittest.main(verbosity=2)
