# SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tools/check-docs finds documents that speak of what is not there, and the other way round."""

import unittest

from madeupproject import MadeUpProject


class DocsTest(MadeUpProject):
    tool = "check-docs"

    def setUp(self):
        super().setUp()
        self.write("core/ledger/ledgerkeys.cpp", 'const char queue[] = "desk:queue"; // "desk:old"')
        self.write("core/ledger/lua/cap.lua", "local cap = 'config:max_agent_chat' -- 'desk:older'")
        self.write("docs/redis.md", "| `desk:queue` |", "| `config:max_agent_chat` |")
        self.write("README.md", "See [Redis](docs/redis.md), [Qt](https://www.qt.io), [above](#top).")

    def test_accepts_true_documents(self):
        self.assert_clean()

    def test_finds_a_key_that_is_not_documented(self):
        self.write("core/ledger/lua/seats.lua", "redis.call('ZADD', 'desk:seats', 0, 'a')")
        self.assert_found("core/ledger: desk:seats is not in docs/redis.md")

    def test_finds_a_documented_key_that_is_gone(self):
        self.write("docs/redis.md", "`desk:queue`, `config:max_agent_chat`, `desk:old`")
        self.assert_found("docs/redis.md: desk:old is not in core/ledger")

    def test_a_code_without_keys_is_no_success(self):
        self.write("core/ledger/ledgerkeys.cpp")
        self.write("core/ledger/lua/cap.lua")
        self.assert_found("names no key")

    def test_finds_links_and_pictures_that_lead_nowhere(self):
        self.write("docs/page.md", "", "[gone](gone.md) ![picture](pictures/no.png)")
        self.assert_found("docs/page.md:2: gone.md is not there", "docs/page.md:2: pictures/no.png is not there")
        self.write("docs/page.md", '<img src="pictures/no.png" alt="">')
        self.assert_found("docs/page.md:1: pictures/no.png is not there")

    def test_missing_key_page_is_found(self):
        (self.root / "docs/redis.md").unlink()
        self.assert_found("docs/redis.md is not there")


if __name__ == "__main__":
    unittest.main()
