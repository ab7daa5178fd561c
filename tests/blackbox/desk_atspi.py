#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program in practice mode as a screen reader would, and compares what it shows with Redis.

Starts an X server of its own; runs inside a session bus of its own, see CMakeLists.txt. Arguments: the program, and the classes to run.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
import urllib.request

from screenreader import (Atspi, Program, choose, find, free_port, press, row_of, says, spin_value, texts, wait_for,
                          write)

PROGRAM = os.path.abspath(sys.argv[1])


class Practice(unittest.TestCase):
    """A desk in practice mode, the same one for all tests of a class."""

    @classmethod
    def setUpClass(cls):
        cls.port = free_port()
        cls.program = Program(PROGRAM, "--demo", "--seed", "7", "--port", str(cls.port))
        cls.redis = cls.program.redis
        cls.element = cls.program.element
        try:
            cls.program.wait_for_agents()
        except AssertionError:
            cls.program.end()
            raise

    @classmethod
    def tearDownClass(cls):
        code, took = cls.program.end()
        if code != 0 or took > 5:
            raise AssertionError(f"the program ended with {code} after {took:.1f} s; wanted 0 within 5 s")

    def chat(self, room):
        record = self.redis("HGET", "desk:chats", room)
        return json.loads(record) if record else {}

    def rows(self, name):
        return Atspi.Table.get_n_rows(self.element("table", name).get_table_iface())


class Desk(Practice):
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
                cells = [Atspi.Table.get_accessible_at(grid, row, column) for column in (0, 1)]
                name, load = [cell.get_name() if cell else "" for cell in cells]
                if not name or not load:
                    raise RuntimeError(f"row {row} moved while it was read")
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

    def test_7_a_waiting_chat_is_assigned_by_hand(self):
        # Paused, and with room for more: the chat goes where it is sent, and not by itself.
        press(self.element("push button", "Pause assigning"))
        press(self.element("push button", "Pause", whole=True))
        self.element("push button", "Resume assigning")
        self.redis("SET", "config:max_agent_chat", "40")
        try:
            wait_for("a chat that waits", lambda: self.rows("Waiting chats") > 0, 60)
            room = self.redis("ZRANGE", "desk:queue", "0", "0")[0]
            choose(self.element("table", "Waiting chats"), 0)
            press(self.element("push button", "Assign to…"))
            wait_for("somebody to assign to", lambda: self.rows("Agents to assign to") > 0)
            choose(self.element("table", "Agents to assign to"), 0)
            press(self.element("push button", "Assign", whole=True))
            wait_for("an agent on the chat", lambda: self.chat(room).get("agent"))
        finally:
            press(self.element("push button", "Resume assigning"))


class Failure(Practice):
    """For itself, since it waits for five refusals."""

    def test_a_failure_is_opened_and_replayed(self):
        # Rooms that Qiscus does not know: it refuses every agent for them, five times within 38 to 75 s. With seats for
        # all, or they would stand behind the others for as long. Two of them: when a connection ends in the middle of a
        # first call, what came of it is not known, and such a chat is never given up.
        self.redis("SET", "config:max_agent_chat", "40")
        names = {"777000777": "Nobody", "888000888": "Nemo"}
        for room, name in names.items():
            body = json.dumps({"app_id": "practice", "room_id": room, "name": name, "source": "wa",
                               "is_new_session": True, "is_resolved": False}).encode()
            request = urllib.request.Request(f"http://127.0.0.1:{self.port}/webhook", body,
                                             {"Content-Type": "application/json"})
            self.assertEqual(urllib.request.urlopen(request, timeout=10).status, 200)
        failed = wait_for("a chat that failed", lambda: [r for r in names if self.chat(r).get("state") == "failed"], 150)
        room, name = failed[0], names[failed[0]]
        press(wait_for("a failure on its tab", lambda: find(self.program.window, "page tab", "Failures:")))
        table = self.element("table", "Failures")
        wait_for("its row", lambda: row_of(table, name) is not None)
        choose(table, row_of(table, name))
        error = self.element("text", "Whole error")
        wait_for("the whole error",
                 lambda: "not found" in Atspi.Text.get_text(error.get_text_iface(), 0, -1).lower())
        before = self.chat(room).get("attempts")
        press(self.element("push button", "Replay", whole=True))
        wait_for("another attempt", lambda: self.chat(room).get("attempts") != before, 40)


class FirstStart(unittest.TestCase):
    """Without any settings: the assistant stands before the practice desk."""

    def test_the_assistant_from_end_to_end(self):
        program = Program(PROGRAM)
        try:
            wait_for("the test of the private Redis", lambda: says(program.window, "A private one"))
            press(program.element("push button", "Next: Qiscus"))
            write(program.element("text", "App ID"), "my-app")
            write(program.element("password text", "Secret key"), "my-secret")
            write(program.element("text", "Base URL"), "http://127.0.0.1:1")
            wait_for("the test of Qiscus", lambda: says(program.window, "Qiscus could not be asked"))
            press(program.element("push button", "Next: webhooks"))
            write(program.element("text", "Public address"), "https://desk.example.com")
            for name, path in (("New chats", "/webhook"), ("Resolved", "/resolve")):
                url = program.element("text", name).get_text_iface()
                wait_for(name, lambda: Atspi.Text.get_text(url, 0, -1) == "https://desk.example.com" + path)
            self.assertFalse(program.element("push button", "Register at Qiscus").get_state_set()
                             .contains(Atspi.StateType.ENABLED), "there is no admin token")
            press(program.element("push button", "Try practice mode instead"))
            wait_for("the practice desk", lambda: says(program.window, "Practice mode"))
            program.element("panel", "Waiting", whole=True)
        finally:
            code, took = program.end()
        self.assertEqual(code, 0)
        self.assertLess(took, 5)


class Starts(unittest.TestCase):
    """What a start does that shows no window of its own."""

    def run_program(self, program, *arguments):
        return subprocess.run([PROGRAM, "--demo", "--data-dir", program.home + "/data", *arguments],
                              env=program.environment, cwd=program.home, timeout=15, capture_output=True, text=True)

    def test_a_second_start_raises_the_first(self):
        program = Program(PROGRAM, "--demo", "--seed", "7", seen=False)
        try:
            wait_for("the first to listen", lambda: os.path.exists(program.home + "/data/practice/window.socket"), 40)
            second = self.run_program(program)
            self.assertEqual(second.returncode, 0, second.stderr)
            self.assertIn("its window comes to the front", second.stdout)
            self.assertEqual(self.run_program(program, "--headless").returncode, 3, "the lock speaks, as ever")
        finally:
            program.end()

    def test_a_display_that_does_not_answer_means_headless(self):
        with tempfile.TemporaryDirectory() as home:
            environment = dict(os.environ, DISPLAY=":48731", HOME=home, XDG_CONFIG_HOME=home, LC_ALL="C.UTF-8")
            for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
                environment.pop(name, None)
            program = subprocess.Popen([PROGRAM, "--demo", "--data-dir", home + "/data"], env=environment, cwd=home,
                                       stdout=subprocess.PIPE, text=True)
            said = program.stdout.readline()
            program.terminate()
            self.assertEqual(program.wait(timeout=15), 0)
            program.stdout.close()
        self.assertIn(":48731 does not answer: running without a window", said)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]], verbosity=2)
