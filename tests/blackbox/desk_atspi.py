#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program in practice mode as a screen reader would, and compares what it shows with Redis.

Starts an X server of its own; runs inside a session bus of its own, see CMakeLists.txt. Argument: the program.
"""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PROGRAM = os.path.abspath(sys.argv[1])


def wait_for(what, condition, seconds=20):
    """Looks again and again until the condition gives something true; says what it saw last when time is up."""
    end = time.monotonic() + seconds
    seen = None
    while time.monotonic() < end:
        try:
            seen = condition()
        except (RuntimeError, gi.repository.GLib.Error) as gone:  # a widget went away while it was read
            seen = gone
            continue
        if seen and not isinstance(seen, Exception):
            return seen
    raise AssertionError(f"{what}: not within {seconds} s; last seen: {seen!r}")


class Display:
    """An X server that says itself which number it has and when it is ready."""

    def __init__(self):
        here, there = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(there), "-screen", "0", "1280x800x24",
                                        "-nolisten", "tcp"], pass_fds=[there], stderr=subprocess.DEVNULL)
        os.close(there)
        with os.fdopen(here) as numbers:
            self.name = ":" + numbers.readline().strip()

    def close(self):
        self.server.terminate()
        self.server.wait(timeout=10)


class Redis:
    """Commands over the Unix socket of the private server."""

    def __init__(self, path):
        self.path = path

    def __call__(self, *words):
        with socket.socket(socket.AF_UNIX) as wire:
            wire.connect(self.path)
            parts = [str(word).encode() for word in words]
            wire.sendall(b"*%d\r\n" % len(parts) + b"".join(b"$%d\r\n%s\r\n" % (len(p), p) for p in parts))
            return self.reply(wire.makefile("rb"))

    def reply(self, stream):
        head = stream.readline().rstrip()
        kind, rest = head[:1], head[1:].decode()
        if kind == b"$":
            return None if rest == "-1" else stream.read(int(rest) + 2)[:-2].decode()
        if kind == b"*":
            return [self.reply(stream) for _ in range(int(rest))]
        return rest

    def hash(self, key):
        flat = self("HGETALL", key)
        return dict(zip(flat[::2], flat[1::2]))


def children(node):
    return [child for child in (node.get_child_at_index(i) for i in range(node.get_child_count())) if child]


def below(node):
    """Every accessible below node; the cells of tables are left out."""
    for child in children(node):
        yield child
        if child.get_role_name() != "table":
            yield from below(child)


def find(node, role, name, whole=False):
    """The first accessible below node that can be seen, has this role, and whose name begins so (or is this whole)."""
    for child in below(node):
        named = child.get_name() or ""
        fits = named == name if whole else named.startswith(name)
        if fits and child.get_role_name() == role and child.get_state_set().contains(Atspi.StateType.SHOWING):
            return child
    return None


def texts(node):
    return [child.get_name() for child in below(node) if child.get_role_name() == "label"]


def press(button):
    action = button.get_action_iface()
    names = [Atspi.Action.get_action_name(action, i) for i in range(Atspi.Action.get_n_actions(action))]
    Atspi.Action.do_action(action, names.index("Press") if "Press" in names else 0)


def spin_value(spin):
    return int(Atspi.Value.get_current_value(spin.get_value_iface()))


class Desk(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        home = cls.folder.name
        cls.display = Display()
        environment = dict(os.environ, DISPLAY=cls.display.name, QT_QPA_PLATFORM="xcb",
                           QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", HOME=home, XDG_CONFIG_HOME=home + "/config", XDG_RUNTIME_DIR=home, LC_ALL="C.UTF-8")
        for name in [n for n in environment if n.startswith(("QISCUS_", "REDIS_", "WEBHOOK_"))]:
            del environment[name]
        cls.program = subprocess.Popen([PROGRAM, "--demo", "--seed", "7", "--data-dir", home + "/data"],
                                       env=environment, stdout=subprocess.DEVNULL, cwd=home)
        cls.redis = Redis(home + "/data/practice/redis/redis.sock")
        cls.window = wait_for("the window", cls.find_window, 40)
        wait_for("agents in Redis",
                 lambda: os.path.exists(cls.redis.path) and cls.redis("HLEN", "desk:agents") != "0")

    @classmethod
    def tearDownClass(cls):
        began = time.monotonic()
        cls.program.send_signal(signal.SIGTERM)
        code = cls.program.wait(timeout=10)
        cls.display.close()
        cls.folder.cleanup()
        took = time.monotonic() - began
        if code != 0 or took > 5:
            raise AssertionError(f"the program ended with {code} after {took:.1f} s; wanted 0 within 5 s")

    @classmethod
    def find_window(cls):
        for application in children(Atspi.get_desktop(0)):
            if application.get_process_id() == cls.program.pid:
                for window in children(application):
                    if window.get_role_name() == "frame":
                        return window
        return None

    def element(self, role, name, whole=False):
        return wait_for(f"{role} {name!r}", lambda: find(self.window, role, name, whole))

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
