/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace desk
{

/// One line of the program's own log, without secrets.
struct LogLine {
    qint64 atMs = 0; ///< since the epoch
    QtMsgType level = QtInfoMsg;
    QString category; ///< "desk.allocator"
    QString text;
};

} // namespace desk

Q_DECLARE_METATYPE(QList<desk::LogLine>)
