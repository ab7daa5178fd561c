# SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What it takes to use the real program as a screen reader does: an X server, the program, the accessibility bus.

For the black-box test and for tools/take-pictures. Runs inside a session bus of its own.
"""

import ctypes
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402


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


def die_with_us():
    """For a child between fork and exec: whoever kills this test at its time limit leaves nothing behind."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


class Display:
    """An X server that says itself which number it has and when it is ready."""

    def __init__(self, size="1280x800"):
        # Not reset when its last client leaves: the program looks first whether a display answers, and its window would
        # then meet a server that begins anew.
        here, there = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(there), "-screen", "0", f"{size}x24", "-noreset",
                                        "-nolisten", "tcp"], pass_fds=[there], stderr=subprocess.DEVNULL,
                                       preexec_fn=die_with_us)
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


def role_of(node):
    """Its role by the name that Debian 12 has for it: later a push button is a button."""
    role = node.get_role_name()
    return "push button" if role == "button" else role


def find(node, role, name, whole=False):
    """The first accessible below node that can be seen, has this role, and whose name begins so (or is this whole)."""
    for child in below(node):
        named = child.get_name() or ""
        fits = named == name if whole else named.startswith(name)
        if fits and role_of(child) == role and child.get_state_set().contains(Atspi.StateType.SHOWING):
            return child
    return None


def texts(node):
    return [child.get_name() for child in below(node) if child.get_role_name() == "label"]


def press(button, seconds=20):
    """Presses a button, once it can be pressed: what is grey has no such action."""
    def done():
        action = button.get_action_iface()
        names = [Atspi.Action.get_action_name(action, i) for i in range(Atspi.Action.get_n_actions(action))]
        if "Press" in names:
            return Atspi.Action.do_action(action, names.index("Press"))
        if role_of(button) != "push button" and names:
            return Atspi.Action.do_action(action, 0)
        raise RuntimeError(f"it can only {names}: {button.get_description()}")

    wait_for(f"pressing {button.get_name()!r}", done, seconds)


def spin_value(spin):
    return int(Atspi.Value.get_current_value(spin.get_value_iface()))


def write(field, text):
    """Replaces the text of a field, as a screen reader's user would by typing."""
    Atspi.EditableText.set_text_contents(field.get_editable_text_iface(), text)


def choose(table, row):
    """Selects a row of a table."""
    Atspi.Table.add_row_selection(table.get_table_iface(), row)


def row_of(table, start):
    """The row whose first cell begins so, or None."""
    grid = table.get_table_iface()
    for row in range(Atspi.Table.get_n_rows(grid)):
        if (Atspi.Table.get_accessible_at(grid, row, 0).get_name() or "").startswith(start):
            return row
    return None


def says(node, start):
    """The text of the first label below node that can be seen and begins so."""
    for child in below(node):
        if child.get_role_name() == "label" and child.get_state_set().contains(Atspi.StateType.SHOWING):
            if (child.get_name() or "").startswith(start):
                return child.get_name()
    return None


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def calm_folder():
    """In memory where there is room: the disk of a busy machine may stand still for seconds, and Redis with it."""
    memory = "/dev/shm"
    return memory if os.path.isdir(memory) and shutil.disk_usage(memory).free > 1 << 30 else None


class Program:
    """The program with a home, a display and settings of its own."""

    def __init__(self, path, *arguments, display=None, environment=(), files=(), seen=True):
        self.folder = tempfile.TemporaryDirectory(dir=calm_folder())
        self.home = self.folder.name
        self.own_display = None if display else Display()
        self.display = display or self.own_display
        full = dict(os.environ, DISPLAY=self.display.name, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                    HOME=self.home, XDG_CONFIG_HOME=self.home + "/config", XDG_RUNTIME_DIR=self.home, LC_ALL="C.UTF-8")
        for name in [n for n in full if n.startswith(("QISCUS_", "REDIS_", "WEBHOOK_"))]:
            del full[name]
        full.update(environment)
        for name, text in dict(files).items():
            os.makedirs(os.path.dirname(os.path.join(self.home, name)), exist_ok=True)
            with open(os.path.join(self.home, name), "w", encoding="utf-8") as file:
                file.write(text)
        self.environment = full
        self.process = subprocess.Popen([path, "--data-dir", self.home + "/data", *arguments], env=full,
                                        stdout=subprocess.DEVNULL, cwd=self.home, preexec_fn=die_with_us)
        self.redis = Redis(self.home + "/data/practice/redis/redis.sock")
        self.window = wait_for("the window", self.find_window, 40) if seen else None

    def find_window(self, name="Allocation Desk"):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()  # else it does not know a program that came after another had gone
        for application in children(desktop):
            if application.get_process_id() == self.process.pid:
                for window in children(application):
                    if window.get_role_name() in ("frame", "dialog") and (window.get_name() or "").startswith(name):
                        return window
        return None

    def element(self, role, name, whole=False, seconds=20):
        return wait_for(f"{role} {name!r}", lambda: find(self.window, role, name, whole), seconds)

    def menu(self, *names):
        """Chooses an entry of the menu bar by its names from the top."""
        node = next(child for child in below(self.window) if child.get_role_name() == "menu bar")
        for name in names:
            node = next(child for child in below(node) if child.get_name() == name)
        press(node)

    def wait_for_agents(self):
        wait_for("agents in Redis",
                 lambda: os.path.exists(self.redis.path) and self.redis("HLEN", "desk:agents") != "0")

    def end(self):
        """Ends it politely; the exit code, and how long it took."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=15)
        took = time.monotonic() - began
        if self.own_display:
            self.own_display.close()
        self.folder.cleanup()
        return code, took
