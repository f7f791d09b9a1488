#!/usr/bin/env python3
"""Reads a JSON list of texts on stdin as comma-separated values, strictly, and writes the rows of each, or null where it is broken."""

import csv
import io
import json
import sys


def rows(text):
    try:
        return [row for row in csv.reader(io.StringIO(text, newline=""), strict=True) if row]
    except csv.Error:
        return None


csv.field_size_limit(10_000_000)
json.dump([rows(text) for text in json.load(sys.stdin)], sys.stdout)
