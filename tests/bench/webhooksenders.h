/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>

#include <functional>
#include <memory>
#include <vector>

namespace desk::bench
{

/// Load for an HTTP listener: some senders, each with one request under way at a time, over a connection that it keeps
/// or over a new one for each. It shares the machine with what is measured, so it is made of bare sockets: it is to cost
/// little. Lives in the thread that calls run().
class WebhookSenders
{
public:
    struct Result {
        int answered = 0;
        int wrong = 0; ///< other answers than 200
        double seconds = 0;
        double medianMs = 0;
        double percentile99Ms = 0;
    };

    /// @p body makes the body of the n-th request.
    WebhookSenders(quint16 port, QByteArray path, std::function<QByteArray(int)> body);
    ~WebhookSenders();

    enum class Connection { Kept, NewEach };

    /// Sends @p total requests and returns when all are answered; lets the event loop of its thread turn now and then.
    /// Of NewEach the times include connecting.
    Result run(int senders, int total, Connection connection = Connection::Kept);

private:
    struct Sender;
    void connectAnew(Sender &sender);
    void leave(Sender &sender);
    void sendNext(Sender &sender);
    void readAnswer(Sender &sender);
    void take(Sender &sender, bool right);

    const int m_epoll;
    quint16 m_port;
    QByteArray m_path;
    std::function<QByteArray(int)> m_body;
    std::vector<std::unique_ptr<Sender>> m_senders;
    QList<double> m_times;
    QElapsedTimer m_clock;
    Connection m_connection = Connection::Kept;
    int m_total = 0;
    int m_sent = 0;
    int m_wrong = 0;
};

} // namespace desk::bench
