# SPDX-License-Identifier: GPL-3.0-or-later
"""axe-core finds nothing in the quote book: every rule for WCAG 2.2 A and AA, and what it holds to be good practice."""

import os
import unittest

from book_test import Page, choose, search, setUpModule, tearDownModule, wait_for  # noqa: F401

with open(os.environ["KENSPECKLE_AXE"], encoding="utf-8") as file:
    AXE = file.read()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def found(browser, axe):
    """What axe complains of, a line each, and how many rules were kept."""
    browser.run(axe + "; window.axe = axe;")
    return browser.run_later("""const done = arguments[1];
        axe.run(document, {runOnly: {type: "tag", values: arguments[0]}}).then(
            (result) => done({wrong: result.violations.flatMap((rule) => rule.nodes.map((node) =>
                    `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary}`)),
                good: result.passes.length}),
            (error) => done({wrong: [String(error)], good: 0}));""", RULES)


class Axe(Page):

    def found(self):
        result = found(self.browser, AXE)
        self.assertGreater(result["good"], 25)
        return result["wrong"]

    def check(self):
        for name in ("sample", "large"):
            self.open(name)
            self.assertEqual(self.found(), [], name)
        self.open("sample")
        choose(self.browser, "Role", "person who uses a hub")
        search(self.browser, "door")
        wait_for(self.browser, "Showing 1 of 16 quotes, in 1 theme")
        self.assertEqual(self.found(), [], "filtered")


class OnADesktop(Axe):
    options = {}

    def test_finds_nothing(self):
        self.check()

    def test_finds_what_is_wrong(self):
        self.browser.run("document.querySelector('label').remove(); document.querySelector('h1').remove()")
        self.assertTrue([each for each in self.found() if each.startswith("label:")])


class OnADesktopInTheDark(Axe):
    options = {"dark": True}

    def test_finds_nothing(self):
        self.check()


class OnAPhone(Axe):
    options = {"size": (360, 740), "phone": True}

    def test_finds_nothing(self):
        self.check()


class OnAPhoneInTheDark(Axe):
    options = {"size": (360, 740), "phone": True, "dark": True}

    def test_finds_nothing(self):
        self.check()


del Axe, Page  # their classes with tests stay

if __name__ == "__main__":
    unittest.main(verbosity=2)
