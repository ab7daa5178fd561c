/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/intake/connectionguard.h"

#include <QHttpServer>
#include <QHttpServerResponder>
#include <QPointer>

#include <functional>

namespace desk
{

// Everything that differs between QHttpServer of Qt 6.4 and of Qt 6.8.

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
using ResponderArgument = QHttpServerResponder &;
#else
using ResponderArgument = QHttpServerResponder &&;
#endif

/// An answer that is still due, and safe to give after the client has left.
///
/// Qt 6.8 keeps the connection until the responder is gone, and reads no further request before. Qt 6.4 does
/// neither: there the socket's signals are blocked while the answer is due, so that QHttpServer sees no
/// further request and no disconnect, and cannot delete the socket under the responder.
class PendingReply
{
public:
    PendingReply(QHttpServerResponder &&responder, ConnectionGuard *guard);
    PendingReply(PendingReply &&other) = default;

    /// At most once. Nothing happens when the client has left.
    void write(const HttpAnswer &answer);

private:
    bool release();
    void writeNow(const HttpAnswer &answer);

    QHttpServerResponder m_responder;
    QPointer<ConnectionGuard> m_guard; ///< null once written, or when the connection is gone
};

/// What answers where no route fits.
void setFallback(QHttpServer &server, QObject *context,
                 std::function<void(const QHttpServerRequest &, QHttpServerResponder &&)> handler);

} // namespace desk
