/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/desk/portcheck.h"

#include <QNetworkInterface>

namespace desk
{

namespace
{

using namespace std::chrono_literals;

constexpr auto patienceForAConnection = 3s;

bool isEverywhere(const QHostAddress &host)
{
    return host == QHostAddress::Any || host == QHostAddress::AnyIPv4 || host == QHostAddress::AnyIPv6;
}

/// The address under which others on the network would find this machine; loopback if it has none.
QHostAddress reachableAddress(const QHostAddress &host)
{
    if (!isEverywhere(host))
        return host;
    const QList<QHostAddress> own = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : own) {
        if (!address.isLoopback() && !address.isLinkLocal() &&
            address.protocol() == QAbstractSocket::IPv4Protocol)
            return address;
    }
    return host == QHostAddress::AnyIPv6 ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost;
}

} // namespace

PortCheck::PortCheck(QObject *parent)
    : QObject(parent)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { unreached(tr("no answer within 3 s")); });
    connect(&m_socket, &QTcpSocket::connected, this, &PortCheck::reached);
    // Nothing secret is told: only who is there.
    m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    connect(&m_socket, &QSslSocket::encrypted, this, &PortCheck::ask);
    connect(&m_socket, &QTcpSocket::readyRead, this, &PortCheck::identify);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] { unreached(m_socket.errorString()); });
}

QString PortCheck::place() const
{
    return tr("%1 port %2").arg(m_host.toString()).arg(m_port);
}

void PortCheck::start(const QHostAddress &host, quint16 port, bool tls)
{
    m_tls = tls;
    m_host = host;
    m_port = port;
    if (m_server.listen(host, port)) {
        m_port = m_server.serverPort();
        m_report.portLevel = HealthLevel::Ok;
        m_report.port = tr("%1 is free.").arg(place());
        return knock(m_port);
    }
    m_report.portLevel = HealthLevel::Bad;
    m_report.port = tr("%1 cannot be used: %2").arg(place(), m_server.errorString());
    m_report.portAdvice = tr("Choose another PORT or WEBHOOK_HOST.");
    m_taken = m_server.serverError() == QAbstractSocket::AddressInUseError;
    if (m_taken)
        return knock(port);
    m_report.address = tr("Not looked at: nothing can listen there.");
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT done(m_report); }, Qt::QueuedConnection);
}

void PortCheck::knock(quint16 port)
{
    m_patience.start(patienceForAConnection);
    m_socket.connectToHost(reachableAddress(m_host), port);
}

void PortCheck::reached()
{
    if (m_taken && m_tls)
        return m_socket.startClientEncryption();
    if (m_taken)
        return ask();
    m_patience.stop();
    m_socket.disconnect(this);
    const QHostAddress address = m_socket.peerAddress();
    m_report.addressLevel = HealthLevel::Ok;
    m_report.address = tr("Reached at %1 port %2 from here.").arg(address.toString()).arg(m_port);
    m_report.addressAdvice = address.isLoopback() ? tr("Only this machine reaches that address: Qiscus needs "
                                                       "a reverse proxy or a tunnel before it.")
                                                  : tr("Qiscus must reach it from the internet: open the "
                                                       "firewall, or put a reverse proxy before it.");
    m_server.close();
    Q_EMIT done(m_report);
}

void PortCheck::ask()
{
    m_socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
}

/// Somebody has the port: perhaps a desk.
void PortCheck::identify()
{
    if (!m_socket.peek(4096).contains("allocation-desk"))
        return;
    m_patience.stop();
    m_socket.disconnect(this);
    m_report.portLevel = HealthLevel::Warning;
    m_report.port = tr("A desk runs on %1 already.").arg(place());
    m_report.portAdvice = tr("Nothing, if that is yours. A second one needs another PORT and DATA_DIR.");
    m_report.addressLevel = HealthLevel::Ok;
    m_report.address = tr("The desk that runs already answers at %1.").arg(place());
    Q_EMIT done(m_report);
}

void PortCheck::unreached(const QString &why)
{
    m_patience.stop();
    m_socket.disconnect(this);
    if (m_taken) {
        m_report.portAdvice = tr("End the other program that uses it, or choose another PORT.");
        m_report.address = tr("Not looked at: another program has the port.");
    } else {
        m_report.addressLevel = HealthLevel::Bad;
        m_report.address = tr("%1 cannot be reached from here: %2").arg(place(), why);
        m_report.addressAdvice = tr("See what the firewall of this machine allows.");
    }
    m_server.close();
    Q_EMIT done(m_report);
}

} // namespace desk
