#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program in practice mode as a screen reader would, and compares what it shows with Redis.

Starts an X server of its own; runs inside a session bus of its own, see CMakeLists.txt. Argument: the program.
"""

import json
import os
import re
import sys
import unittest

from screenreader import Atspi, Program, choose, find, press, spin_value, texts, wait_for, write

PROGRAM = os.path.abspath(sys.argv[1])


class Desk(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.program = Program(PROGRAM, "--demo", "--seed", "7")
        cls.redis = cls.program.redis
        cls.element = cls.program.element
        cls.program.wait_for_agents()

    @classmethod
    def tearDownClass(cls):
        code, took = cls.program.end()
        if code != 0 or took > 5:
            raise AssertionError(f"the program ended with {code} after {took:.1f} s; wanted 0 within 5 s")

    def tile(self, name):
        return self.element("panel", name, whole=True)

    def cap(self):
        return self.redis("GET", "config:max_agent_chat")

    def test_1_queue_depth_equals_redis(self):
        tile = self.tile("Waiting")

        def same():
            before = self.redis("ZCARD", "desk:queue")
            shown = texts(tile)
            return before in shown and before == self.redis("ZCARD", "desk:queue") and (before, shown)

        wait_for("the depth shown equals ZCARD", same)

    def test_2_every_tile_can_be_read(self):
        for name in ("Waiting", "Longest wait", "Agents", "Assigned per minute", "Wait", "Max chats per agent"):
            self.assertTrue(any(re.search(r"\d", text) for text in texts(self.tile(name))), name)

    def test_3_loads_equal_redis(self):
        table = self.element("table", "Agents")

        def shown():
            rows = {}
            grid = table.get_table_iface()
            for row in range(Atspi.Table.get_n_rows(grid)):
                name = Atspi.Table.get_accessible_at(grid, row, 0).get_name()
                load = Atspi.Table.get_accessible_at(grid, row, 1).get_name()
                rows[name] = int(load.split()[0])
            return rows

        def stored():
            names = {key: json.loads(record)["name"] for key, record in self.redis.hash("desk:agents").items()}
            return {names[key]: int(load) for key, load in self.redis.hash("agent:customer_count").items()}

        def same():
            before = stored()
            seen = shown()
            return before == stored() == seen and seen

        # Paused, so that the loads stand still between the readings but for customers who are resolved.
        press(self.element("push button", "Pause assigning"))
        press(self.element("push button", "Pause", whole=True))
        self.element("push button", "Resume assigning")
        try:
            wait_for("each agent's load equals agent:customer_count", same, 40)
        finally:
            press(self.element("push button", "Resume assigning"))

    def test_4_buttons_write_the_cap(self):
        before = spin_value(self.element("spin button", "Max chats per agent"))
        press(self.element("push button", "Raise the cap to"))
        wait_for("the cap in Redis", lambda: self.cap() == str(before + 1))
        wait_for("the field", lambda: spin_value(self.element("spin button", "Max chats per agent")) == before + 1)
        press(self.element("push button", "Undo"))
        wait_for("the cap undone", lambda: self.cap() == str(before))

    def test_5_chosen_is_not_written_before_set(self):
        spin = self.element("spin button", "Max chats per agent")
        before = self.cap()
        Atspi.Value.set_current_value(spin.get_value_iface(), 7)
        button = self.element("push button", "Set to 7")
        self.assertEqual(self.cap(), before)
        press(button)
        wait_for("the cap in Redis", lambda: self.cap() == "7")

    def test_6_a_set_from_outside_appears_within_a_second(self):
        spin = self.element("spin button", "Max chats per agent")
        self.redis("SET", "config:max_agent_chat", "9")
        wait_for("the new cap in the field", lambda: spin_value(spin) == 9, 1)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
