/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QObject>

namespace desk
{

/// Turns SIGTERM, SIGINT and SIGHUP into a signal of the event loop. One for the program; lives in the main
/// thread.
class UnixSignals : public QObject
{
    Q_OBJECT

public:
    explicit UnixSignals(QObject *parent = nullptr);

Q_SIGNALS:
    void terminate();

private:
    void take();
};

} // namespace desk
