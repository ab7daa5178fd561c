/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/intake/webhookrecord.h"

#include <QFile>

#include <deque>
#include <expected>

namespace desk
{

/// The file of a spool: blocking, so it belongs to the spool's writer thread once it is open.
class SpoolFile
{
public:
    /// What an earlier run left.
    struct Content {
        std::deque<SpoolLine> waiting; ///< in order of number; each has a record
        quint64 lastNumber = 0;
        int damagedLines = 0; ///< kept in a file of their own beside the spool
    };

    /// Reads what is there, and drops what has reached the ledger and a torn end. The error says what is wrong.
    std::expected<Content, QString> open(const QString &folder);
    /// Writes whole lines; they survive a power cut when this returns. After an error the file is as before.
    std::expected<void, QString> append(const QByteArray &lines);
    /// Every record has reached the ledger.
    std::expected<void, QString> clear();
    qint64 size() const { return m_size; } ///< bytes of whole lines

private:
    Content read();
    std::expected<void, QString> rewrite(const Content &content);
    std::expected<void, QString> troubleWith(const QString &what);
    void keepDamaged(const QByteArrayList &lines) const;

    QFile m_file;
    QString m_folder;
    qint64 m_size = 0;
};

} // namespace desk
