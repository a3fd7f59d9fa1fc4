#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test-tree.py ROOT

Checks the rules of this tree that no compiler knows (HACKING.md says why they are), as TAP. Each
check yields a line for each fault.
"""

import csv
import json
import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

root = Path(sys.argv[1])

# What the files of a layer may include, beside their own layer's; the lowest first.
LAYERS = {
    "database": set(),
    "progress": set(),
    "catalog": {"database", "progress"},
    "notebook": {"database"},
    "compiler": {
        "database",
        "progress",
        "catalog/wmk-catalog-format.h",
        "catalog/wmk-status-writer.h",
        "catalog/wmk-tokens.h",
    },
    "charts": {"progress"},
    "window": {"database", "progress", "catalog", "charts", "notebook"},
    "application": {"database", "progress", "catalog", "charts", "notebook", "window"},
    "provider": {"catalog", "window/wmk-thing-text.h"},
}
TOOLKIT_LAYERS = {"charts", "window", "application"}
MAX_LINES = 800

INCLUDE = re.compile(r'^\s*#\s*include\s+["<]([^">]+)[">]', re.MULTILINE)
COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
ICON = re.compile(r'\.icon_name = "waymark-([a-z-]+)-symbolic"')
TRANSLATED = re.compile(r"\b(?:_|N_|C_|NC_|Q_|(?:d|g_d)?c?n?p?gettext\w*)\s*\(")


def relative(path):
    return path.relative_to(root).as_posix()


def find(folder, *patterns):
    return sorted(path for pattern in patterns for path in (root / folder).rglob(pattern))


def read(path):
    return path.read_text(encoding="utf-8")


def read_code(path):
    """The text of a C file without its comments."""
    return COMMENT.sub(" ", read(path))


def sources():
    return find("app", "*.c", "*.h")


def layer_of(path):
    return path.relative_to(root / "app").parts[0]


def check_layers():
    folders = {path.name for path in (root / "app").iterdir() if path.is_dir()}
    for folder in sorted(folders ^ set(LAYERS)):
        yield f"app/{folder}: layers are {', '.join(LAYERS)}; a new one is listed here"
    for path in sources():
        layer = layer_of(path)
        for header in INCLUDE.findall(read_code(path)) if layer in LAYERS else []:
            other = header.split("/")[0]
            if other in LAYERS and other != layer and not LAYERS[layer] & {other, header}:
                yield f"{relative(path)}: {layer} may not know {header}"


def check_private_headers():
    for path in sources():
        for header in INCLUDE.findall(read_code(path)):
            if header.endswith("-private.h") and header.split("/")[0] != layer_of(path):
                yield f"{relative(path)}: {header} is for its own layer"


def check_toolkit():
    for path in sources():
        for header in INCLUDE.findall(read_code(path)):
            if layer_of(path) not in TOOLKIT_LAYERS and re.match(r"(gtk|gdk|gsk|adwaita)\b", header):
                yield f"{relative(path)}: {header}: GTK is for {', '.join(sorted(TOOLKIT_LAYERS))}"


def check_sqlite():
    for path in sources():
        if layer_of(path) != "database" and re.search(r"\bsqlite3\w*", read_code(path)):
            yield f"{relative(path)}: only app/database calls SQLite"


# What differs between the oldest toolkit and the newest.
MANY_TOOLKITS = ["app/window/wmk-file-choice.c", "app/window/wmk-split-view.c"]


def check_toolkit_versions():
    for path in sources():
        if relative(path) not in MANY_TOOLKITS:
            for name in re.findall(r"\b(?:ADW|GTK|GLIB)_CHECK_VERSION\b", read_code(path)):
                yield f"{relative(path)}: {name}: {' and '.join(MANY_TOOLKITS)} alone know versions apart"


def check_lengths():
    for path in sources():
        lines = read(path).count("\n")
        if lines > MAX_LINES:
            yield f"{relative(path)}: {lines} lines; {MAX_LINES} are the most that one file may have"


def check_licences():
    for path in sources() + find("tests", "*.c", "*.h"):
        if not read(path).startswith("/* SPDX-License-Identifier: GPL-3.0-or-later */\n"):
            yield f"{relative(path)}: the first line does not name the licence"


def check_xml():
    for path in find("ui", "*.ui", "*.xml") + find("icons", "*.svg") + find("data", "*.xml*"):
        try:
            ElementTree.parse(path)
        except ElementTree.ParseError as error:
            yield f"{relative(path)}: {error}"


def is_translated(path):
    if path.suffix in (".c", ".h"):
        return TRANSLATED.search(read_code(path)) is not None
    if path.suffix == ".ui":
        return re.search(r'\btranslatable="yes"', read(path)) is not None
    return True


def check_potfiles():
    listed = [line for line in read(root / "po" / "POTFILES").splitlines() if line]
    listed = [line for line in listed if not line.startswith("#")]
    candidates = sources() + find("ui", "*.ui") + find("data", "*.in.in", "*.gschema.xml")
    expected = {relative(path) for path in candidates if is_translated(path)}
    for name in sorted(expected - set(listed)):
        yield f"po/POTFILES: {name} has text to translate, and is not listed"
    for name in sorted(set(listed) - expected):
        yield f"po/POTFILES: {name} has no text to translate, or is not there"
    if listed != sorted(set(listed)):
        yield "po/POTFILES: not sorted, or a file is there twice"


def check_resources():
    files = ElementTree.parse(root / "ui" / "waymark.gresource.xml").iter("file")
    listed = [file.text for file in files]
    expected = {path.name for path in find("ui", "*.ui", "*.css")}
    for path in find("icons/symbolic", "*.svg"):  # ui/meson.build makes a picture in each size
        expected |= {f"{path.stem}-{size}.png" for size in (16, 32, 64)}
    for name in sorted(expected - set(listed)):
        yield f"ui/waymark.gresource.xml: {name} is not listed"
    for name in sorted(set(listed) - expected):
        yield f"ui/waymark.gresource.xml: {name} is not there"


def check_icons():
    with open(root / "data" / "catalog" / "sector.csv", encoding="utf-8", newline="") as table:
        sectors = [row["id"].replace("/", "-") for row in csv.DictReader(table)]
    expected = [f"symbolic/waymark-{sector}-symbolic.svg" for sector in sectors]
    for app in ("io.github.waymark_app.Waymark", "io.github.waymark_app.Waymark.Devel"):
        expected.append(f"hicolor/scalable/apps/{app}.svg")
        expected.append(f"hicolor/symbolic/apps/{app}-symbolic.svg")
    for name in expected:
        if not (root / "icons" / name).is_file():
            yield f"icons/{name} is not there"

    # The search provider's are installed for GNOME Shell to see.
    kinds = {name for path in find("app/catalog", "wmk-kind*.c") for name in ICON.findall(read(path))}
    listed = set(re.findall(r"^  '([a-z-]+)',$", read(root / "icons" / "meson.build"), re.MULTILINE))
    for name in sorted(kinds ^ listed):
        yield f"icons/meson.build: {name} is an icon of a kind, or listed there, not both"


def check_tables():
    """Every file of the catalogue makes meson compile it anew when it changes."""
    listed = re.findall(r"'(catalog/[^']+\.(?:csv|json))'", read(root / "data" / "meson.build"))
    package = json.loads(read(root / "data" / "catalog" / "datapackage.json"))
    expected = {"catalog/datapackage.json"}
    expected |= {f"catalog/{resource['path']}" for resource in package["resources"]}
    for name in sorted(expected ^ set(listed)):
        yield f"data/meson.build: {name} is listed there or in datapackage.json, not in both"


def check_manifests():
    """The development build is what readers get, but for its name."""
    name = "flatpak/io.github.waymark_app.Waymark"
    manifests = [read(root / f"{name}{suffix}.yml") for suffix in ("", ".Devel")]
    reader, developer = (manifest.splitlines()[1:] for manifest in manifests)
    for one, other in zip(reader, developer, strict=True):
        if other not in (one, f"{one}.Devel", one.replace("=default", "=development")):
            yield f"{name}.Devel.yml: “{other}” is “{one}” in the other"


CHECKS = {
    "layers": check_layers,
    "private-headers": check_private_headers,
    "toolkit": check_toolkit,
    "sqlite": check_sqlite,
    "toolkit-versions": check_toolkit_versions,
    "lengths": check_lengths,
    "licences": check_licences,
    "xml": check_xml,
    "potfiles": check_potfiles,
    "resources": check_resources,
    "icons": check_icons,
    "tables": check_tables,
    "manifests": check_manifests,
}

print(f"1..{len(CHECKS)}")
for number, (name, check) in enumerate(CHECKS.items(), 1):
    faults = list(check())
    for fault in faults:
        print(f"# {fault}")
    print(f"{'not ' if faults else ''}ok {number} {name}", flush=True)
