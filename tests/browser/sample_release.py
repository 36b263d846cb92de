# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample study, coded, reviewed and released with `ken`, as a team would."""

import csv
import json
import os
import re
import subprocess

PROFILE = """
[profile]
title = "What people told us about the hubs"
audience = "the steering group"
date = "Autumn"
introduction = "For the meeting of the steering group."
seed = 7

[quotes]
pseudonyms = "renumbered"
attribution = "{pseudonym}, {role}"

[[attribute]]
name = "role"
label = "Who"
types = { "somebody who uses a hub" = ["service user"], "somebody who works with one" = ["provider"] }

[site]
attribute = "site"

[themes]
minimum-speakers = 2

[[table]]
kind = "frequency"
level = "themes"
"""


class Sample:
    """A study in a folder, and what must not be told of it."""

    def __init__(self, folder):
        self.folder = folder
        self.study = os.path.join(folder, "sample.ken")
        self.profile = os.path.join(folder, "profile.toml")
        self.data = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "data")
        self.environment = dict(os.environ, XDG_CACHE_HOME=os.path.join(folder, "cache"),
                                XDG_CONFIG_HOME=os.path.join(folder, "config"), KEN_CODER="Robin")
        with open(self.profile, "w", encoding="utf-8") as file:
            file.write(PROFILE)
        self._code()
        self._review()

    def ken(self, command, *arguments, coder=None, good=(0,)):
        environment = dict(self.environment, KEN_CODER=coder) if coder else self.environment
        done = subprocess.run([os.environ["KENSPECKLE_KEN"], command, self.study, *arguments], env=environment,
                              capture_output=True, text=True)
        if done.returncode not in good:
            raise AssertionError(f"ken {command} {arguments}: {done.returncode} {done.stderr}")
        return done.stdout

    def json(self, command, *arguments, good=(0,)):
        return json.loads(self.ken(command, *arguments, "--json", good=good))

    def _code(self):
        self.ken("new")
        self.ken("import", os.path.join(self.data, "sample"))
        self.ken("speakers", "--accept")
        with open(os.path.join(self.data, "sample-attributes.csv"), encoding="utf-8") as file:
            self.people = list(csv.DictReader(file))
        self.ken("attributes", os.path.join(self.data, "sample-attributes.csv"))
        with open(os.path.join(self.data, "sample-codings.tsv"), encoding="utf-8") as file:
            for row in csv.reader(list(file)[1:], delimiter="\t", quoting=csv.QUOTE_NONE):
                coder, transcript, words, scope, code = row
                self.ken("search", f'transcript:"{transcript}" "{words}"', "--code", code, "--scope", scope, coder=coder)

    def _review(self):
        """Everybody may be quoted but two; quotes that name somebody are refused, as a team would."""
        consents = os.path.join(self.folder, "consents.csv")
        with open(consents, "w", encoding="utf-8") as file:
            file.write("participant,consent,note\n")
            for person in self.people:
                allowed = {"Iain": "nothing", "Nadia": "paraphrase"}.get(person["participant"], "quote")
                file.write(f'{person["participant"]},{allowed},form\n')
        self.ken("consent", consents)
        self.ken("review", "--propose")
        approved = []
        for number, quote in enumerate(self.json("review")):
            if quote["consent"] == "nothing" or self.names_in(quote["text"]):
                continue
            if quote["consent"] == "paraphrase":
                self.ken("review", "--paraphrase", quote["id"], "--words", f"Told in other words, the {number}th.")
            approved.append(quote["id"])
        self.ken("review", "--approve", ",".join(approved))

    def secrets(self):
        """Names and values that this profile keeps back."""
        kept = {person["participant"] for person in self.people} | {"Margaret Ann", "Interviewer", "Robin", "Facilitator"}
        for person in self.people:
            kept |= {person["role"], person["site"]}
        return kept

    def names_in(self, text):
        return [name for name in self.secrets() if re.search(rf"\b{re.escape(name)}\b", text)]

    def release(self, *names):
        """Releases, with every finding that would stop it accepted: checks have tests of their own."""
        report = self.json("check", self.profile, good=(0, 4))
        for finding in report["findings"]:
            if finding["severity"] == "stops" and not finding["accepted"]:
                self.ken("check", self.profile, "--accept", finding["key"], "--reason", "invented people", good=(0, 4))
        files = [os.path.join(self.folder, name) for name in names]
        for file in files:
            self.ken("release", self.profile, "-o", file)
        return files
