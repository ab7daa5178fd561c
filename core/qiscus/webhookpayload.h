/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>
#include <QString>

#include <expected>

namespace desk
{

/// What a "new chat" webhook (Custom Agent Allocation) tells us; nothing else of the body is kept.
struct NewChatPayload {
    QByteArray room;          ///< digits, at most 32
    QString customer;         ///< plain text, control characters removed, at most 200 characters
    QString channel;          ///< name of the channel, at most 100 characters
    QString source;           ///< at most 32 characters
    qint64 latestSession = 0; ///< latest_service.id; 0: none or unreadable
    bool latestResolved = false;
};

/// What a "mark as resolved" webhook tells us.
struct ResolvedPayload {
    QByteArray room;
    qint64 session = 0; ///< service.id; 0: unreadable
    QString resolvedBy; ///< who clicked, for the log; not the agent whose seat is freed
};

/// What was wrong with a body; `field` is the path of the offending field ("room_id", "service.room_id", "body").
struct PayloadError {
    QString field;
    QString
        problem; ///< one sentence that says what is wrong and what is expected; holds no part of the body but the field's own value, cut to 64 characters
};

/// Only the room id, and the app id where present, decide: no other field can refuse a chat. Numbers keep all
/// their digits. @p appId: the configured one; empty: not checked.
std::expected<NewChatPayload, PayloadError> parseNewChat(const QByteArray &body, const QString &appId);
std::expected<ResolvedPayload, PayloadError> parseResolved(const QByteArray &body, const QString &appId);

} // namespace desk
