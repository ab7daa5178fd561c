/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/webhooklistener.h"

#include "core/intake/guardedserver.h"
#include "core/intake/httpcompat.h"
#include "core/intake/tlskeeper.h"
#include "core/intake/webhookkeeper.h"
#include "core/qiscus/webhookpayload.h"

#include <QDateTime>
#include <QHttpServer>
#include <QLoggingCategory>

#include <algorithm>
#include <array>

namespace desk
{

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcIntake, "desk.intake")

namespace
{

using Method = QHttpServerRequest::Method;

/// Qiscus sends JSON; some tools that replay webhooks leave the type out or name a form or plain text.
bool mayHoldJson(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').front().trimmed().toLower();
    return type.isEmpty() || type.endsWith("/json") || type.endsWith("+json") || type == "text/plain" ||
           type == "application/x-www-form-urlencoded";
}

HttpAnswer notAllowed(HttpAnswer answer, const QByteArray &allowed)
{
    answer.status = 405;
    answer.headers.emplaceBack("Allow", allowed);
    return answer;
}

bool reads(const QHttpServerRequest &request)
{
    return request.method() == Method::Get || request.method() == Method::Head;
}

HttpAnswer identityFor(const QHttpServerRequest &request)
{
    return reads(request) ? HttpAnswer::identity() : notAllowed(HttpAnswer::identity(), "GET, HEAD");
}

/// A reverse proxy or a tunnel on this machine names for whom it speaks.
bool isForwarded(const QHttpServerRequest &request)
{
    constexpr std::array names{"Forwarded", "X-Forwarded-For", "X-Real-IP", "Via", "CF-Connecting-IP"};
    return std::ranges::any_of(names, [&](const char *name) { return !request.value(name).isEmpty(); });
}

HttpAnswer webhookRefusal(const QHttpServerRequest &request)
{
    if (request.method() != Method::Post)
        return notAllowed(HttpAnswer::error(405, u"Send webhooks with POST."_s), "POST");
    return HttpAnswer::error(415, u"Send the webhook as application/json."_s);
}

HttpAnswer nothingHere()
{
    return HttpAnswer::error(404, u"Nothing answers here. Webhooks go to /webhook and /resolve."_s);
}

QString listenTrouble(const QTcpServer &server, const IntakeOptions &options)
{
    const QString where = u"%1 port %2"_s.arg(options.host.toString()).arg(options.port);
    switch (server.serverError()) {
    case QAbstractSocket::AddressInUseError:
        return u"Another program listens on %1. Stop it, or set PORT to a free port."_s.arg(where);
    case QAbstractSocket::SocketAccessError:
        return u"This user may not listen on %1. Set PORT to 1024 or above."_s.arg(where);
    case QAbstractSocket::SocketAddressNotAvailableError:
        return u"This machine has no address %1. Set WEBHOOK_HOST to one that it has."_s.arg(
            options.host.toString());
    default:
        return u"Cannot listen on %1: %2. Check PORT and WEBHOOK_HOST."_s.arg(where, server.errorString());
    }
}

WebhookRecord recordOf(const NewChatPayload &chat)
{
    return {.kind = WebhookRecord::Kind::NewChat,
            .receivedUs = microsecondsNow(),
            .room = chat.room,
            .session = chat.latestSession,
            .sessionResolved = chat.latestResolved,
            .customer = chat.customer,
            .channel = chat.channel,
            .source = chat.source};
}

WebhookRecord recordOf(const ResolvedPayload &resolved)
{
    return {.kind = WebhookRecord::Kind::Resolved,
            .receivedUs = microsecondsNow(),
            .room = resolved.room,
            .session = resolved.session,
            .sessionResolved = true,
            .customer = {},
            .channel = {},
            .source = {}};
}

std::chrono::milliseconds steadyNow()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

class WebhookListener::Private
{
public:
    Private(WebhookListener *listener, ChatLedger &ledger, IntakeOptions intakeOptions);

    bool listen();

    WebhookListener *const q;
    const IntakeOptions options;
    const WebhookPaths paths;
    IntakeStatus status;
    QHttpServer http;
    GuardedServer *tcp = nullptr; ///< owned by http
    bool bound = false;
    bool nowhereSafe = false; ///< the latest webhook could be kept neither in the ledger nor on disk
    int repliesPending = 0;
    MonitorPages pages;
    WrongSecrets wrongSecrets;
    TlsKeeper tls;
    /// Goes first at the end: the replies that wait in it hold on to connections of the server.
    WebhookKeeper keeper;

private:
    bool prepareTls();
    void route(const QHttpServerRequest &request, PendingReply reply);
    void answer(const QHttpServerRequest &request, PendingReply reply, HttpAnswer answer);
    void give(const QHttpServerRequest &request, PendingReply reply, HttpAnswer answer);
    void showMonitor(const QHttpServerRequest &request, PendingReply reply,
                     const std::function<HttpAnswer()> &page);
    template<typename Parse>
    void take(const QHttpServerRequest &request, PendingReply reply, Parse parse);
    void keep(WebhookRecord record, PendingReply reply);
    void refuse(const QHttpServerRequest &request, PendingReply reply, const PayloadError &error);
    HttpAnswer answerToWrongSecret(const QHttpServerRequest &request);
    void finish(PendingReply reply, const std::expected<void, QString> &kept);
    void count(int httpStatus);
};

WebhookListener::Private::Private(WebhookListener *listener, ChatLedger &ledger, IntakeOptions intakeOptions)
    : q(listener)
    , options(std::move(intakeOptions))
    , paths(options.paths())
    , tcp(new GuardedServer(options.limits, &http))
    , tls(options.tls, options.lookAtTlsEvery)
    , keeper(ledger, options.spool, options.ledgerPatience)
{
    connect(tcp, &GuardedServer::refused, q, [this](int httpStatus) { count(httpStatus); });
    connect(&tls, &TlsKeeper::changed, tcp, [this] { tcp->setTls(tls.identity()->configuration); });
    connect(&keeper, &WebhookKeeper::chatArrived, q, &WebhookListener::chatArrived);
    connect(&keeper, &WebhookKeeper::chatResolved, q, &WebhookListener::chatResolved);
    // No routes of QHttpServer: it would try a regular expression each, and write secrets into its own log.
    setFallback(http, q, [this](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
        route(request, PendingReply(std::move(responder), tcp->handing()));
    });
}

void WebhookListener::Private::route(const QHttpServerRequest &request, PendingReply reply)
{
    switch (paths.endpointOf(request.url().path())) {
    case Endpoint::NewChat:
        return take(request, std::move(reply), parseNewChat);
    case Endpoint::Resolved:
        return take(request, std::move(reply), parseResolved);
    case Endpoint::Root:
        return answer(request, std::move(reply), identityFor(request));
    case Endpoint::WrongSecret:
        return answer(request, std::move(reply), answerToWrongSecret(request));
    case Endpoint::Health:
        return showMonitor(request, std::move(reply), pages.health);
    case Endpoint::Metrics:
        return showMonitor(request, std::move(reply), pages.metrics);
    case Endpoint::Unknown:
        return answer(request, std::move(reply), nothingHere());
    }
}

/// Never without TLS where it is wanted: the secret in the path would travel in the clear.
bool WebhookListener::Private::prepareTls()
{
    if (!tls.isWanted())
        return true;
    if (!tls.load()) {
        status.trouble = tls.trouble();
        return false;
    }
    tcp->setTls(tls.identity()->configuration);
    return true;
}

bool WebhookListener::Private::listen()
{
    if (!prepareTls())
        return false;
    if (!tcp->isListening() && !tcp->listen(options.host, options.port)) {
        status.trouble = listenTrouble(*tcp, options);
        return false;
    }
    if (!std::exchange(bound, true))
        http.bind(tcp);
    status.trouble.clear();
    status.port = tcp->serverPort();
    return true;
}

void WebhookListener::Private::answer(const QHttpServerRequest &request, PendingReply reply,
                                      HttpAnswer answer)
{
    count(answer.status);
    give(request, std::move(reply), std::move(answer));
}

void WebhookListener::Private::give(const QHttpServerRequest &request, PendingReply reply, HttpAnswer answer)
{
    if (request.method() == Method::Head)
        answer.body.clear();
    reply.write(answer);
}

/// Whoever may not read them must not learn that they are there. What they answer is no webhook and is not counted.
void WebhookListener::Private::showMonitor(const QHttpServerRequest &request, PendingReply reply,
                                           const std::function<HttpAnswer()> &page)
{
    if (!page || !options.monitors.admits(request.remoteAddress(), isForwarded(request)))
        return answer(request, std::move(reply), nothingHere());
    if (!reads(request))
        return answer(request, std::move(reply),
                      notAllowed(HttpAnswer::error(405, u"Read this with GET."_s), "GET, HEAD"));
    give(request, std::move(reply), page());
}

/// The path may hold the secret: it is not told.
void WebhookListener::Private::refuse(const QHttpServerRequest &request, PendingReply reply,
                                      const PayloadError &error)
{
    qCInfo(lcIntake) << "Refused a body -" << error.problem;
    answer(request, std::move(reply), HttpAnswer::fieldError(error.field, error.problem));
}

/// As if nothing were there; whoever goes on guessing is slowed down.
HttpAnswer WebhookListener::Private::answerToWrongSecret(const QHttpServerRequest &request)
{
    if (!wrongSecrets.isTooMany(request.remoteAddress(), steadyNow()))
        return nothingHere();
    HttpAnswer slower = HttpAnswer::error(429, u"Too many wrong addresses. Come again in a minute."_s);
    slower.headers.emplaceBack("Retry-After", "60");
    return slower;
}

template<typename Parse>
void WebhookListener::Private::take(const QHttpServerRequest &request, PendingReply reply, Parse parse)
{
    if (request.method() != Method::Post || !mayHoldJson(request.value("Content-Type"))) {
        answer(request, std::move(reply), webhookRefusal(request));
        return;
    }
    const auto payload = parse(request.body(), options.appId);
    if (payload)
        keep(recordOf(*payload), std::move(reply));
    else
        refuse(request, std::move(reply), payload.error());
}

void WebhookListener::Private::keep(WebhookRecord record, PendingReply reply)
{
    ++repliesPending;
    keeper.keep(std::move(record),
                [this, reply = std::move(reply)](const std::expected<void, QString> &kept) mutable {
                    --repliesPending;
                    finish(std::move(reply), kept);
                });
}

void WebhookListener::Private::finish(PendingReply reply, const std::expected<void, QString> &kept)
{
    HttpAnswer answer = HttpAnswer::message(u"Webhook received successfully"_s);
    if (kept) {
        nowhereSafe = false;
        ++status.accepted;
        status.lastWebhookMs = QDateTime::currentMSecsSinceEpoch();
    } else {
        // Once an outage, not once a webhook.
        if (!std::exchange(nowhereSafe, true))
            qCWarning(lcIntake).noquote() << "Webhooks are refused with 503:" << kept.error();
        answer =
            HttpAnswer::unavailable(u"This can be kept neither in the queue nor on disk. Send it again."_s);
    }
    count(answer.status);
    reply.write(answer);
}

void WebhookListener::Private::count(int httpStatus)
{
    if (httpStatus == 503)
        ++status.unavailable;
    else if (httpStatus >= 400)
        ++status.refused;
}

WebhookListener::WebhookListener(ChatLedger &ledger, IntakeOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, ledger, std::move(options)))
{
}

WebhookListener::~WebhookListener() = default;

bool WebhookListener::listen()
{
    return d->listen();
}

void WebhookListener::setMonitorPages(MonitorPages pages)
{
    d->pages = std::move(pages);
}

void WebhookListener::stopListening()
{
    d->tcp->closeGently();
}

int WebhookListener::repliesPending() const
{
    return d->repliesPending;
}

IntakeStatus WebhookListener::status() const
{
    IntakeStatus status = d->status;
    status.listening = d->tcp->isListening();
    status.connections = d->tcp->connectionCount();
    status.spooled = d->keeper.spooled();
    status.openToStrangers = d->options.isOpenToStrangers();
    status.tlsTrouble = d->tls.trouble();
    status.tlsEndsMs = d->tls.identity() ? d->tls.identity()->notAfter.toMSecsSinceEpoch() : 0;
    status.spoolFull = d->keeper.isFull();
    status.nowhereSafe = d->nowhereSafe ? d->keeper.spoolTrouble() : QString();
    return status;
}

} // namespace desk
