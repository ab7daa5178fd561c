/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/redis/redisserverprocess.h"

#include <QCoreApplication>

#include <cstdio>

/// A program with a private redis-server, there to be killed: prints the server's process id when it serves.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    desk::RedisServerProcess server(QCoreApplication::arguments().at(1));
    QObject::connect(&server, &desk::RedisServerProcess::started, &server, [&server] {
        std::printf("%lld\n", static_cast<long long>(server.processId()));
        std::fflush(stdout);
    });
    server.start();
    return QCoreApplication::exec();
}
