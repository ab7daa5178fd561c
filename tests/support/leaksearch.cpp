/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/leaksearch.h"

#include <QDirIterator>
#include <QFile>
#include <QMutex>

namespace desk::test
{

namespace
{

QtMessageHandler before = nullptr;
QMutex mutex;
QByteArray caught;

void take(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    const QMutexLocker lock(&mutex);
    caught += context.category + QByteArray(": ") + message.toUtf8() + '\n';
}

} // namespace

LogCatcher::LogCatcher()
{
    caught.clear();
    before = qInstallMessageHandler(&take);
}

LogCatcher::~LogCatcher()
{
    qInstallMessageHandler(before);
}

QByteArray LogCatcher::text()
{
    const QMutexLocker lock(&mutex);
    return caught;
}

QByteArray everythingIn(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace desk::test
