#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Usage: test-search-provider.py APP-ID PROGRAM DESKTOP SERVICE PROVIDER-SERVICE PROVIDER

Checks the files by which GNOME Shell and D-Bus find the search provider, as TAP: each by itself,
that they agree, and that Flatpak would export them. Each check yields a line for each fault.
"""

import configparser
import re
import sys
from pathlib import Path

app_id, program = sys.argv[1:3]
desktop, service, provider_service, provider = map(Path, sys.argv[3:])


def read(path, group):
    parser = configparser.RawConfigParser(delimiters="=", comment_prefixes="#", strict=True)
    parser.optionxform = str
    parser.read_string(path.read_text(encoding="utf-8"))
    assert parser.sections() == [group], f"{path.name}: {parser.sections()}"
    return dict(parser[group])


def check_provider():
    """js/ui/remoteSearch.js of GNOME Shell: these keys; what it cannot read it leaves out."""
    keys = read(provider, "Shell Search Provider")
    expected = {
        "DesktopId": f"{app_id}.desktop",
        "BusName": f"{app_id}.SearchProvider",
        "ObjectPath": "/" + f"{app_id}.SearchProvider".replace(".", "/"),
        "Version": "2",
    }
    for key in sorted(keys.keys() | expected.keys()):
        if keys.get(key) != expected.get(key):
            yield f"{key} is {keys.get(key)}, not {expected.get(key)}"
    if not re.fullmatch(r"(/[A-Za-z0-9_]+)+", keys.get("ObjectPath", "")):
        yield f"{keys.get('ObjectPath')} is no path of an object"


def check_services():
    """D-Bus takes a service by its name, and dbus-broker only where the file has it, too."""
    for path, name, command in (
        (service, app_id, "--gapplication-service"),
        (provider_service, read(provider, "Shell Search Provider")["BusName"], None),
    ):
        keys = read(path, "D-BUS Service")
        if keys.keys() != {"Name", "Exec"}:
            yield f"{path.name}: {sorted(keys)}"
        if keys["Name"] != name or path.name != f"{name}.service":
            yield f"{path.name}: {keys['Name']}, not {name}"
        if not keys["Exec"].startswith("/"):
            yield f"{path.name}: {keys['Exec']} is no path"
        if command and keys["Exec"].split()[-1] != command:
            yield f"{path.name}: {keys['Exec']} opens a window"
    if read(provider_service, "D-BUS Service")["Exec"] != program:
        yield f"{provider_service.name} does not start {program}"


def check_desktop():
    """What is chosen is handed to org.freedesktop.Application, as an address of our own scheme."""
    keys = read(desktop, "Desktop Entry")
    if desktop.name != read(provider, "Shell Search Provider")["DesktopId"]:
        yield f"{desktop.name} is not the one that the provider names"
    if keys.get("DBusActivatable") != "true":
        yield "DBusActivatable is not true"
    for kind in ("x-scheme-handler/waymark", "application/x-waymark-notebook"):
        if kind not in keys.get("MimeType", "").split(";"):
            yield f"{kind} is not opened"
    if keys.get("Exec", "").split()[1:] != ["%U"]:
        yield f"{keys.get('Exec')} is handed no addresses"
    if keys.get("Icon") != app_id:
        yield f"{keys.get('Icon')} is not the program's icon"
    if keys.get("NoDisplay") == "true" or "OnlyShowIn" in keys:
        yield "GNOME Shell asks no provider of a program that it does not show"


def check_export():
    """Flatpak exports what begins with the program's id, and own names on the bus below it."""
    for path in (desktop, service, provider_service, provider):
        if not re.match(re.escape(app_id) + r"[.-]", path.name):
            yield f"{path.name} does not begin with {app_id}"


CHECKS = {
    "provider": check_provider,
    "services": check_services,
    "desktop": check_desktop,
    "export": check_export,
}

print(f"1..{len(CHECKS)}")
for number, (name, check) in enumerate(CHECKS.items(), 1):
    faults = list(check())
    for fault in faults:
        print(f"# {fault}")
    print(f"{'not ' if faults else ''}ok {number} {name}", flush=True)
