/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/allocation/verifier.h"

#include "core/ledger/chatledger.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcVerifier, "desk.verifier")

namespace desk
{

namespace
{

RoomReading readingOf(const RoomStatus &status)
{
    if (status.resolved)
        return RoomReading::Resolved;
    return status.waiting ? RoomReading::Unserved : RoomReading::Served;
}

} // namespace

Verifier::Verifier(QiscusClient &client, ChatLedger &ledger, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_ledger(ledger)
{
}

void Verifier::verify(const DueWork &work)
{
    m_client.readRoom(work.reservation.room,
                      [this, work](const std::expected<RoomStatus, QiscusError> &status) {
                          if (!status) {
                              qCInfo(lcVerifier) << "Room" << work.reservation.room
                                                 << "could not be read:" << status.error().message;
                              return;
                          }
                          m_ledger.verify(work.reservation.room, work.version, readingOf(*status),
                                          [this](const std::expected<VerifyOutcome, LedgerError> &outcome) {
                                              if (outcome)
                                                  Q_EMIT verified();
                                          });
                      });
}

} // namespace desk
