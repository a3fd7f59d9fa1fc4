#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test-citations.py PRINT-CITATIONS

Reads all citations of the catalogue as BibTeX and as RIS, more strictly than other programs do: by
the formats' own rules, and by nothing of the code that writes them. As TAP.
"""

import re
import subprocess
import sys

# What BibTeX's standard styles know, and of which fields; the others they pass over.
TYPES = {"misc", "techreport"}
FIELDS = {
    "annote", "author", "day", "howpublished", "institution", "key", "language", "month", "note",
    "pages", "title", "titleaddon", "url", "year",
}
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
RIS_TYPES = {"DATA", "ENCYC", "GEN", "GOVDOC", "NEWS", "RPRT", "STAT"}
RIS_TAGS = {"AU", "DA", "EP", "ID", "LA", "N1", "PB", "PY", "SP", "TI", "TT", "TY", "UR"}


class Reader:
    """BibTeX's grammar: a value is a number, a macro, or what stands in balanced braces."""

    def __init__(self, text):
        self.text, self.at = text, 0

    def take(self, pattern):
        match = re.compile(pattern).match(self.text, self.at)
        if not match:
            raise ValueError(f"no {pattern} in: {self.text[self.at:self.at + 60]!r}")
        self.at = match.end()
        return match.group(match.lastindex or 0)

    def value(self):
        if self.text[self.at] != "{":
            return self.take(r"[a-z]+|[0-9]+")
        depth, start = 0, self.at
        while True:
            depth += {"{": 1, "}": -1}.get(self.text[self.at], 0)
            self.at += 1
            if depth == 0:
                return self.text[start + 1 : self.at - 1]

    def entry(self):
        kind, key, fields = self.take(r"@([a-z]+)"), self.take(r"\{([^\s,{}%#\\\"~]+)"), {}
        while self.take(r"(,|\s*\})").strip() == ",":
            name = self.take(r"\s*([a-z]+)")
            self.take(r"\s*=\s*")
            if name in fields:
                raise ValueError(f"{key} has {name} twice")
            fields[name] = self.value()
        self.take(r"\s*")
        return kind, key, fields


def check_tex(name, value):
    """No character that TeX would take for something else."""
    plain = re.sub(r"\\(?:[%&#_$]|text[a-z]+\{\})", "", value)
    if re.search(r"[%&#_$~^\\\x00-\x1f\x7f]", plain):
        raise ValueError(f"{name} = {value!r}")


def check_bibtex(text):
    reader, keys = Reader(text), set()
    while reader.at < len(text):
        kind, key, fields = reader.entry()
        if kind not in TYPES or not set(fields) <= FIELDS or "title" not in fields:
            raise ValueError(f"{key}: @{kind} with {sorted(fields)}")
        if kind == "techreport" and not {"author", "institution"} <= set(fields):
            raise ValueError(f"{key}: a report of nobody")
        if not {"author", "key"} & set(fields):
            raise ValueError(f"{key}: nothing to sort by")
        if not re.fullmatch(r"\d{4}", fields.get("year", "2000")) or (
            fields.get("month", "jan") not in MONTHS
        ):
            raise ValueError(f"{key}: {fields}")
        for name, value in fields.items():
            if name == "url":
                if re.search(r"[\s{}\\]", value):
                    raise ValueError(f"url = {value!r}")
            else:
                check_tex(name, value)
        keys.add(key)
    return len(keys)


def check_ris(text):
    if not text.endswith("\r\n") or re.search(r"(?<!\r)\n|\r(?!\n)", text):
        raise ValueError("a line does not end in CR LF")
    tags, ids = [], set()
    for line in text[:-2].split("\r\n"):
        match = re.fullmatch(r"([A-Z][A-Z0-9])  - ([^\x00-\x1f\x7f]*)", line)
        if not match:
            raise ValueError(f"no tag: {line!r}")
        tag, value = match.groups()
        if (tag == "TY") != (not tags):
            raise ValueError(f"{tag} at the wrong place: {line!r}")
        if tag == "ER":
            if value or not {"ID", "TI"} <= set(tags):
                raise ValueError(f"an end of {tags}: {line!r}")
            tags = []
            continue
        if tag not in RIS_TAGS or not value or (tag == "TY" and value not in RIS_TYPES):
            raise ValueError(f"not of RIS: {line!r}")
        if tag == "DA" and not re.fullmatch(r"\d{4}/(\d\d)?/(\d\d)?/", value):
            raise ValueError(line)
        if tag == "ID":
            ids.add(value)
        tags.append(tag)
    if tags:
        raise ValueError("the last record does not end")
    return len(ids)


def run(number, name, check):
    text = subprocess.run([sys.argv[1], name], check=True, capture_output=True).stdout.decode()
    try:
        n_sources = check(text)
        if n_sources < 100:
            raise ValueError(f"only {n_sources} sources")
        print(f"ok {number} - {name}: {n_sources} sources")
    except (ValueError, IndexError) as error:
        print(f"# {error}")
        print(f"not ok {number} - {name}")


print("1..2")
run(1, "bibtex", check_bibtex)
run(2, "ris", check_ris)
