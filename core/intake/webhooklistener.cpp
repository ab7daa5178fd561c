/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/webhooklistener.h"

#include "core/intake/guardedserver.h"
#include "core/intake/httpcompat.h"
#include "core/ledger/chatledger.h"
#include "core/qiscus/webhookpayload.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QHttpServer>
#include <QLoggingCategory>
#include <QPointer>
#include <QTimer>

#include <map>

namespace desk
{

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcIntake, "desk.intake")

namespace
{

using Method = QHttpServerRequest::Method;

const QString webhookPath = u"/webhook"_s;
const QString resolvePath = u"/resolve"_s;

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

HttpAnswer identityFor(const QHttpServerRequest &request)
{
    const bool reads = request.method() == Method::Get || request.method() == Method::Head;
    return reads ? HttpAnswer::identity() : notAllowed(HttpAnswer::identity(), "GET, HEAD");
}

HttpAnswer webhookRefusal(const QHttpServerRequest &request)
{
    if (request.method() != Method::Post)
        return notAllowed(HttpAnswer::error(405, u"Send webhooks with POST."_s), "POST");
    return HttpAnswer::error(415, u"Send the webhook as application/json."_s);
}

/// QHttpServer matches no route when it does not know the method.
HttpAnswer unroutedAnswer(const QHttpServerRequest &request)
{
    const QString path = request.url().path();
    if (path == "/"_L1)
        return identityFor(request);
    if (path == webhookPath || path == resolvePath)
        return webhookRefusal(request);
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

/// Whether the state of the chat changed, so that there may be something to do.
bool isChange(EnqueueOutcome outcome)
{
    return outcome != EnqueueOutcome::AlreadyKnown && outcome != EnqueueOutcome::IgnoredClosed;
}

bool isChange(ResolveOutcome outcome)
{
    return outcome != ResolveOutcome::UnknownRoom && outcome != ResolveOutcome::OlderSession;
}

} // namespace

class WebhookListener::Private
{
public:
    Private(WebhookListener *listener, ChatLedger &chatLedger, IntakeOptions intakeOptions);

    bool listen();

    WebhookListener *const q;
    ChatLedger &ledger;
    const IntakeOptions options;
    IntakeStatus status;
    QHttpServer http;
    GuardedServer *tcp = nullptr; ///< owned by http
    bool bound = false;
    bool unconfirmed = false; ///< the ledger's latest answer was an error

    /// A reply that waits for the ledger.
    struct Waiting {
        PendingReply reply;
        QDeadlineTimer deadline;
    };
    std::map<quint64, Waiting> waiting; ///< by serial number, and so by deadline: all wait equally long
    quint64 lastSerial = 0;
    QTimer late;

private:
    void addRoutes();
    PendingReply replyFor(QHttpServerResponder &&responder);
    void answer(const QHttpServerRequest &request, PendingReply reply, HttpAnswer answer);
    template<typename Parse, typename Submit>
    void take(const QHttpServerRequest &request, PendingReply reply, Parse parse, Submit submit);
    void enqueue(const NewChatPayload &chat, quint64 serial);
    void resolve(const ResolvedPayload &resolved, quint64 serial);
    void refuse(const QHttpServerRequest &request, PendingReply reply, const PayloadError &error);
    quint64 wait(PendingReply reply);
    void finish(quint64 serial, const HttpAnswer &answer);
    void answerLateOnes();
    void count(int httpStatus);
    template<typename Outcome>
    LedgerAnswer<Outcome> whenConfirmed(quint64 serial, void (WebhookListener::*changed)());
};

WebhookListener::Private::Private(WebhookListener *listener, ChatLedger &chatLedger,
                                  IntakeOptions intakeOptions)
    : q(listener)
    , ledger(chatLedger)
    , options(std::move(intakeOptions))
    , tcp(new GuardedServer(options.limits, &http))
{
    connect(tcp, &GuardedServer::refused, q, [this](int httpStatus) { count(httpStatus); });
    late.setSingleShot(true);
    late.setTimerType(Qt::PreciseTimer);
    connect(&late, &QTimer::timeout, q, [this] { answerLateOnes(); });
    addRoutes();
}

void WebhookListener::Private::addRoutes()
{
    http.route(webhookPath, [this](const QHttpServerRequest &request, ResponderArgument responder) {
        take(request, replyFor(std::move(responder)), parseNewChat,
             [this](const NewChatPayload &chat, quint64 serial) { enqueue(chat, serial); });
    });
    http.route(resolvePath, [this](const QHttpServerRequest &request, ResponderArgument responder) {
        take(request, replyFor(std::move(responder)), parseResolved,
             [this](const ResolvedPayload &resolved, quint64 serial) { resolve(resolved, serial); });
    });
    http.route(u"/"_s, [this](const QHttpServerRequest &request, ResponderArgument responder) {
        answer(request, replyFor(std::move(responder)), identityFor(request));
    });
    setFallback(http, q, [this](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
        answer(request, replyFor(std::move(responder)), unroutedAnswer(request));
    });
}

bool WebhookListener::Private::listen()
{
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

PendingReply WebhookListener::Private::replyFor(QHttpServerResponder &&responder)
{
    return PendingReply(std::move(responder), tcp->handing());
}

void WebhookListener::Private::answer(const QHttpServerRequest &request, PendingReply reply,
                                      HttpAnswer answer)
{
    count(answer.status);
    if (request.method() == Method::Head)
        answer.body.clear();
    reply.write(answer);
}

void WebhookListener::Private::refuse(const QHttpServerRequest &request, PendingReply reply,
                                      const PayloadError &error)
{
    qCInfo(lcIntake) << "Refused a body at" << request.url().path() << "-" << error.problem;
    answer(request, std::move(reply), HttpAnswer::fieldError(error.field, error.problem));
}

template<typename Parse, typename Submit>
void WebhookListener::Private::take(const QHttpServerRequest &request, PendingReply reply, Parse parse,
                                    Submit submit)
{
    if (request.method() != Method::Post || !mayHoldJson(request.value("Content-Type"))) {
        answer(request, std::move(reply), webhookRefusal(request));
        return;
    }
    const auto payload = parse(request.body(), options.appId);
    if (payload)
        submit(*payload, wait(std::move(reply)));
    else
        refuse(request, std::move(reply), payload.error());
}

void WebhookListener::Private::enqueue(const NewChatPayload &chat, quint64 serial)
{
    const Arrival arrival{.room = chat.room,
                          .latestSession = chat.latestSession,
                          .latestResolved = chat.latestResolved,
                          .name = chat.customer,
                          .channel = chat.channel,
                          .source = chat.source};
    ledger.enqueue(arrival, whenConfirmed<EnqueueOutcome>(serial, &WebhookListener::chatArrived));
}

void WebhookListener::Private::resolve(const ResolvedPayload &resolved, quint64 serial)
{
    ledger.resolve(resolved.room, resolved.session,
                   whenConfirmed<ResolveOutcome>(serial, &WebhookListener::chatResolved));
}

quint64 WebhookListener::Private::wait(PendingReply reply)
{
    waiting.emplace(++lastSerial,
                    Waiting{std::move(reply), QDeadlineTimer(options.replyTimeout, Qt::PreciseTimer)});
    if (!late.isActive())
        late.start(options.replyTimeout);
    return lastSerial;
}

template<typename Outcome>
LedgerAnswer<Outcome> WebhookListener::Private::whenConfirmed(quint64 serial,
                                                              void (WebhookListener::*changed)())
{
    return [this, serial, changed, alive = QPointer(q)](std::expected<Outcome, LedgerError> outcome) {
        if (!alive)
            return;
        if (!outcome) {
            // Once an outage, not once a webhook.
            if (!std::exchange(unconfirmed, true))
                qCWarning(lcIntake) << "The ledger does not confirm webhooks:" << outcome.error().message;
            finish(serial, HttpAnswer::unavailable(u"The queue cannot be reached. Send this again."_s));
            return;
        }
        unconfirmed = false;
        finish(serial, HttpAnswer::message(u"Webhook received successfully"_s));
        if (isChange(*outcome))
            Q_EMIT(q->*changed)();
    };
}

/// Does nothing for one that was answered as late before.
void WebhookListener::Private::finish(quint64 serial, const HttpAnswer &answer)
{
    auto entry = waiting.extract(serial);
    if (entry.empty())
        return;
    count(answer.status);
    if (answer.status == 200) {
        ++status.accepted;
        status.lastWebhookMs = QDateTime::currentMSecsSinceEpoch();
    }
    entry.mapped().reply.write(answer);
}

void WebhookListener::Private::answerLateOnes()
{
    while (!waiting.empty() && waiting.begin()->second.deadline.hasExpired())
        finish(waiting.begin()->first,
               HttpAnswer::unavailable(u"The queue does not answer. Send this again."_s));
    if (!waiting.empty())
        late.start(std::chrono::milliseconds(waiting.begin()->second.deadline.remainingTime() + 1));
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

// The replies that wait go first, in the reverse order of the members: they hold on to connections of the
// server.
WebhookListener::~WebhookListener() = default;

bool WebhookListener::listen()
{
    return d->listen();
}

void WebhookListener::stopListening()
{
    d->tcp->closeGently();
}

int WebhookListener::repliesPending() const
{
    return static_cast<int>(d->waiting.size());
}

IntakeStatus WebhookListener::status() const
{
    IntakeStatus status = d->status;
    status.listening = d->tcp->isListening();
    status.connections = d->tcp->connectionCount();
    return status;
}

} // namespace desk
