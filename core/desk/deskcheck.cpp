/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/desk/deskcheck.h"

#include "core/desk/portcheck.h"
#include "core/intake/webhooklistener.h"
#include "core/ledger/chatledger.h"
#include "core/qiscus/qiscusclient.h"
#include "core/redis/qtredis.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>
#include <QTimer>

namespace desk
{

namespace
{

using namespace std::chrono_literals;
using Part = CheckLine::Part;

/// Longer than one call to Qiscus may take, so that its own words are heard first.
constexpr auto patience = 15s;
constexpr auto patienceForRedis = 4s;
constexpr auto clocksMayDiffer = 5s;

QString inMilliseconds(std::chrono::microseconds time)
{
    return QString::number(static_cast<double>(time.count()) / 1000.0, 'f', 1);
}

/// The folder itself, or the nearest one above it that is there.
bool canBeWritten(const QString &folder)
{
    QFileInfo info(folder);
    while (!info.exists() && info.absolutePath() != info.absoluteFilePath())
        info.setFile(info.absolutePath());
    return info.isDir() && info.isWritable();
}

HealthLevel worseOf(HealthLevel one, HealthLevel other)
{
    const auto weight = [](HealthLevel level) {
        return level == HealthLevel::Unknown ? 0 : static_cast<int>(level) + 1;
    };
    return weight(one) < weight(other) ? other : one;
}

} // namespace

class DeskCheck::Private
{
public:
    Private(DeskCheck *check, Settings given);

    void run();
    void lookAtSettings();
    TlsFiles tlsFiles() const { return {settings.webhookTlsCertificate, settings.webhookTlsKey}; }
    void judgeAddress(PortReport report);
    void lookAtPrivateRedis();
    void askRedis();
    void judgeRedis(const ServerFacts &facts);
    void askQiscus();
    void judgeQiscus(const std::expected<int, QiscusError> &outcome);
    void judgeAgents(const QString &divisions);
    void judgeClock();
    void giveUp();

    void tell(Part part, HealthLevel level, const QString &result, const QString &advice = {});
    void skip(Part part, const QString &why) { tell(part, HealthLevel::Unknown, why); }

    DeskCheck *q;
    const Settings settings;
    QSet<int> told;
    bool bad = false;
    QTimer deadline;
    QTimer redisDeadline;
    PortCheck port;
    std::unique_ptr<QtRedis> redis;
    std::unique_ptr<ChatLedger> ledger;
    std::unique_ptr<QiscusClient> qiscus;
    int listed = 0;
    int eligible = 0;
};

DeskCheck::Private::Private(DeskCheck *check, Settings given)
    : q(check)
    , settings(std::move(given))
{
    deadline.setSingleShot(true);
    redisDeadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, q, [this] { giveUp(); });
    QObject::connect(&port, &PortCheck::done, q, [this](const PortReport &report) {
        tell(Part::Port, report.portLevel, report.port, report.portAdvice);
        judgeAddress(report);
    });
}

void DeskCheck::Private::tell(Part part, HealthLevel level, const QString &result, const QString &advice)
{
    constexpr int parts = 7;
    if (told.contains(static_cast<int>(part)))
        return;
    told.insert(static_cast<int>(part));
    bad = bad || level == HealthLevel::Bad;
    Q_EMIT q->lineReady(
        {.part = part, .level = level, .title = titleOf(part), .result = result, .advice = advice});
    if (told.size() < parts)
        return;
    deadline.stop();
    Q_EMIT q->finished(!bad);
}

void DeskCheck::Private::run()
{
    deadline.start(patience);
    lookAtSettings();
    port.start(settings.webhookHost, settings.port, tlsFiles().isSet());
    if (settings.redisUrl.isEmpty())
        lookAtPrivateRedis();
    else
        askRedis();
    if (settings.hasQiscus())
        askQiscus();
}

void DeskCheck::Private::lookAtSettings()
{
    if (settings.hasQiscus())
        return tell(Part::Settings, HealthLevel::Ok,
                    tr("All can be used: app %1 at %2.")
                        .arg(settings.qiscusAppId, settings.qiscusBaseUrl.toDisplayString()));
    tell(Part::Settings, HealthLevel::Bad, tr("QISCUS_APP_ID or QISCUS_SECRET_KEY is missing."),
         tr("Set both; an admin finds them in the settings of the Qiscus dashboard."));
    const QString without = tr("Not looked at: that needs the app ID and the secret key.");
    skip(Part::Credentials, without);
    skip(Part::Agents, without);
    skip(Part::Clock, without);
}

/// Whether what travels to the address is read by nobody else, and comes from nobody else.
void DeskCheck::Private::judgeAddress(PortReport report)
{
    const auto add = [&report](HealthLevel level, const QString &found, const QString &advice) {
        report.addressLevel = worseOf(report.addressLevel, level);
        report.address += QLatin1Char(' ') + found;
        if (!advice.isEmpty())
            report.addressAdvice = advice + QLatin1Char(' ') + report.addressAdvice;
    };
    if (IntakeOptions{.host = settings.webhookHost, .secret = settings.webhookSecret}.isOpenToStrangers())
        add(HealthLevel::Warning, tr("Whoever reaches it can send webhooks: no secret is set."),
            tr("Set WEBHOOK_SECRET, or WEBHOOK_HOST to 127.0.0.1 behind a tunnel or proxy."));
    if (tlsFiles().isSet()) {
        const auto identity = readTlsIdentity(tlsFiles());
        if (!identity)
            add(HealthLevel::Bad, tr("TLS cannot be spoken."), identity.error());
        else if (identity->notAfter < QDateTime::currentDateTimeUtc())
            add(HealthLevel::Warning,
                tr("Its certificate for %1 ended on %2.")
                    .arg(identity->name, identity->notAfter.date().toString(Qt::ISODate)),
                tr("Renew it: Qiscus sends nothing to a certificate that has ended."));
        else
            add(HealthLevel::Ok,
                tr("TLS with the certificate for %1, valid until %2.")
                    .arg(identity->name, identity->notAfter.date().toString(Qt::ISODate)),
                {});
    }
    tell(Part::Webhook, report.addressLevel, report.address, report.addressAdvice);
}

void DeskCheck::Private::lookAtPrivateRedis()
{
    const bool installed = !QStandardPaths::findExecutable(QStringLiteral("redis-server")).isEmpty() ||
                           !QStandardPaths::findExecutable(QStringLiteral("valkey-server")).isEmpty();
    if (!installed)
        return tell(Part::Redis, HealthLevel::Bad,
                    tr("The program would run a private Redis, but redis-server is not installed."),
                    tr("Install redis-server, or name a Redis in REDIS_URL."));
    if (!canBeWritten(settings.dataDirectory))
        return tell(Part::Redis, HealthLevel::Bad,
                    tr("The private Redis cannot keep its data in %1.")
                        .arg(QDir::toNativeSeparators(settings.dataDirectory)),
                    tr("Make the folder writable, or choose another with DATA_DIR."));
    tell(Part::Redis, HealthLevel::Ok,
         tr("A private one, run by the program, which keeps every step on the disk."));
}

void DeskCheck::Private::askRedis()
{
    const auto address = RedisAddress::fromUrl(settings.redisUrl);
    if (!address)
        return tell(Part::Redis, HealthLevel::Bad, address.error(), tr("Correct REDIS_URL or REDIS_ADDR."));
    redis = std::make_unique<QtRedis>(*address);
    ledger = std::make_unique<ChatLedger>(*redis, LedgerOptions{.keyPrefix = settings.redisKeyPrefix});
    QObject::connect(redis.get(), &QtRedis::ready, q, [this] {
        ledger->readServerFacts([this](const std::expected<ServerFacts, LedgerError> &facts) {
            if (facts)
                judgeRedis(*facts);
        });
    });
    QObject::connect(&redisDeadline, &QTimer::timeout, q, [this] {
        const QString trouble = redis->lastTrouble();
        tell(Part::Redis, HealthLevel::Bad,
             tr("No answer from %1: %2")
                 .arg(redis->address().toDisplayText(), trouble.isEmpty() ? tr("it is silent") : trouble),
             tr("See whether Redis runs there, and whether address, password and firewall are right."));
    });
    redisDeadline.start(patienceForRedis);
    redis->open();
}

void DeskCheck::Private::judgeRedis(const ServerFacts &facts)
{
    redisDeadline.stop();
    const QString found =
        tr("%1 answers in %2 ms, version %3.")
            .arg(redis->address().toDisplayText(), inMilliseconds(redis->latency()), facts.version);
    const QStringList troubles = facts.troubles();
    if (troubles.isEmpty())
        return tell(Part::Redis, HealthLevel::Ok, tr("%1 It keeps every step on the disk.").arg(found));
    const QString all = found + QLatin1Char(' ') + troubles.join(QLatin1Char(' '));
    if (facts.cluster)
        return tell(Part::Redis, HealthLevel::Bad, all,
                    tr("Name another Redis in REDIS_URL, or leave it empty for a private one."));
    tell(Part::Redis, HealthLevel::Warning, all,
         tr("Set appendonly yes, appendfsync always and maxmemory-policy noeviction on this Redis."));
}

void DeskCheck::Private::askQiscus()
{
    qiscus = std::make_unique<QiscusClient>(QiscusOptions{.baseUrl = settings.qiscusBaseUrl,
                                                          .appId = settings.qiscusAppId,
                                                          .secretKey = settings.qiscusSecretKey,
                                                          .divisionIds = settings.qiscusDivisionIds});
    qiscus->readAgents(
        {},
        [this](const QiscusClient::AgentPage &page) {
            for (const QiscusAgent &agent : page.agents) {
                listed += agent.isAgent ? 1 : 0;
                eligible += agent.eligible() ? 1 : 0;
            }
        },
        [this](const std::expected<int, QiscusError> &outcome) { judgeQiscus(outcome); });
}

void DeskCheck::Private::judgeQiscus(const std::expected<int, QiscusError> &outcome)
{
    judgeClock();
    if (!outcome) {
        const QiscusError &error = outcome.error();
        const bool refused = error.kind == QiscusError::Kind::Credentials;
        const QString what =
            refused ? tr("Qiscus refuses them (%1).") : tr("Qiscus could not be asked (%1).");
        tell(Part::Credentials, HealthLevel::Bad, what.arg(error.message),
             refused ? tr("Copy QISCUS_APP_ID and QISCUS_SECRET_KEY again from the dashboard.")
                     : tr("Check QISCUS_BASE_URL and the way to the internet, then try again."));
        return skip(Part::Agents, tr("Not read: the list of agents was not given."));
    }
    tell(Part::Credentials, HealthLevel::Ok, tr("Accepted, in %1 ms.").arg(qiscus->latency().count()));
    if (settings.qiscusDivisionIds.isEmpty())
        return judgeAgents({});
    qiscus->readNames(QiscusClient::Named::Divisions,
                      [this](const std::expected<QList<QiscusClient::NamedEntry>, QiscusError> &names) {
                          QStringList wanted;
                          for (const QByteArray &id : settings.qiscusDivisionIds) {
                              QString name = QString::fromLatin1(id);
                              for (const auto &entry : names.value_or(QList<QiscusClient::NamedEntry>())) {
                                  if (entry.id == id)
                                      name = entry.name;
                              }
                              wanted.append(name);
                          }
                          judgeAgents(wanted.join(QStringLiteral(", ")));
                      });
}

void DeskCheck::Private::judgeAgents(const QString &divisions)
{
    const QString where = divisions.isEmpty() ? tr("all divisions") : divisions;
    const QString found = tr("Found in %1: %2. May get chats now: %3.").arg(where).arg(listed).arg(eligible);
    if (listed == 0)
        return tell(Part::Agents, HealthLevel::Bad, found,
                    tr("Add agents in Qiscus; with QISCUS_DIVISION_IDS set, see that they belong to these "
                       "divisions."));
    if (eligible == 0)
        return tell(Part::Agents, HealthLevel::Warning, found,
                    tr("Chats wait until somebody is available in Qiscus."));
    tell(Part::Agents, HealthLevel::Ok, found);
}

void DeskCheck::Private::judgeClock()
{
    const auto ahead = qiscus->clockAhead();
    if (!ahead)
        return skip(Part::Clock, tr("Not compared: no answer told the time."));
    const auto seconds = std::chrono::round<std::chrono::seconds>(*ahead).count();
    if (std::chrono::abs(*ahead) <= clocksMayDiffer)
        return tell(Part::Clock, HealthLevel::Ok, tr("Within a few seconds of Qiscus."));
    const QString distance = tr("%1 s").arg(std::abs(seconds));
    tell(Part::Clock, HealthLevel::Warning,
         (seconds > 0 ? tr("This machine is %1 behind Qiscus.") : tr("This machine is %1 ahead of Qiscus."))
             .arg(distance),
         tr("Let the machine set its clock by itself: timedatectl set-ntp true."));
}

void DeskCheck::Private::giveUp()
{
    const QString silent = tr("No answer within %1 s.").arg(std::chrono::seconds(patience).count());
    for (int part = 0; part <= static_cast<int>(Part::Clock); ++part)
        tell(static_cast<Part>(part), HealthLevel::Bad, silent, tr("Try again."));
}

DeskCheck::DeskCheck(Settings settings, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(settings)))
{
}

DeskCheck::~DeskCheck() = default;

QString DeskCheck::titleOf(Part part)
{
    switch (part) {
    case Part::Settings:
        return tr("Settings");
    case Part::Redis:
        return tr("Redis");
    case Part::Credentials:
        return tr("Credentials");
    case Part::Agents:
        return tr("Agents");
    case Part::Port:
        return tr("Port");
    case Part::Webhook:
        return tr("Webhook address");
    case Part::Clock:
        break;
    }
    return tr("Clock");
}

void DeskCheck::start()
{
    QMetaObject::invokeMethod(
        this, [this] { d->run(); }, Qt::QueuedConnection);
}

} // namespace desk
