/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"

#include <QHostAddress>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

namespace desk
{

/// What a PortCheck found, in words for people. A value.
struct PortReport {
    HealthLevel portLevel = HealthLevel::Unknown;
    QString port;
    QString portAdvice;
    HealthLevel addressLevel = HealthLevel::Unknown;
    QString address;
    QString addressAdvice;
};

/// Looks whether the port for webhooks is free (or a desk has it already), and whether its address can be reached from
/// this machine: listens for a moment and connects to itself. Used by DeskCheck, in its thread.
class PortCheck : public QObject
{
    Q_OBJECT

public:
    explicit PortCheck(QObject *parent = nullptr);

    /// Once; @p port 0: any free one. @p tls: a desk that has the port already would speak TLS.
    void start(const QHostAddress &host, quint16 port, bool tls);

Q_SIGNALS:
    void done(const desk::PortReport &report);

private:
    void knock(quint16 port);
    void reached();
    void ask();
    void identify();
    void unreached(const QString &why);
    QString place() const;

    QHostAddress m_host;
    QTcpServer m_server;
    QSslSocket m_socket;
    QTimer m_patience;
    quint16 m_port = 0;
    bool m_tls = false;
    bool m_taken = false; ///< somebody else listens there
    PortReport m_report;
};

} // namespace desk
