/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/ledgeractions.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace desk
{

class ChatLedger;

/// Another desk on the same Redis. A value.
struct OtherDesk {
    QString name;
    bool watches = false; ///< gives nothing out (--watch)
    std::chrono::milliseconds silentFor{0};

    /// Without a sign of life: it was killed, froze, or lost Redis.
    bool isSilent() const { return silentFor > std::chrono::seconds(10); }
};

/// Tells the other desks of this Redis that this one runs, and knows who they are. Owned by DeskEngine, lives in the
/// engine thread.
class OtherDesks : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds beatInterval{2000};
    /// Its chats have long been taken up, and people know by then.
    static constexpr std::chrono::milliseconds silenceShown{std::chrono::hours(1)};

    /// @p run: unique to this run of this desk; @p name: for people.
    OtherDesks(ChatLedger &ledger, const QByteArray &run, const QString &name, bool watches,
               QObject *parent = nullptr);

    /// Redis is there: beats now and then every beatInterval.
    void start();
    /// This desk ends: the others need not wonder about its silence. @p then is called once, when Redis has answered or
    /// cannot.
    void leave(std::function<void()> then);
    /// Longest silent last. Desks of the same name as one that runs are its earlier runs, and left out.
    const QList<OtherDesk> &desks() const { return m_desks; }

Q_SIGNALS:
    void changed();

private:
    void beat();
    void take(const QList<RunningDesk> &running);

    ChatLedger &m_ledger;
    const QByteArray m_id;
    QList<OtherDesk> m_desks;
    QTimer m_next;
};

} // namespace desk
