/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QNetworkRequest>
#include <QtGlobal>

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QHttp1Configuration>
#endif

/// What Qt versions do differently with connections; the only place of this room that asks for the version.
namespace desk::networkcompat
{

#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)

/// How many connections to one host a single QNetworkAccessManager can be told to make.
constexpr int connectionsPerManager = 128;

inline void allowConnections(QNetworkRequest &request, int connections)
{
    QHttp1Configuration configuration;
    configuration.setNumberOfConnectionsPerHost(connections);
    request.setHttp1Configuration(configuration);
}

#else

/// Fixed inside Qt before 6.5: more at a time need more managers.
constexpr int connectionsPerManager = 6;

inline void allowConnections(QNetworkRequest &, int)
{
}

#endif

} // namespace desk::networkcompat
