/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QObject>
#include <QThread>

#include <memory>

namespace desk
{

/// A thread with an event loop and one object that lives in it. The object is made and destroyed in the
/// thread, so its sockets and timers belong there. Owned by the main thread; destruction quits and waits.
template<typename Worker>
class WorkerThread
{
public:
    /// @p name: of the thread, for debuggers. @p make runs in the new thread; returns when the worker exists.
    template<typename Make>
    WorkerThread(const QString &name, Make make)
    {
        m_thread.setObjectName(name);
        m_root.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_root, [this, &make] { m_worker = make(); }, Qt::BlockingQueuedConnection);
    }

    ~WorkerThread()
    {
        QMetaObject::invokeMethod(
            &m_root, [this] { m_worker.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    Q_DISABLE_COPY_MOVE(WorkerThread)

    Worker &worker() const { return *m_worker; }

    /// Runs @p call in the thread, later.
    template<typename Call>
    void post(Call call)
    {
        QMetaObject::invokeMethod(
            m_worker.get(), [this, call] { call(*m_worker); }, Qt::QueuedConnection);
    }

private:
    QThread m_thread;
    QObject m_root; ///< lives in the thread for its whole life: calls to it run there
    std::unique_ptr<Worker> m_worker;
};

} // namespace desk
