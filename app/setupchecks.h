/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "app/workerthread.h"
#include "core/desk/deskcheck.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace desk
{

/// Tries for the assistant whether settings would do, and registers a webhook, in a thread of its own. A new check ends
/// the one before it. Lives in the main thread.
class SetupChecks : public QObject
{
    Q_OBJECT

public:
    explicit SetupChecks(QObject *parent = nullptr);
    ~SetupChecks() override;

    void check(const Settings &settings);
    void stop(); ///< nothing is told any more
    /// Tells Qiscus to send each resolve to @p url; @p adminToken goes nowhere else.
    void registerResolved(const Settings &settings, const QString &adminToken, const QUrl &url);

Q_SIGNALS:
    void lineReady(const desk::CheckLine &line);
    void checked();
    /// @p trouble empty: Qiscus took it.
    void registered(const QString &trouble);

private:
    class Worker;
    WorkerThread<Worker> &worker();

    std::unique_ptr<WorkerThread<Worker>> m_thread;
    int m_check = 0; ///< number of the latest: what an older one still says is passed over
};

} // namespace desk
