/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace desk
{

/// All that the ledger needs of one webhook: neither token nor message text. A value.
struct WebhookRecord {
    enum class Kind { NewChat, Resolved };
    Kind kind = Kind::NewChat;
    qint64 receivedUs = 0;        ///< see microsecondsNow()
    QByteArray room;              ///< digits
    qint64 session = 0;           ///< of latest_service (new chat) or service (resolved); 0: none
    bool sessionResolved = false; ///< new chat: that session is over
    QString customer;
    QString channel;
    QString source;
};

/// µs since the epoch, by the clock of this machine.
qint64 microsecondsNow();

/// One line of a spool: a webhook that waits, or the word that all up to a number have reached the ledger.
struct SpoolLine {
    quint64 number = 0;                  ///< grows by one with each webhook
    std::optional<WebhookRecord> record; ///< none: done up to `number`
};

/// With a checksum, and a line feed at its end and nowhere else.
QByteArray toSpoolLine(const SpoolLine &line);
/// Nothing: torn, damaged, or of another program. @p text is without its line feed.
std::optional<SpoolLine> readSpoolLine(QByteArrayView text);

} // namespace desk
