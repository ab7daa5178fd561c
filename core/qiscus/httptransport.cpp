/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/qiscus/httptransport.h"

#include "core/qiscus/networkcompat.h"
#include "core/qiscus/sendoncebody.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>

namespace desk
{

struct HttpTransport::Manager {
    QNetworkAccessManager network;
    int calls = 0;
};

struct HttpTransport::Call {
    Manager *manager = nullptr;
    QNetworkReply *reply = nullptr;
    SendOnceBody *body = nullptr; // of a POST; child of the reply
    Done done;
    QDeadlineTimer deadline;
    QElapsedTimer clock;
    QByteArray received;
    QString stoppedBy; // why we ended it ourselves; empty: we did not
};

namespace
{

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// Qt reports a 4xx or 5xx that arrived whole as an error too: 400 as one of the protocol, the others as one
/// of the content or the server.
bool arrivedWhole(const QNetworkReply &reply)
{
    const auto error = reply.error();
    const bool onTheWay = error <= QNetworkReply::UnknownProxyError ||
                          error == QNetworkReply::ContentReSendError ||
                          error == QNetworkReply::ProtocolFailure;
    return error == QNetworkReply::NoError || (statusOf(reply) >= 400 && !onTheWay);
}

bool neverConnected(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ConnectionRefusedError || error == QNetworkReply::HostNotFoundError ||
           error == QNetworkReply::SslHandshakeFailedError;
}

QString wordsOf(const QNetworkReply &reply)
{
    // Qt's own words would speak of the body that we keep from being sent again.
    if (reply.error() == QNetworkReply::ContentReSendError)
        return QStringLiteral("Connection closed before the answer");
    return reply.errorString();
}

} // namespace

HttpTransport::HttpTransport(TransportOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    m_oldestDeadline.setSingleShot(true);
    m_oldestDeadline.setTimerType(Qt::PreciseTimer); // the lease of a chat counts on it
    connect(&m_oldestDeadline, &QTimer::timeout, this, &HttpTransport::stopOverdue);
}

HttpTransport::~HttpTransport()
{
    // First the answers, so that nothing a dying reply might still report can reach them.
    m_calls.clear();
    m_managers.clear();
}

int HttpTransport::callsUnderWay() const
{
    return static_cast<int>(m_calls.size());
}

HttpTransport::Manager &HttpTransport::freestManager()
{
    const auto freest =
        std::min_element(m_managers.begin(), m_managers.end(),
                         [](const auto &left, const auto &right) { return left->calls < right->calls; });
    const int most = (m_options.connections - 1) / networkcompat::connectionsPerManager + 1;
    const bool allBusy =
        freest == m_managers.end() || (*freest)->calls >= networkcompat::connectionsPerManager;
    if (!allBusy || static_cast<int>(m_managers.size()) >= most)
        return **freest;
    return *m_managers.emplace_back(std::make_unique<Manager>());
}

QNetworkRequest HttpTransport::makeRequest(const TransportRequest &asked) const
{
    QUrl url = m_options.baseUrl;
    QString root = url.path();
    while (root.endsWith(u'/'))
        root.chop(1);
    url.setPath(root + asked.path);
    url.setQuery(asked.query);

    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("allocation-desk/" DESK_VERSION));
    request.setRawHeader("Accept", "application/json");
    for (const auto &[name, value] : m_options.headers)
        request.setRawHeader(name, value);
    if (!asked.contentType.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, asked.contentType);
    networkcompat::allowConnections(request, m_options.connections);
    return request;
}

void HttpTransport::send(const TransportRequest &asked, Done done)
{
    const quint64 id = ++m_lastId;
    Call &call = *m_calls.emplace(id, std::make_unique<Call>()).first->second;
    call.manager = &freestManager();
    ++call.manager->calls;
    call.done = std::move(done);
    call.deadline = QDeadlineTimer(m_options.totalTimeout);
    call.clock.start();
    if (asked.contentType.isEmpty()) {
        call.reply = call.manager->network.get(makeRequest(asked));
    } else {
        call.body = new SendOnceBody(asked.body);
        call.reply = call.manager->network.post(makeRequest(asked), call.body);
        call.body->setParent(call.reply);
    }
    connect(call.reply, &QIODevice::readyRead, this, [this, id] { collect(id); });
    // Queued: done() may delete us and with us the reply, which must not happen inside its own signal.
    connect(
        call.reply, &QNetworkReply::finished, this, [this, id] { finish(id); }, Qt::QueuedConnection);
    if (!m_oldestDeadline.isActive())
        armTimer();
}

void HttpTransport::collect(quint64 id)
{
    const auto found = m_calls.find(id);
    if (found == m_calls.end() || !found->second->stoppedBy.isEmpty())
        return;
    Call &call = *found->second;
    call.received += call.reply->readAll();
    if (call.received.size() > largestBody)
        stop(call, QStringLiteral("The answer is larger than 8 MiB"));
}

void HttpTransport::stop(Call &call, const QString &why)
{
    if (call.reply->isFinished())
        return;
    call.stoppedBy = why;
    // Queued: within readyRead() the reply may already be on its way to finished().
    QMetaObject::invokeMethod(call.reply, &QNetworkReply::abort, Qt::QueuedConnection);
}

void HttpTransport::stopOverdue()
{
    using std::chrono::duration_cast;
    const double limit = std::chrono::duration<double>(m_options.totalTimeout).count();
    const QString why = QStringLiteral("No complete answer within %1 s").arg(limit);
    for (const auto &[id, call] : m_calls) {
        if (!call->deadline.hasExpired())
            break;
        stop(*call, why);
    }
    armTimer();
}

void HttpTransport::armTimer()
{
    const auto oldest = std::find_if(m_calls.begin(), m_calls.end(), [](const auto &entry) {
        return entry.second->stoppedBy.isEmpty() && !entry.second->reply->isFinished();
    });
    if (oldest != m_calls.end())
        m_oldestDeadline.start(std::chrono::milliseconds(oldest->second->deadline.remainingTime()));
}

void HttpTransport::finish(quint64 id)
{
    auto node = m_calls.extract(id);
    if (node.empty())
        return;
    Call &call = *node.mapped();
    --call.manager->calls;
    TransportReply reply = takeReply(call);
    call.reply->deleteLater();
    const std::chrono::milliseconds duration(call.clock.elapsed());
    if (reply.status > 0)
        m_latency = duration;
    if (reply.sent)
        m_durations.add(duration);
    compareClocks(reply.date);
    Done done = std::move(call.done);
    done(std::move(reply));
}

void HttpTransport::compareClocks(const QByteArray &date)
{
    const QDateTime theirs = QDateTime::fromString(QString::fromLatin1(date), Qt::RFC2822Date);
    if (!theirs.isValid())
        return;
    // The header tells whole seconds: on average half a second has gone since.
    constexpr std::chrono::milliseconds halfOfTheUnit{500};
    m_clockAhead = std::chrono::milliseconds(QDateTime::currentDateTimeUtc().msecsTo(theirs)) + halfOfTheUnit;
}

TransportReply HttpTransport::takeReply(Call &call) const
{
    QNetworkReply &reply = *call.reply;
    TransportReply taken;
    taken.status = statusOf(reply);
    taken.reason = reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString();
    taken.retryAfter = reply.rawHeader("Retry-After");
    taken.date = reply.rawHeader("Date");
    taken.location = reply.rawHeader("Location");
    if (call.stoppedBy.isEmpty())
        call.received += reply.readAll();
    taken.body = std::move(call.received);
    taken.complete = call.stoppedBy.isEmpty() && taken.status > 0 && arrivedWhole(reply);
    taken.sent = call.body ? call.body->handedOut() : !neverConnected(reply.error());
    if (!taken.complete)
        taken.trouble = call.stoppedBy.isEmpty() ? wordsOf(reply) : call.stoppedBy;
    return taken;
}

} // namespace desk
