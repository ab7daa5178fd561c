/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/chatledgerprivate.h"

#include <QPointer>

#include <memory>

namespace desk
{

/// Applies one complete reading in parts, so that no single script holds Redis up, then lets those leave who
/// were not listed. Keeps itself alive until its answer is out.
class RosterApplication : public std::enable_shared_from_this<RosterApplication>
{
public:
    static void start(ChatLedger *ledger, ChatLedger::Private &access, const RosterReading &reading,
                      LedgerAnswer<RosterResult> answer);

private:
    RosterApplication(ChatLedger *ledger, ChatLedger::Private &access, RosterReading reading,
                      LedgerAnswer<RosterResult> answer);

    struct PartResult {
        QByteArray outcome;
        int changed = 0;
        int verifications = 0;
    };
    static Decoded<PartResult> decodePart(const RedisValue &reply);

    void applyNextPart();
    void finish();
    void step(const RedisScript &script, QByteArrayList arguments);
    void proceed(const PartResult &part);
    QByteArrayList nextPart();

    QPointer<ChatLedger> m_ledger; ///< gone: the answer is dropped with it
    ChatLedger::Private &m_access;
    RosterReading m_reading;
    LedgerAnswer<RosterResult> m_answer;
    RosterResult m_result;
    qsizetype m_next = 0;
    int m_verifications; ///< how many chats this reading may still send to be verified
    bool m_finishing = false;
};

} // namespace desk
