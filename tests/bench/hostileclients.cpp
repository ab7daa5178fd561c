/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/bench/hostileclients.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QTcpSocket>
#include <QTimer>

#include <sys/resource.h>

#include <cstdio>
#include <memory>
#include <vector>

namespace desk::bench
{

namespace
{

using namespace std::chrono_literals;

constexpr int idle = 1000;
constexpr int halfOpen = 500;
constexpr qint64 megabyte = 1024 * 1024;

/// One that talks until it is cut off, and then comes again.
class Talker : public QObject
{
public:
    Talker(quint16 port, QByteArray opening, qint64 most)
        : m_port(port)
        , m_opening(std::move(opening))
        , m_most(most)
    {
        connect(&m_socket, &QTcpSocket::connected, this, [this] {
            m_sent = 0;
            m_socket.write(m_opening);
        });
        connect(&m_socket, &QTcpSocket::bytesWritten, this, &Talker::goOn);
        connect(&m_socket, &QTcpSocket::errorOccurred, this, [this] {
            m_socket.abort();
            QTimer::singleShot(50ms, this, &Talker::begin);
        });
        begin();
    }

private:
    void begin() { m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port); }

    void goOn()
    {
        static const QByteArray chunk(256 * 1024, 'x');
        m_socket.readAll();
        if (m_socket.bytesToWrite() > chunk.size() || m_sent >= m_most)
            return;
        m_sent += chunk.size();
        m_socket.write(chunk);
    }

    const quint16 m_port;
    const QByteArray m_opening;
    const qint64 m_most;
    QTcpSocket m_socket;
    qint64 m_sent = 0;
};

bool allowManyDescriptors()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 4096);
    return limit.rlim_cur >= idle + halfOpen + 64 && ::setrlimit(RLIMIT_NOFILE, &limit) == 0;
}

} // namespace

int attack(quint16 port)
{
    if (!allowManyDescriptors())
        return 1;
    Talker body(port, "POST /webhook HTTP/1.1\r\nHost: desk\r\nContent-Length: 524288000\r\n\r\n",
                500 * megabyte);
    Talker unboundedHead(port, "POST /webhook HTTP/1.1\r\nHost: desk\r\nX-Long: ", 64 * megabyte);
    std::vector<std::unique_ptr<QTcpSocket>> crowd;
    int tried = 0;
    for (int i = 0; i < idle + halfOpen; ++i) {
        QTcpSocket &socket = *crowd.emplace_back(std::make_unique<QTcpSocket>());
        const auto begin = [&socket, port] {
            socket.abort();
            socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        };
        QObject::connect(&socket, &QTcpSocket::connected, &socket, [&socket, &tried, i] {
            if (i >= idle)
                socket.write("POST /webhook HTTP/1.1\r\nHost: de");
            if (++tried == idle + halfOpen) {
                std::puts("ready");
                std::fflush(stdout);
            }
        });
        QObject::connect(&socket, &QTcpSocket::errorOccurred, &socket,
                         [&socket, begin] { QTimer::singleShot(1s, &socket, begin); });
        begin();
    }
    return QCoreApplication::exec();
}

} // namespace desk::bench
