/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/logfeed.h"

#include <QDateTime>
#include <QMutex>
#include <QUrl>

namespace desk
{

namespace
{

constexpr qsizetype ShortestSecret = 4; // a shorter one would blot out half of every line

/// Shared with the threads that log; only ever touched under the mutex.
struct Shared {
    QMutex mutex;
    LogFeed *feed = nullptr;
    QtMessageHandler before = nullptr;
    QStringList secrets;
    QList<LogLine> waiting;
};

Shared &shared()
{
    static Shared instance;
    return instance;
}

} // namespace

LogFeed::LogFeed(QObject *parent)
    : QObject(parent)
{
    const QMutexLocker lock(&shared().mutex);
    shared().feed = this;
    m_before = qInstallMessageHandler(&LogFeed::receive);
    shared().before = m_before;
}

LogFeed::~LogFeed()
{
    qInstallMessageHandler(m_before);
    const QMutexLocker lock(&shared().mutex);
    shared().feed = nullptr;
    shared().waiting.clear();
    shared().secrets.clear();
}

void LogFeed::addSecrets(const QStringList &secrets)
{
    const QMutexLocker lock(&shared().mutex);
    for (const QString &secret : secrets) {
        if (secret.size() < ShortestSecret)
            continue;
        shared().secrets << secret;
        if (const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(secret)); encoded != secret)
            shared().secrets << encoded; // as it stands in an address
    }
}

void LogFeed::receive(QtMsgType level, const QMessageLogContext &context, const QString &text)
{
    QtMessageHandler before = nullptr;
    {
        const QMutexLocker lock(&shared().mutex);
        before = shared().before;
        if (shared().feed) {
            shared().feed->take({QDateTime::currentMSecsSinceEpoch(), level,
                                 QString::fromUtf8(context.category ? context.category : ""), text});
        }
    }
    if (before)
        before(level, context, text);
}

/// Under the mutex, in the thread that logs.
void LogFeed::take(LogLine line)
{
    for (const QString &secret : std::as_const(shared().secrets))
        line.text.replace(secret, QStringLiteral("•••"));
    QList<LogLine> &waiting = shared().waiting;
    const bool first = waiting.isEmpty();
    if (waiting.size() >= MostWaiting)
        waiting.removeFirst();
    waiting.append(std::move(line));
    if (first)
        QMetaObject::invokeMethod(this, &LogFeed::flush, Qt::QueuedConnection);
}

void LogFeed::flush()
{
    QList<LogLine> lines;
    {
        const QMutexLocker lock(&shared().mutex);
        lines.swap(shared().waiting);
    }
    if (!lines.isEmpty())
        Q_EMIT linesAdded(lines);
}

} // namespace desk
