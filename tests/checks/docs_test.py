# SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tools/check-docs finds links and pictures that lead nowhere."""

import unittest

from madeupproject import MadeUpProject


class DocsTest(MadeUpProject):
    tool = "check-docs"

    def setUp(self):
        super().setUp()
        self.write("README.md", "See [Redis](docs/redis.md#keys), [Qt](https://www.qt.io), [above](#top).")
        self.write("docs/redis.md", "[back](../README.md)")

    def test_accepts_links_that_lead_somewhere(self):
        self.assert_clean()

    def test_finds_links_that_lead_nowhere(self):
        self.write("docs/page.md", "", "[gone](gone.md) ![picture](pictures/no.png)")
        self.assert_found("docs/page.md:2: gone.md is not there", "docs/page.md:2: pictures/no.png is not there")

    def test_finds_pictures_in_html(self):
        self.write("docs/page.md", '<img src="pictures/no.png" alt="">')
        self.assert_found("docs/page.md:1: pictures/no.png is not there")

    def test_an_empty_project_is_no_success(self):
        self.root = self.root / "nothing"
        self.assert_found("no documents found")


if __name__ == "__main__":
    unittest.main()
