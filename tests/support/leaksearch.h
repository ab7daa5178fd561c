/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>
#include <QString>

namespace desk::test
{

/// All that the program writes to its log while this lives. One at a time.
class LogCatcher
{
public:
    LogCatcher();
    ~LogCatcher();
    LogCatcher(const LogCatcher &) = delete;
    LogCatcher &operator=(const LogCatcher &) = delete;

    static QByteArray text();
};

/// The content of every file below @p folder, joined.
QByteArray everythingIn(const QString &folder);

} // namespace desk::test
