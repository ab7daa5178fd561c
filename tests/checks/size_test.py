# SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tools/check-size speaks of long files and fails for the very long ones."""

import unittest

from madeupproject import MadeUpProject


class SizeTest(MadeUpProject):
    tool = "check-size"

    def test_says_nothing_up_to_400_lines(self):
        self.write("core/desk/deskengine.cpp", *["x"] * 400)
        self.assert_clean()

    def test_speaks_from_401_lines_on(self):
        self.write("core/desk/deskengine.cpp", *["x"] * 401)
        self.assertEqual(self.check(), (0, "core/desk/deskengine.cpp: 401 lines: long\n"))
        self.write("core/desk/deskengine.cpp", *["x"] * 500)
        self.assertEqual(self.check()[0], 0)

    def test_fails_from_501_lines_on(self):
        self.write("core/ledger/lua/reserve.lua", *["x"] * 501)
        self.assert_found("core/ledger/lua/reserve.lua: 501 lines: too long")

    def test_an_empty_project_is_no_success(self):
        self.assert_found("no sources found")


if __name__ == "__main__":
    unittest.main()
