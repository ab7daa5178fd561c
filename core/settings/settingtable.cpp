/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/settings/settingtable.h"
#include "core/settings/settingtext.h"

namespace desk
{

using namespace Qt::StringLiterals;

namespace
{

/// A rule that parses a text with @p parse and gives the value to @p store. White space around it is never
/// meant.
template<typename Parse, typename Store>
SettingRule rule(SettingSpec spec, Parse parse, Store store)
{
    return {std::move(spec), [parse, store](const QString &text, SettingDraft &draft) -> ParsedSetting<void> {
                auto value = parse(text.trimmed());
                if (!value)
                    return std::unexpected(value.error());
                store(draft, *std::move(value));
                return {};
            }};
}

template<typename Store>
SettingRule integerRule(SettingSpec spec, IntegerRange range, const QString &unit, Store store)
{
    spec.range = range.toText() + unit;
    return rule(
        std::move(spec), [range](const QString &text) { return parseInteger(text, range); }, store);
}

QList<SettingRule> listenerRules()
{
    const QString webhookSecretRange = SettingText::tr("16 to 128 letters, digits and . _ ~ -");
    const QString tlsFileRange =
        SettingText::tr("absolute path of a PEM file; ~, $HOME and $XDG_DATA_HOME may stand at its start");
    return {
        integerRule({.name = u"PORT"_s,
                     .defaultValue = u"8089"_s,
                     .meaning = SettingText::tr("Port on which webhooks arrive.")},
                    {1, 65535}, {},
                    [](SettingDraft &d, int v) { d.settings.port = static_cast<quint16>(v); }),
        rule({.name = u"WEBHOOK_HOST"_s,
              .defaultValue = u"127.0.0.1"_s,
              .range = SettingText::tr("an IP address of this machine, 0.0.0.0 or :: for all, or localhost"),
              .meaning = SettingText::tr(
                  "Address on which webhooks arrive; keep the default behind a reverse proxy or tunnel.")},
             parseListenAddress, [](SettingDraft &d, const QHostAddress &v) { d.settings.webhookHost = v; }),
        rule({.name = u"WEBHOOK_SECRET"_s,
              .range = webhookSecretRange,
              .meaning =
                  SettingText::tr("Last part of the two webhook addresses, so that only Qiscus knows them."),
              .secret = true},
             parseWebhookSecret, [](SettingDraft &d, const QString &v) { d.settings.webhookSecret = v; }),
        rule({.name = u"WEBHOOK_SECRET_PREVIOUS"_s,
              .range = webhookSecretRange,
              .meaning = SettingText::tr(
                  "The secret before it, accepted as well until Qiscus has been told the new one."),
              .secret = true},
             parseWebhookSecret,
             [](SettingDraft &d, const QString &v) { d.settings.webhookSecretPrevious = v; }),
        rule({.name = u"WEBHOOK_TLS_CERT"_s,
              .range = tlsFileRange,
              .meaning = SettingText::tr(
                  "Certificate for webhooks over HTTPS, then those that signed it; without it plain HTTP.")},
             parseFile, [](SettingDraft &d, const QString &v) { d.settings.webhookTlsCertificate = v; }),
        rule({.name = u"WEBHOOK_TLS_KEY"_s,
              .range = tlsFileRange,
              .meaning = SettingText::tr("Private key of that certificate, without passphrase.")},
             parseFile, [](SettingDraft &d, const QString &v) { d.settings.webhookTlsKey = v; }),
        rule({.name = u"METRICS_FROM"_s,
              .range = SettingText::tr("IP addresses and networks such as 10.0.0.0/8, separated by commas"),
              .meaning = SettingText::tr("Who may read /healthz and /metrics besides this machine.")},
             parseNetworks, [](SettingDraft &d, const Networks &v) { d.settings.metricsFrom = v; }),
    };
}

/// Taken as it stands: a password may begin or end with a space.
SettingRule passwordRule()
{
    return {{.name = u"REDIS_PASSWORD"_s,
             .range = SettingText::tr("any text"),
             .meaning = SettingText::tr("Password of the Redis named by REDIS_ADDR or REDIS_URL."),
             .secret = true},
            [](const QString &text, SettingDraft &draft) -> ParsedSetting<void> {
                draft.redisPassword = text;
                return {};
            }};
}

QList<SettingRule> redisRules()
{
    return {
        rule({.name = u"REDIS_ADDR"_s,
              .range = u"host:port"_s,
              .meaning =
                  SettingText::tr("Redis to use; without it and REDIS_URL the program runs a private one.")},
             parseRedisAddress, [](SettingDraft &d, const QUrl &v) { d.redisAddress = v; }),
        passwordRule(),
        integerRule(
            {.name = u"REDIS_DB"_s,
             .meaning = SettingText::tr(
                 "Number of the database in the Redis named by REDIS_ADDR or REDIS_URL; 0 if not set.")},
            {0, 9999}, {}, [](SettingDraft &d, int v) { d.redisDatabase = v; }),
        rule({.name = u"REDIS_URL"_s,
              .range = SettingText::tr("redis://, rediss://, unix:// or redis+sentinel:// address"),
              .meaning = SettingText::tr("Redis to use, in place of REDIS_ADDR, with TLS (rediss), over a "
                                         "socket (unix) or as sentinels name it."),
              .secret = true},
             parseRedisUrl, [](SettingDraft &d, const QUrl &v) { d.redisUrl = v; }),
        rule({.name = u"REDIS_KEY_PREFIX"_s,
              .range = SettingText::tr("1 to 64 letters, digits and : . _ -"),
              .meaning = SettingText::tr(
                  "Put before every private key, so that two installations can share one Redis.")},
             parseKeyPrefix, [](SettingDraft &d, const QByteArray &v) { d.settings.redisKeyPrefix = v; }),
    };
}

QList<SettingRule> qiscusRules()
{
    const QString credential = SettingText::tr("1 to 128 characters of plain ASCII without spaces");
    return {
        rule({.name = u"QISCUS_APP_ID"_s,
              .range = credential,
              .meaning = SettingText::tr(
                  "App ID of the Qiscus Omnichannel account; webhooks of another app are refused.")},
             parseCredential, [](SettingDraft &d, const QString &v) { d.settings.qiscusAppId = v; }),
        rule({.name = u"QISCUS_SECRET_KEY"_s,
              .range = credential,
              .meaning = SettingText::tr("Secret key of the same account."),
              .secret = true},
             parseCredential, [](SettingDraft &d, const QString &v) { d.settings.qiscusSecretKey = v; }),
        rule({.name = u"QISCUS_BASE_URL"_s,
              .defaultValue = u"https://omnichannel.qiscus.com"_s,
              .range = SettingText::tr("https:// address, or http:// of this machine"),
              .meaning = SettingText::tr("Where the Qiscus API answers.")},
             parseServiceUrl, [](SettingDraft &d, const QUrl &v) { d.settings.qiscusBaseUrl = v; }),
        rule({.name = u"QISCUS_DIVISION_IDS"_s,
              .range = SettingText::tr("ids of digits, separated by commas"),
              .meaning =
                  SettingText::tr("Only agents of these divisions get chats; without it all agents do.")},
             parseIds, [](SettingDraft &d, const QByteArrayList &v) { d.settings.qiscusDivisionIds = v; }),
    };
}

QList<SettingRule> allocationRules()
{
    return {
        integerRule({.name = u"DEFAULT_MAX_AGENT_CHATS"_s,
                     .defaultValue = u"2"_s,
                     .meaning = SettingText::tr("Cap of chats an agent while nobody has set one.")},
                    {1, 1000}, {}, [](SettingDraft &d, int v) { d.settings.defaultMaxAgentChats = v; }),
        integerRule({.name = u"MAX_PARALLEL_ASSIGNMENTS"_s,
                     .defaultValue = u"24"_s,
                     .meaning = SettingText::tr("Assignments under way at Qiscus at the same moment.")},
                    {1, 256}, {}, [](SettingDraft &d, int v) { d.settings.maxParallelAssignments = v; }),
        integerRule({.name = u"ROSTER_INTERVAL"_s,
                     .defaultValue = u"20"_s,
                     .meaning = SettingText::tr("Seconds between two readings of who is online.")},
                    {5, 600}, SettingText::tr(" seconds"),
                    [](SettingDraft &d, int v) { d.settings.rosterInterval = std::chrono::seconds(v); }),
        integerRule(
            {.name = u"CATCH_UP_MAX_AGE"_s,
             .defaultValue = u"24"_s,
             .meaning = SettingText::tr(
                 "Chats without an agent at Qiscus are taken up unless the customer wrote longer ago.")},
            {1, 720}, SettingText::tr(" hours"),
            [](SettingDraft &d, int v) { d.settings.catchUpMaxAge = std::chrono::hours(v); }),
        rule({.name = u"DATA_DIR"_s,
              .defaultValue = u"$XDG_DATA_HOME/allocation-desk"_s,
              .range = SettingText::tr(
                  "absolute path of a folder; ~, $HOME and $XDG_DATA_HOME may stand at its start"),
              .meaning = SettingText::tr("Folder for the private Redis and everything else that must last.")},
             parseDirectory, [](SettingDraft &d, const QString &v) { d.settings.dataDirectory = v; }),
    };
}

} // namespace

const QList<SettingRule> &settingRules()
{
    static const QList<SettingRule> rules =
        listenerRules() + redisRules() + qiscusRules() + allocationRules();
    return rules;
}

const QList<SettingSpec> &settingSpecs()
{
    static const QList<SettingSpec> specs = [] {
        QList<SettingSpec> all;
        for (const SettingRule &rule : settingRules())
            all.append(rule.spec);
        return all;
    }();
    return specs;
}

} // namespace desk
