#!/usr/bin/env python3
"""Reads an iCalendar file on stdin with the package icalendar, and writes what it understood as JSON, for ICalendarWriterTests.

Every time is told twice: in the zone as this machine knows it by its name, and in the zone as the file itself defines it.
"""

import datetime
import json
import sys
import zoneinfo

import icalendar

LONDON, UTC = zoneinfo.ZoneInfo("Europe/London"), datetime.timezone.utc


def text(component, name):
    value = component.get(name)
    return None if value is None else str(value)


def time(component, name, zone):
    """Nil, a day, or the same instant by the zone's name and by the file's own definition."""
    if (value := component.get(name)) is None:
        return None
    if not isinstance(value.dt, datetime.datetime):
        return {"day": value.dt.isoformat()}
    own = value.dt if value.dt.utcoffset() == datetime.timedelta(0) and "TZID" not in value.params else value.dt.replace(tzinfo=zone)
    return {"zone": value.params.get("TZID"), "named": value.dt.timestamp(), "defined": own.timestamp()}


def event(component, zone):
    alarms = [alarm["TRIGGER"].dt.total_seconds() for alarm in component.walk("VALARM")]
    names = ("UID", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "STATUS", "TRANSP")
    return {
        **{name.lower(): text(component, name) for name in names},
        "sequence": component["SEQUENCE"],
        "start": time(component, "DTSTART", zone),
        "end": time(component, "DTEND", zone),
        "stamp": component["DTSTAMP"].dt.timestamp(),
        "updated": component["LAST-MODIFIED"].dt.timestamp(),
        "alarms": alarms,
        "errors": [f"{name}: {why}" for name, why in component.errors],
    }


def hours_apart(zone):
    """How many hours of the years 2025 to 2032 the file's definition tells otherwise than London's clocks."""
    first, last = (datetime.datetime(year, 1, 1, tzinfo=UTC) for year in (2025, 2033))
    hours = int((last - first) / datetime.timedelta(hours=1))
    instants = (first + datetime.timedelta(hours=hour) for hour in range(hours))
    return sum(instant.astimezone(zone).replace(tzinfo=None) != instant.astimezone(LONDON).replace(tzinfo=None) for instant in instants)


def main():
    calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
    zones = calendar.walk("VTIMEZONE")
    zone = zones[0].to_tz(lookup_tzid=False)
    answer = {
        "names": sorted(calendar.keys()),
        "name": text(calendar, "NAME"),
        "shownName": text(calendar, "X-WR-CALNAME"),
        "refresh": calendar["REFRESH-INTERVAL"].dt.total_seconds(),
        "zones": [str(zone["TZID"]) for zone in zones],
        "hoursApart": hours_apart(zone),
        "events": [event(component, zone) for component in calendar.walk("VEVENT")],
        "errors": [f"{name}: {why}" for name, why in calendar.errors],
    }
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
