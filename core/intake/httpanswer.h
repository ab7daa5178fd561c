/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <utility>

namespace desk
{

/// One answer over HTTP before it is written. A value.
struct HttpAnswer {
    int status = 200;
    QByteArray body; ///< JSON, if not made by text()
    QList<std::pair<QByteArray, QByteArray>> headers;

    static HttpAnswer message(const QString &text);
    static HttpAnswer error(int status, const QString &text);
    /// 400 for a body, with the path of the offending field beside the text.
    static HttpAnswer fieldError(const QString &field, const QString &text);
    /// 503 that asks to come again.
    static HttpAnswer unavailable(const QString &text);
    static HttpAnswer json(int status, const QJsonObject &object);
    static HttpAnswer text(const QByteArray &contentType, const QByteArray &body);
    /// Name and version of the program.
    static HttpAnswer identity();

    /// The whole response, for connections that QHttpServer does not answer; says that the connection ends.
    QByteArray toClosingResponse() const;
};

} // namespace desk
