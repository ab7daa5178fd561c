/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/bench/webhooksenders.h"

#include <QCoreApplication>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace desk::bench
{

namespace
{

/// The event loop turns at least so often, in ms.
constexpr int longestLook = 5;

/// How long the first answer in @p received is; 0: it is not whole yet.
qsizetype answerLength(const QByteArray &received)
{
    static const QByteArray field("content-length:");
    const qsizetype head = received.indexOf("\r\n\r\n");
    if (head < 0)
        return 0;
    const qsizetype at = received.left(head + 2).toLower().indexOf(field) + field.size();
    const qsizetype body = received.mid(at, received.indexOf("\r\n", at) - at).trimmed().toLongLong();
    const qsizetype whole = head + 4 + body;
    return received.size() < whole ? 0 : whole;
}

} // namespace

struct WebhookSenders::Sender {
    int socket = -1;
    QByteArray received;
    qint64 sentAtNs = 0;
};

WebhookSenders::WebhookSenders(quint16 port, QByteArray path, std::function<QByteArray(int)> body)
    : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_port(port)
    , m_path(std::move(path))
    , m_body(std::move(body))
{
}

WebhookSenders::~WebhookSenders()
{
    ::close(m_epoll);
}

WebhookSenders::Result WebhookSenders::run(int senders, int total, Connection connection)
{
    m_connection = connection;
    m_total = total;
    m_sent = m_wrong = 0;
    m_times.clear();
    m_times.reserve(total);
    m_senders.clear();
    m_clock.start();
    for (int i = 0; i < senders; ++i)
        connectAnew(*m_senders.emplace_back(std::make_unique<Sender>()));
    QElapsedTimer sinceTurn;
    sinceTurn.start();
    std::array<epoll_event, 64> events;
    while (m_times.size() < total) {
        const int ready = ::epoll_wait(m_epoll, events.data(), events.size(), longestLook);
        for (int i = 0; i < ready; ++i)
            readAnswer(*static_cast<Sender *>(events[size_t(i)].data.ptr));
        if (sinceTurn.elapsed() >= longestLook) {
            QCoreApplication::processEvents();
            sinceTurn.start();
        }
    }
    const double seconds = static_cast<double>(m_clock.nsecsElapsed()) / 1e9;
    for (const auto &sender : m_senders)
        leave(*sender);
    std::ranges::sort(m_times);
    return {.answered = static_cast<int>(m_times.size()),
            .wrong = m_wrong,
            .seconds = seconds,
            .medianMs = m_times.at(m_times.size() / 2),
            .percentile99Ms = m_times.at(m_times.size() * 99 / 100)};
}

void WebhookSenders::connectAnew(Sender &sender)
{
    sender.received.clear();
    sender.sentAtNs = m_clock.nsecsElapsed();
    sender.socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address{
        .sin_family = AF_INET, .sin_port = htons(m_port), .sin_addr = {htonl(INADDR_LOOPBACK)}};
    // To this machine: the kernel connects within the call, or there is no listener.
    if (::connect(sender.socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        qFatal("nothing listens on port %d", m_port);
    const int yes = 1;
    ::setsockopt(sender.socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    epoll_event event{.events = EPOLLIN, .data = {.ptr = &sender}};
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, sender.socket, &event);
    sendNext(sender);
}

/// At once and without a farewell, so that thousands of them leave no ports waiting behind.
void WebhookSenders::leave(Sender &sender)
{
    constexpr linger atOnce{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(sender.socket, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    ::close(sender.socket);
    sender.socket = -1;
}

void WebhookSenders::sendNext(Sender &sender)
{
    if (m_sent >= m_total)
        return;
    const QByteArray body = m_body(m_sent++);
    if (m_connection == Connection::Kept)
        sender.sentAtNs = m_clock.nsecsElapsed();
    const QByteArray request = "POST " + m_path +
                               " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n" +
                               (m_connection == Connection::NewEach ? "Connection: close\r\n" : "") +
                               "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    // Smaller than the socket's buffer: it goes whole. A connection that has ended is noticed when it is read.
    (void)::send(sender.socket, request.constData(), size_t(request.size()), MSG_NOSIGNAL);
}

void WebhookSenders::readAnswer(Sender &sender)
{
    std::array<char, 4096> chunk;
    const ssize_t size = ::recv(sender.socket, chunk.data(), chunk.size(), 0);
    if (size <= 0) { // it ended before its answer
        leave(sender);
        take(sender, false);
        return;
    }
    sender.received.append(chunk.data(), size);
    const qsizetype length = answerLength(sender.received);
    if (length == 0)
        return;
    const bool right = sender.received.startsWith("HTTP/1.1 200");
    sender.received.remove(0, length);
    if (m_connection == Connection::NewEach)
        leave(sender);
    take(sender, right);
}

void WebhookSenders::take(Sender &sender, bool right)
{
    m_wrong += right ? 0 : 1;
    m_times.append(static_cast<double>(m_clock.nsecsElapsed() - sender.sentAtNs) / 1e6);
    if (sender.socket >= 0)
        sendNext(sender);
    else if (m_sent < m_total)
        connectAnew(sender);
}

} // namespace desk::bench
