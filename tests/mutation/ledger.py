#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes one guarding line at a time out of a copy of the Lua transitions and shows that a test fails without it.

    tests/mutation/ledger.py build/debug [--named | name ...]

--named: only the seven without which the promises of docs/redis.md would plainly not hold. The build folder must hold a built ledger_test. Nothing in the source tree or in the build folder is changed: the
mutated scripts are compiled into one object file, which is linked before the library that holds the real ones.
Exit code 0: the tests pass as they are, and every mutation makes at least one of them fail.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
LUA = ROOT / "core/ledger/lua"
PROGRAM = "ledger_test"

# name: (file, text that must stand there exactly once, what stands there instead)
MUTATIONS = {
    "token check of confirm": ("confirm", "if not chat or chat.token ~= token then", "if not chat then"),
    "token check of release": ("release", "chat.token ~= token or ", ""),
    "token check of unknown": ("unknown", "chat.token ~= token or ", ""),
    "token check of removal": ("removal", "chat.token ~= token or ", ""),
    "cap check": ("reserve", "    return agent and agent.load >= cap\n", "    return false\n"),
    "own cap check": ("prelude", "and agent.load < agent.cap then", "then"),
    "cap check of assign to": ("assignto", "if above and not override then", "if false then"),
    "load raised before the call": ("reserve", "    chat.agent = id\n", ""),
    "turn of the last assignment": ("reserve", "    agent.turn = turn\n", ""),
    "turn kept for the next run": ("reserve", ", 'turn', text(turn))", ")"),
    "sequence kept for the next run": ("reserve", "'sequence', text(sequence), ", ""),
    "pause": ("reserve", "if meta[5] == '1' then", "if false then"),
    "fresh roster": ("reserve", "age >= longest_age", "false"),
    "roster of the future": ("reserve", "age < 0 or ", ""),
    "old place on release": ("prelude", "    set_state(chat, 'queued')\n",
                             "    set_state(chat, 'queued')\n    chat.arrival = text(now)\n"),
    "seat freed on release": ("prelude", "    chat.agent = nil\n    chat.token = nil\n", "    chat.token = nil\n"),
    "seat kept on unknown": ("unknown", "    set_state(chat, 'open')\n",
                             "    set_state(chat, 'open')\n    chat.agent = nil\n"),
    "open chat keeps its agent": ("release", "if chat.state == 'open' then", "if false then"),
    "lease that ended": ("takedue", "look_at_all(redis.call('ZRANGEBYSCORE', K.due, '-inf'",
                         "look_at_all({}, redis.call('ZRANGEBYSCORE', K.due, '-inf'"),
    "due time of a jumped clock": ("takedue", "look_at_all(redis.call('ZRANGEBYSCORE', K.due, '('",
                                   "look_at_all({}, redis.call('ZRANGEBYSCORE', K.due, '('"),
    "closed check": ("enqueue", "if a.at <= closed_at(a.room) then", "if false then"),
    "closed mark of the future": ("prelude", "at <= now and ", ""),
    "closed mark set": ("prelude", "        redis.call('ZADD', K.closed, text(at), room)\n", ""),
    "later closed mark": ("prelude", "    if at > closed_at(room) then", "    if true then"),
    "earlier arrival wins": ("enqueue", "        chat.arrival = text(a.at)\n", ""),
    "earlier arrival of a held chat": ("enqueue", "        return keep_earlier(a, chat) -- received",
                                       "        return 'known' -- received"),
    "end of the session before": ("enqueue", "        chat.ended = a.latest\n        settle", "        settle"),
    "order within a run": ("enqueue", "ARGV[first + 7]) + n,", "ARGV[first + 7]),"),
    "sequence of arrivals kept": ("enqueue", "    redis.call('HSET', K.meta, 'sequence', text(sequence))\n", ""),
    "unreadable record among others": ("enqueue", "pcall(take, arrival_at(first, n))",
                                       "true, take(arrival_at(first, n))"),
    "depth kept up as chats come": ("prelude", "    depth = depth + redis.call('ZADD'", "    redis.call('ZADD'"),
    "depth kept up as chats leave": ("prelude", "    depth = depth - redis.call('ZREM'", "    redis.call('ZREM'"),
    "writing while the room is read": ("enqueue", "    if chat.verify and not sooner then", "    if chat.verify then"),
    "no place in the future": ("prelude", "told - math.max(0, tonumber(age))", "told - tonumber(age)"),
    "failed at most once in five minutes": ("enqueue", "    if age >= 0 and age < FAILED_RETRY then",
                                            "    if false then"),
    "session compared as text": ("prelude", "    if #a ~= #b then\n        return #a > #b\n    end\n    return a > b",
                                 "    return tonumber(a) * 1e3 > tonumber(b) * 1e3 + 1e16"),
    "resolve older than the chat": ("resolve", "if not just_now and tonumber(chat.arrival) > at then", "if false then"),
    "older session": ("resolve", "(chat.session and is_newer(chat.session, session))", "false"),
    "session that has ended": ("resolve", "if ended or ", "if "),
    "marked chat keeps its seat": ("resolve", "if chat.state == 'calling' or chat.state == 'open' or chat.state == "
                                   "'removing' then", "if false then"),
    "customer wrote again": ("prelude", "    if chat.again and tonumber(chat.again) > "
                             "tonumber(chat.resolvedAt or chat.since) then", "    if false then"),
    "version check of the roster": ("roster", "under_way or tonumber(agent.version or '0') > tonumber(seen)",
                                    "under_way"),
    "call under way in the roster": ("roster", "if under_way or ", "if "),
    "two readings apart": ("roster", "    if now - since < AGREE_AFTER then\n        return nil\n    end\n", ""),
    "older reading": ("roster", "if tonumber(begun) < ", "if false and tonumber(begun) < "),
    "empty reading twice": ("rosterend", "elseif not meta[2] or meta[2] == begun then", "elseif false then"),
    "same empty reading told twice": ("rosterend", "not meta[2] or meta[2] == begun", "not meta[2]"),
    "at most ten verified": ("roster", "math.min(count, budget, #rooms)", "math.min(count, #rooms)"),
    "version check of verify": ("verify", "chat.version ~= version or ", ""),
    "second unserved reading": ("verify", "if says == 'unserved' and not chat.unserved then", "if false then"),
    "inferred holding is verified": ("confirm", "    chat.verify = true --", "    --"),
    "served chat stands behind the others": ("verify", "chat.looked = text(now)\n", ""),
    "different chats set aside": ("release", "        if other == room then\n            return nil\n        end\n", ""),
    "success starts the refusals again": ("confirm", "agent.refused = nil\n", ""),
    "cap compare-and-set": ("cap", "if expected == '' or tonumber(expected) == state.value or stands then",
                            "if true then"),
    "last good cap": ("prelude", "        state.value = tonumber(meta[2]) or state.value\n", ""),
    "highest cap": ("prelude", " and tonumber(raw) <= 1000 then", " then"),
    "own cap compare-and-set": ("agentcap", "if expected ~= old and wanted ~= old then", "if false then"),
    "version that the supervisor saw": ("actionprelude", "    if chat.version ~= version then", "    if false then"),
    "chat being called": ("actionprelude", "    if chat.token and chat.state ~= 'held' then", "    if false then"),
    "repeated request": ("actionprelude", "    return json and cjson.decode(json)", "    return nil"),
    "import queues once": ("import", "    if chat and (chat.state ~= 'queued' or tonumber(chat.arrival) <= place) then"
                           "\n        return\n    end\n    chat = chat or", "    chat ="),
}

NAMED = ["token check of confirm", "cap check", "load raised before the call", "old place on release",
         "seat kept on unknown", "version check of the roster", "closed check"]


class Bench:
    def __init__(self, build, scratch):
        self.build = build
        self.scratch = scratch
        commands = subprocess.run(["ninja", "-C", build, "-t", "commands", PROGRAM], check=True, text=True,
                                  capture_output=True).stdout.splitlines()
        self.compile = next(c for c in commands if "luatext.cpp.o" in c and " -c " in c)
        self.link = next(c for c in commands if re.search(rf" -o \S*{PROGRAM} ", c))

    def shell(self, command):
        subprocess.run(command, shell=True, check=True, cwd=self.build)

    def program(self, lua):
        """Builds the test program over the Lua files in the folder lua."""
        source, obj, out = self.scratch / "mutated.cpp", self.scratch / "mutated.o", self.scratch / PROGRAM
        files = "|".join(str(path) for path in sorted(lua.glob("*.lua")))
        subprocess.run(["cmake", f"-DOUTPUT={source}", f"-DSOURCES={files}", "-P",
                        ROOT / "core/ledger/embedlua.cmake"], check=True)
        command = re.sub(r" -o \S+ -c \S+", f" -o {obj} -c {source}", self.compile)
        self.shell(re.sub(r" -M[DTF](?: \S+\.[do]\b)?", "", command))
        self.shell(re.sub(rf" -o \S*{PROGRAM} ", f" {obj} -o {out} ", self.link))
        return out

    def failing_test(self, lua):
        """The first test that fails, or None."""
        run = subprocess.run([self.program(lua), "--gtest_fail_fast"], text=True, errors="replace",
                             capture_output=True, timeout=300)
        if run.returncode == 0:
            return None
        failed = re.search(r"\[  FAILED  \] (\S+)", run.stdout)
        return failed.group(1) if failed else f"exit code {run.returncode}"


def stale_entries():
    """What MUTATIONS says of lines that have changed since."""
    counts = {name: (LUA / f"{file}.lua").read_text().count(old) for name, (file, old, new) in MUTATIONS.items()}
    return [f"{name}: its line stands {count} times in {MUTATIONS[name][0]}.lua" for name, count in counts.items()
            if count != 1]


def mutate(folder, name):
    file, old, new = MUTATIONS[name]
    path = folder / f"{file}.lua"
    path.write_text(path.read_text().replace(old, new))


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    names = NAMED if sys.argv[2:] == ["--named"] else sys.argv[2:] or list(MUTATIONS)
    if stale := stale_entries() + [f"{name}: no such mutation" for name in names if name not in MUTATIONS]:
        sys.exit("\n".join(["Bring this script up to date:"] + stale))
    survivors = []
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(scratch))
        failed = bench.failing_test(LUA)
        if failed:
            sys.exit(f"{failed} fails without any mutation")
        for name in names:
            folder = pathlib.Path(scratch) / "lua"
            shutil.copytree(LUA, folder, dirs_exist_ok=True)
            mutate(folder, name)
            failed = bench.failing_test(folder)
            print(f"{name}: {failed or 'NO TEST FAILS'}", flush=True)
            if not failed:
                survivors.append(name)
    if survivors:
        sys.exit(f"{len(survivors)} of {len(names)} mutations survive: {', '.join(survivors)}")
    print(f"all {len(names)} mutations are caught")


if __name__ == "__main__":
    main()
