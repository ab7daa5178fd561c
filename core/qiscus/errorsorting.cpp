/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/qiscus/errorsorting.h"

#include "core/qiscus/httptransport.h"
#include "core/qiscus/jsonreader.h"
#include "core/qiscus/plaintext.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>
#include <QTimeZone>

namespace desk
{

namespace
{

constexpr qsizetype longestMessage = 2'000;
constexpr qsizetype longestPageText = 300; // of an HTML page: enough to tell whose error page it is
constexpr qsizetype mostHtmlRead = 64 * 1024;
constexpr int deepestShown = 16;
constexpr std::chrono::minutes longestPause{5};

bool namesASecret(const QString &key)
{
    static const QRegularExpression secret(
        QStringLiteral("token|secret|password|passwd|authorization|_key$|^key$"),
        QRegularExpression::CaseInsensitiveOption);
    return secret.match(key).hasMatch();
}

QString readable(const QJsonValue &value, int depth = 0);

QString readableObject(const QJsonObject &object, int depth)
{
    QStringList parts;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString text =
            namesASecret(entry.key()) ? QStringLiteral("[redacted]") : readable(entry.value(), depth + 1);
        if (!text.isEmpty())
            parts += entry.key() + QStringLiteral(": ") + text;
    }
    return parts.join(QStringLiteral("; "));
}

QString readable(const QJsonValue &value, int depth)
{
    if (depth > deepestShown)
        return QStringLiteral("…");
    if (value.isObject())
        return readableObject(value.toObject(), depth);
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &entry : value.toArray())
            parts += readable(entry, depth + 1);
        parts.removeAll(QString());
        return parts.join(QStringLiteral("; "));
    }
    return value.toVariant().toString();
}

QString readableJson(const QJsonDocument &json)
{
    for (const QString &key :
         {QStringLiteral("errors"), QStringLiteral("error"), QStringLiteral("message")}) {
        const QString text = readable(json.object().value(key));
        if (!text.isEmpty())
            return text;
    }
    return json.isArray() ? readable(json.array()) : readable(json.object());
}

QString readablePage(const QByteArray &body)
{
    static const QRegularExpression unseen(QStringLiteral("<(script|style)\\b.*?</\\1\\s*>|<!--.*?-->"),
                                           QRegularExpression::CaseInsensitiveOption |
                                               QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    QString text = QString::fromUtf8(body.left(mostHtmlRead));
    text.replace(unseen, QStringLiteral(" ")).replace(tag, QStringLiteral(" "));
    text.replace(QStringLiteral("&nbsp;"), QStringLiteral(" "))
        .replace(QStringLiteral("&lt;"), QStringLiteral("<"));
    text.replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""));
    text.replace(QStringLiteral("&#39;"), QStringLiteral("'"))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
    return text;
}

QString redacted(QString text, const QString &secret)
{
    if (!secret.isEmpty())
        text.replace(secret, QStringLiteral("[redacted]"), Qt::CaseInsensitive);
    return text;
}

/// The wording may vary; a "not resolved" must never end a chat.
bool saysResolved(const QString &message)
{
    static const QRegularExpression resolved(
        QStringLiteral(
            "\\balready (\\w+ ){0,2}resolved\\b|\\bresolved already\\b|\\b(is|was|been) resolved\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression denied(QStringLiteral("\\b(not|never)\\b|n't\\b"),
                                           QRegularExpression::CaseInsensitiveOption);
    QString words = message;
    words.replace(u'_', u' ').replace(u'-', u' ');
    return resolved.match(words).hasMatch() && !denied.match(words).hasMatch();
}

bool saysTaken(const QString &message)
{
    static const QRegularExpression taken(QStringLiteral("exceed\\w*\\W.*\\bmax\\w*\\W.*\\bagents?\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    QString words = message;
    return taken.match(words.replace(u'_', u' ')).hasMatch();
}

QiscusError::Kind refusalKind(const TransportReply &reply, const QString &message)
{
    // Cut short, it may have been the words that say who is on the room.
    if (!reply.complete)
        return QiscusError::Kind::Unknown;
    if (saysTaken(message))
        return QiscusError::Kind::RoomTaken;
    return saysResolved(message) ? QiscusError::Kind::Gone : QiscusError::Kind::Refused;
}

QiscusError::Kind kindOf(const TransportReply &reply, const QString &message)
{
    switch (reply.status) {
    case 0:
        return reply.sent ? QiscusError::Kind::Unknown : QiscusError::Kind::NotSent;
    case 401:
    case 402:
    case 403:
        return QiscusError::Kind::Credentials;
    case 408: // a gateway's time-out: what lies behind it may have acted
        return QiscusError::Kind::Unknown;
    case 429:
        return QiscusError::Kind::Pace;
    default:
        break;
    }
    if (reply.status >= 300 && reply.status < 400)
        return QiscusError::Kind::Refused;
    if (reply.status >= 400 && reply.status < 500)
        return refusalKind(reply, message);
    return QiscusError::Kind::Unknown;
}

QString statusLine(const TransportReply &reply)
{
    return QStringLiteral("HTTP %1 %2").arg(reply.status).arg(reply.reason).trimmed();
}

QString redirectHint(const TransportReply &reply)
{
    // Only the host: the rest of the address can carry a session or a token.
    const QString host = QUrl::fromEncoded(reply.location).host();
    const QString target = host.isEmpty() ? QStringLiteral("elsewhere") : QStringLiteral("to ") + host;
    return statusLine(reply) + QStringLiteral(": the server redirects ") + target +
           QStringLiteral("; the base URL is probably wrong (QISCUS_BASE_URL)");
}

QString messageOf(const TransportReply &reply, const QString &secret)
{
    if (reply.status == 0)
        return reply.trouble;
    if (reply.status >= 300 && reply.status < 400)
        return redirectHint(reply);
    if (!reply.complete) // a cut body could end in a part of the secret, which nothing would find
        return statusLine(reply) + QStringLiteral(", then: ") + reply.trouble;
    const QString text = readableBody(reply.body, secret);
    return text.isEmpty() ? statusLine(reply) : text;
}

std::optional<QDateTime> httpDate(const QByteArray &text)
{
    const QDateTime local = QLocale::c().toDateTime(QString::fromLatin1(text).trimmed(),
                                                    QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!local.isValid())
        return std::nullopt;
    return QDateTime(local.date(), local.time(), QTimeZone::utc());
}

/// By the server's own clock where it tells it: that of this machine may be wrong.
QDateTime nowOf(const TransportReply &reply)
{
    return httpDate(reply.date).value_or(QDateTime::currentDateTimeUtc());
}

} // namespace

bool succeeded(const TransportReply &reply)
{
    return reply.complete && reply.status >= 200 && reply.status < 300;
}

QiscusError errorFrom(const TransportReply &reply, const QString &secret)
{
    const QString message = plainText(redacted(messageOf(reply, secret), secret), longestMessage);
    return {.kind = kindOf(reply, message),
            .httpStatus = reply.status,
            .message = message,
            .retryAfter = retryAfterFrom(reply.retryAfter, nowOf(reply))};
}

QiscusError unreadable(const TransportReply &reply, const QString &problem, const QString &secret)
{
    QString message = statusLine(reply) + QStringLiteral(", but the answer makes no sense: ") + problem;
    // A login page of a network in between says whose it is; a JSON body may carry tokens and is not shown.
    if (reply.body.trimmed().startsWith('<'))
        message += QStringLiteral(" (") + readableBody(reply.body, secret) + u')';
    return {.kind = QiscusError::Kind::Unknown,
            .httpStatus = reply.status,
            .message = plainText(redacted(message, secret), longestMessage),
            .retryAfter = {}};
}

QString readableBody(const QByteArray &body, const QString &secret)
{
    const auto json = readJson(body);
    const QString text = json ? readableJson(*json) : readablePage(body);
    return plainText(redacted(text, secret), json ? longestMessage : longestPageText);
}

std::optional<std::chrono::milliseconds> retryAfterFrom(const QByteArray &header, const QDateTime &now)
{
    using std::chrono::milliseconds;
    bool isNumber = false;
    const qint64 seconds = header.trimmed().toLongLong(&isNumber);
    constexpr qint64 longest = milliseconds(longestPause).count();
    if (isNumber)
        return milliseconds(qBound(qint64(0), seconds, longest / 1'000) * 1'000);
    const auto date = httpDate(header);
    if (!date)
        return std::nullopt;
    return milliseconds(qBound(qint64(0), now.msecsTo(*date), longest));
}

} // namespace desk
