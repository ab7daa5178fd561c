/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/qiscus/calldurations.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace desk
{

struct TransportOptions {
    QUrl baseUrl; ///< may have a path, which goes before that of each request
    QList<std::pair<QByteArray, QByteArray>> headers; ///< of every request
    std::chrono::milliseconds totalTimeout{10'000};   ///< of a call, from send() to the last byte
    int connections = 30; ///< most at a time; a further call waits, within its own time
};

struct TransportRequest {
    QString path; ///< absolute, e.g. "/api/v2/admin/agents"
    QUrlQuery query;
    QByteArray contentType; ///< empty: GET, else POST
    QByteArray body;
};

struct TransportReply {
    int status = 0; ///< of HTTP; 0: no answer came
    QString reason; ///< the words after the status
    QByteArray body;
    bool complete = false; ///< false: the body is cut, `trouble` says by what
    bool sent = true;      ///< false: the request certainly had no effect, for it never left
    QByteArray retryAfter; ///< raw header, as are the next two
    QByteArray date;
    QByteArray location;
    QString trouble; ///< one phrase, e.g. "Connection refused"
};

/// HTTP to one host with what an assignment needs: a total time limit, no request repeated behind our back,
/// no redirect followed, no HTTP/2 (Qt 6.4 has defects there), no cookies, answers of at most 8 MiB,
/// certificates always checked. Used by QiscusClient only, in its thread.
class HttpTransport : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 largestBody = 8 * 1024 * 1024;
    using Done = std::move_only_function<void(TransportReply)>;

    explicit HttpTransport(TransportOptions options, QObject *parent = nullptr);
    ~HttpTransport() override;

    /// @p done is called once from the event loop, or never if the transport is deleted before; it may delete
    /// it.
    void send(const TransportRequest &request, Done done);

    int callsUnderWay() const;
    /// Round trip of the latest call that HTTP answered; zero before the first.
    std::chrono::milliseconds latency() const { return m_latency; }
    /// Of all calls so far that left this machine, answered or cut off.
    const CallDurations &durations() const { return m_durations; }
    /// How far the other side's clock is ahead of ours, by the Date header of the latest answer that had one.
    std::optional<std::chrono::milliseconds> clockAhead() const { return m_clockAhead; }

private:
    struct Manager;
    struct Call;

    Manager &freestManager();
    QNetworkRequest makeRequest(const TransportRequest &request) const;
    void collect(quint64 id);
    void stop(Call &call, const QString &why);
    void stopOverdue();
    void armTimer();
    void finish(quint64 id);
    TransportReply takeReply(Call &call) const;
    void compareClocks(const QByteArray &date);

    TransportOptions m_options;
    std::vector<std::unique_ptr<Manager>> m_managers;
    std::map<quint64, std::unique_ptr<Call>>
        m_calls; // in order of sending, thus of their deadlines: one timer serves all
    quint64 m_lastId = 0;
    QTimer m_oldestDeadline;
    std::chrono::milliseconds m_latency{0};
    CallDurations m_durations;
    std::optional<std::chrono::milliseconds> m_clockAhead;
};

} // namespace desk
