/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QJsonObject>
#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace desk::bench
{

/// One result for ./test bench: a JSON object on a line of its own.
void printResult(const QString &what, QJsonObject figures);

/// Middle of the values, which must not be empty; sorts them.
double median(QList<double> values);
/// The value that this @p share of all values is below, from 0 to less than 1; sorts them.
double percentile(QList<double> values, double share);

/// Memory of this process that is in use, in MB.
double residentMegabytes();

/// Processor time that the calling thread has used so far, in seconds.
double threadCpuSeconds();

/// A thread with an event loop for the part under test, so that its processor time is told apart from that of
/// the load generator. Objects made in it are destroyed in it.
class MeasuredThread
{
public:
    MeasuredThread();
    ~MeasuredThread();

    /// Runs @p call in the thread and waits for its end.
    void run(const std::function<void()> &call);
    /// Processor time that the thread has used so far, in seconds.
    double cpuSeconds();

private:
    QThread m_thread;
    std::unique_ptr<QObject> m_root;
};

} // namespace desk::bench
