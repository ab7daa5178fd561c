# SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""tools/check-includes finds what it promises to find, and nothing else."""

import unittest

from madeupproject import MadeUpProject


class IncludesTest(MadeUpProject):
    tool = "check-includes"

    def setUp(self):
        super().setUp()
        self.write("core/redis/qtredis.h", "#include <QObject>")
        self.write("core/redis/qtredis.cpp", '#include "core/redis/qtredis.h"', "#include <hiredis/hiredis.h>")
        self.write("core/ledger/ledgertypes.h", "#include <QList>")
        self.write("core/ledger/chatledger.h", '#include "core/ledger/ledgertypes.h"')
        self.write("core/ledger/chatledger.cpp", '#include "core/ledger/chatledger.h"', '#include "core/redis/qtredis.h"')
        self.write("core/monitor/desksnapshot.h", '#include "core/ledger/ledgertypes.h"')
        self.write("core/simulator/simulator.h", "#include <QObject>")
        self.write("core/desk/deskcontrol.h", '#include "core/monitor/desksnapshot.h"')
        self.write("ui/mainwindow.cpp", "#include <QMainWindow>", '#include "core/desk/deskcontrol.h"')
        self.write("app/main.cpp", '#include "ui/mainwindow.h"', '#include "core/simulator/simulator.h"')
        self.write("ui/mainwindow.h", "#include <QWidget>")
        self.write("tests/unit/chatledger_test.cpp", '#include "core/ledger/chatledger.h"')

    def test_accepts_the_rooms_as_they_should_be(self):
        self.assert_clean()

    def test_an_empty_project_is_no_success(self):
        self.root = self.root / "nothing"
        self.assert_found("no sources found")

    def test_the_window_may_name_values_of_the_ledger_but_not_the_ledger(self):
        self.write("ui/chats.h", '#include "core/ledger/ledgertypes.h"')
        self.assert_clean()
        self.write("ui/chats.h", "", '#include "core/ledger/chatledger.h"')
        self.assert_found("ui/chats.h:2: core/ledger/chatledger.h")

    def test_the_window_does_no_io(self):
        for header in ("QNetworkAccessManager", "QTcpSocket", "QtNetwork/QSslSocket", "hiredis/hiredis.h", "QProcess"):
            self.write("ui/chats.h", f"#include <{header}>")
            self.assert_found(f"ui/chats.h:1: {header}: the window does no I/O")

    def test_the_core_knows_no_window(self):
        for header in ("QWidget", "QApplication", "QtWidgets/QLabel", "QColor", "QtGui", "QIcon", "QSystemTrayIcon"):
            self.write("core/monitor/desksnapshot.h", f"#include <{header}>")
            self.assert_found(f"core/monitor/desksnapshot.h:1: {header}: the core builds without")
        self.write("core/monitor/desksnapshot.h", '#include "ui/mainwindow.h"')
        self.assert_found("core/monitor may include core/ledger")

    def test_lower_rooms_do_not_know_upper_ones(self):
        self.write("core/redis/qtredis.cpp", '#include "core/ledger/ledgertypes.h"')
        self.assert_found("core/redis may include only Qt")

    def test_only_its_room_knows_prometheus(self):
        self.write("core/ledger/chatledger.cpp", "#include <prometheus/text_serializer.h>")
        self.assert_found("only core/metrics knows prometheus-cpp")

    def test_only_its_room_knows_hiredis(self):
        self.write("core/ledger/chatledger.cpp", "#include <hiredis/hiredis.h>")
        self.assert_found("only core/redis knows hiredis")

    def test_the_simulator_is_a_stranger(self):
        self.write("core/desk/deskengine.cpp", '#include "core/simulator/simulator.h"')
        self.assert_found("core/desk/deskengine.cpp:1")
        self.write("core/simulator/simulator.h", '#include "core/ledger/ledgertypes.h"')
        self.assert_found("core/simulator may include only Qt")

    def test_the_product_does_not_depend_on_its_tests(self):
        self.write("tests/support/waiting.h")
        self.write("app/main.cpp", '#include "tests/support/waiting.h"')
        self.assert_found("does not depend on its tests")

    def test_a_new_room_must_be_in_the_table(self):
        self.write("core/telephone/phone.cpp", "#include <QObject>")
        self.assert_found("core/telephone is no room")

    def test_headers_are_named_from_the_top(self):
        self.write("core/ledger/chatledger.cpp", '#include "chatledger.h"')
        self.assert_found("chatledger.h: no such file")

    def test_finds_circles(self):
        self.write("core/ledger/ledgertypes.h", '#include "core/ledger/chatledger.h"')
        self.assert_found("circle: ", "core/ledger/ledgertypes.h -> core/ledger/chatledger.h -> core/ledger/ledgertypes.h")


if __name__ == "__main__":
    unittest.main()
