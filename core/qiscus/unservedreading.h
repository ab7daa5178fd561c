/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/qiscus/qiscuserror.h"

#include <QDateTime>
#include <QList>
#include <QPointer>
#include <QSet>

#include <memory>

namespace desk
{

class HttpTransport;
struct TransportReply;

/// A room without an agent, as Qiscus lists it.
struct UnservedRoom {
    QByteArray id; ///< digits
    QString name;
    QString source;
    QDateTime lastMessageAt; ///< of the customer, by the clock of Qiscus; invalid: not told
    bool handledByBot = false;
    bool resolved = false;
};

/// A page of the list, and the cursor of the next one (empty: it was the last).
struct UnservedPage {
    QList<UnservedRoom> rooms;
    QString after;
};

/// Reads {data: {customer_rooms: [...]}, meta: {cursor_after or after}}; a body without a list is an error.
std::expected<UnservedPage, QString> parseUnservedPage(const QByteArray &body);

/// One reading of all rooms without an agent, newest first, page after page. Keeps itself alive through the call under
/// way; when the transport is deleted, it ends without an answer.
class UnservedReading : public std::enable_shared_from_this<UnservedReading>
{
public:
    struct Callbacks {
        /// Must call its last argument to get the next page: with false the reading ends here.
        std::function<void(const QList<UnservedRoom> &, std::function<void(bool)> goOn)> onPage;
        QiscusAnswer<int> done; ///< the number of rooms that were listed
    };

    UnservedReading(HttpTransport &transport, QString secretKey, Callbacks callbacks);
    void start() { askForPage({}); }

private:
    void askForPage(const QString &cursor);
    void takePage(const TransportReply &reply);

    QPointer<HttpTransport> m_transport;
    QString m_secretKey;
    Callbacks m_callbacks;
    QSet<QString> m_cursors;
    int m_rooms = 0;
    int m_asked = 0;
};

} // namespace desk
