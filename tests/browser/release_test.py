# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample study's quote book, as `ken release` makes it: it opens, and tells nothing that its profile keeps back."""

import html
import html.parser
import os
import re
import shutil
import tempfile
import unittest
import zipfile

from sample_release import Sample
from webdriver import Browser

SAMPLE = None


def setUpModule():
    global SAMPLE
    folder = tempfile.mkdtemp(prefix="kenspeckle-release-")
    unittest.addModuleCleanup(shutil.rmtree, folder, ignore_errors=True)
    SAMPLE = Sample(folder)
    SAMPLE.page, SAMPLE.again, SAMPLE.document = SAMPLE.release("book.html", "again.html", "book.docx")


class Words(html.parser.HTMLParser):
    """Every text and every attribute of a page but its style and script; and its quotes."""

    def __init__(self, page):
        super().__init__()
        self.texts, self.quotes, self.inside = [], [], []
        with open(page, encoding="utf-8") as file:
            self.feed(file.read())
        self.all = re.sub(r"\s+", " ", " ".join(self.texts))

    def handle_starttag(self, tag, attributes):
        self.texts += [value for name, value in attributes if value and name not in ("d", "content")]
        if tag not in ("meta", "input"):
            self.inside.append(tag)
        if tag == "blockquote":
            self.quotes.append([])

    def handle_endtag(self, tag):
        self.inside.pop()

    def handle_data(self, data):
        if self.inside and self.inside[-1] in ("style", "script"):
            return
        self.texts.append(data)
        if "blockquote" in self.inside:
            self.quotes[-1].append(data)


def plain(text):
    return re.sub(r"\s+", " ", text).strip()


class TheSamplesBook(unittest.TestCase):

    def setUp(self):
        self.words = Words(SAMPLE.page)
        with zipfile.ZipFile(SAMPLE.document) as archive:
            self.document = " ".join(archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml"))
        self.reviewed = SAMPLE.json("review")

    def test_holds_approved_quotes_and_no_other(self):
        approved = {plain(quote["words"]) for quote in self.reviewed if quote["state"] == "approved"}
        quotes = [plain("\n".join(each)) for each in self.words.quotes]
        self.assertGreater(len(quotes), 20)
        self.assertEqual([quote for quote in quotes if quote not in approved], [])
        document = plain(html.unescape(re.sub(r"<[^>]*>", " ", self.document)))
        self.assertEqual([quote for quote in quotes if quote not in document], [], "both files hold the same")

    def test_names_nobody_and_no_value_that_is_kept_back(self):
        self.assertEqual(SAMPLE.names_in(self.words.all), [])
        self.assertEqual(SAMPLE.names_in(self.document), [])

    def test_holds_no_sentence_that_nobody_released(self):
        released = [plain(quote["words"]) for quote in self.reviewed if quote["state"] == "approved"]
        document = plain(html.unescape(re.sub(r"<[^>]*>", "", self.document)))
        count = 0
        for transcript in SAMPLE.json("transcripts"):
            text = plain(SAMPLE.ken("text", transcript["name"]))
            for sentence in re.split(r"(?<=[.?!])\s+", text):
                if len(sentence.split()) < 4 or any(sentence in quote for quote in released):
                    continue
                count += 1
                self.assertNotIn(sentence, self.words.all)
                self.assertNotIn(sentence, document)
        self.assertGreater(count, 200)

    def test_holds_no_number_by_which_the_study_knows_anything(self):
        with open(SAMPLE.page, encoding="utf-8") as file:
            page = file.read()
        for quote in self.reviewed:
            for each in (quote["id"], quote["transcript"]):
                self.assertNotIn(str(each), page)
        self.assertNotRegex(page, r"\d{12,}")

    def test_is_the_same_bytes_twice(self):
        with open(SAMPLE.page, "rb") as first, open(SAMPLE.again, "rb") as second:
            self.assertEqual(first.read(), second.read())

    def test_every_code_is_traced_to_words_that_agree(self):
        codes = re.findall(r'<span class="aside">Code </span><span class="w">([^<]*)<', self.page())
        self.assertEqual(len(codes), len(self.words.quotes))
        for code in codes[:5]:
            found = SAMPLE.json("trace", code)
            self.assertTrue(found)
            self.assertTrue(all(each["agrees"] for each in found), code)

    def page(self):
        with open(SAMPLE.page, encoding="utf-8") as file:
            return file.read()

    def test_opens_in_a_browser_and_is_filtered(self):
        with Browser() as browser:
            browser.open(SAMPLE.page)
            self.assertEqual(browser.log("browser"), [])
            count = len(self.words.quotes)
            self.assertEqual(browser.run("return document.querySelector('[role=status]').textContent"),
                             f"Showing all {count} quotes")
            values = browser.run("return [...document.querySelectorAll('#f0 option')].map((each) => each.textContent)")
            self.assertEqual(values, ["All", "somebody who uses a hub", "somebody who works with one"])
            shown = []
            for value in ("0", "1"):
                browser.run("""const filter = document.querySelector("#f0"); filter.value = arguments[0];
                    filter.dispatchEvent(new Event("change", {bubbles: true}))""", value)
                shown.append(browser.run("""return [...document.querySelectorAll(".quote")]
                    .filter((each) => each.checkVisibility()).length"""))
            self.assertGreater(min(shown), 0)
            self.assertEqual(sum(shown), count)
            axe = os.environ.get("KENSPECKLE_AXE")
            if axe and os.path.exists(axe):
                from axe_test import AXE, found
                browser.open(SAMPLE.page)
                self.assertEqual(found(browser, AXE)["wrong"], [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
