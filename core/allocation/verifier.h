/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/ledger/ledgertypes.h"
#include "core/qiscus/qiscusclient.h"

#include <QObject>

namespace desk
{

class ChatLedger;

/// Reads from Qiscus how a doubtful room stands and tells the ledger: resolved, waiting or served. A reading that
/// fails is dropped: the ledger hands the room out again when its lease is over.
/// Owned by DeskEngine, lives in the engine thread.
class Verifier : public QObject
{
    Q_OBJECT

public:
    Verifier(QiscusClient &client, ChatLedger &ledger, QObject *parent = nullptr);

    /// @p work: of kind Verify.
    void verify(const DueWork &work);

Q_SIGNALS:
    /// A chat went back to the queue or left, or its next reading is due.
    void verified();

private:
    QiscusClient &m_client;
    ChatLedger &m_ledger;
};

} // namespace desk
