/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/bench/measuring.h"

#include <QFile>
#include <QJsonDocument>

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace desk::bench
{

void printResult(const QString &what, QJsonObject figures)
{
    // "_what" sorts first in the object, and so becomes the first column of the table.
    figures.insert(QStringLiteral("_what"), what);
    std::puts(QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double median(QList<double> values)
{
    return percentile(std::move(values), 0.5);
}

double percentile(QList<double> values, double share)
{
    std::ranges::sort(values);
    return values.at(static_cast<qsizetype>(static_cast<double>(values.size()) * share));
}

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const double pages = file.readAll().split(' ').value(1).toDouble();
    return pages * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

double threadCpuSeconds()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) / 1e9;
}

MeasuredThread::MeasuredThread()
    : m_root(std::make_unique<QObject>())
{
    m_root->moveToThread(&m_thread);
    m_thread.start();
}

MeasuredThread::~MeasuredThread()
{
    m_thread.quit();
    m_thread.wait();
}

void MeasuredThread::run(const std::function<void()> &call)
{
    QMetaObject::invokeMethod(m_root.get(), call, Qt::BlockingQueuedConnection);
}

double MeasuredThread::cpuSeconds()
{
    double used = 0;
    run([&used] { used = threadCpuSeconds(); });
    return used;
}

} // namespace desk::bench
