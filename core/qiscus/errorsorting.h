/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/qiscus/qiscuserror.h"

#include <QByteArray>
#include <QDateTime>

namespace desk
{

struct TransportReply;

/// True when HTTP answered 2xx and the answer arrived whole.
bool succeeded(const TransportReply &reply);

/// Sorts an answer that is no success by what it means for the chat. @p secret never appears in the message.
QiscusError errorFrom(const TransportReply &reply, const QString &secret);
/// The error of an answer of 2xx whose body makes no sense: it may have had its effect.
QiscusError unreadable(const TransportReply &reply, const QString &problem, const QString &secret);

/// What an error body says, for people: of JSON the `errors` (or `error`, `message`, else all of it), nested
/// or not; of HTML the text without tags. Values of keys that name a token, key, secret or password are left
/// out, and so is
/// @p secret wherever it stands. At most 2,000 characters.
QString readableBody(const QByteArray &body, const QString &secret);

/// Reads a Retry-After header, in seconds or as an HTTP date relative to @p now; 0 to 5 min, nothing if
/// unreadable.
std::optional<std::chrono::milliseconds> retryAfterFrom(const QByteArray &header, const QDateTime &now);

} // namespace desk
