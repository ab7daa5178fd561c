/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QLocalServer>
#include <QObject>

namespace desk
{

/// A second start with the same data folder brings the window of the first to the front, instead of failing at the lock.
/// The first one listens on a socket in that folder, which only this user can reach. Lives in the main thread.
class SecondStart : public QObject
{
    Q_OBJECT

public:
    explicit SecondStart(QObject *parent = nullptr);

    /// Asks the window that runs with @p folder to come to the front; false: there is none that answers. Takes a second
    /// at most, for a start that has no window yet.
    static bool raiseRunning(const QString &folder);

    /// From now on the starts with @p folder are answered here, in place of those before. What a killed program left in
    /// the way is removed: call it with the lock of the folder held.
    void listen(const QString &folder);
    void stop() { m_server.close(); }

Q_SIGNALS:
    void raiseRequested();

private:
    void answer();

    QLocalServer m_server;
};

} // namespace desk
