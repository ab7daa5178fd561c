/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/webhookpaths.h"

#include <QCryptographicHash>

namespace desk
{

using namespace Qt::StringLiterals;

namespace
{

const QString newChatPath = u"/webhook"_s;
const QString resolvedPath = u"/resolve"_s;
/// Somebody with ever new addresses must not fill the memory.
constexpr qsizetype mostAddresses = 4096;

/// Secrets are compared by their digests: these have one length, and say nothing about how far two texts agree.
QByteArray digestOf(QStringView text)
{
    return text.isEmpty() ? QByteArray()
                          : QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

bool isEqual(const QByteArray &one, const QByteArray &other)
{
    if (one.size() != other.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        difference |= one[i] ^ other[i];
    return difference == 0;
}

QString withSecret(const QString &path, const QString &secret)
{
    return secret.isEmpty() ? path : path + u'/' + secret;
}

} // namespace

WebhookPaths::WebhookPaths(const QString &secret, const QString &previousSecret)
    : m_digest(digestOf(secret))
    , m_previousDigest(digestOf(previousSecret))
    , m_newChat(withSecret(newChatPath, secret))
    , m_resolved(withSecret(resolvedPath, secret))
{
}

bool WebhookPaths::isSecret(QStringView text) const
{
    const QByteArray digest = digestOf(text);
    const bool present = isEqual(digest, m_digest);
    const bool previous = isEqual(digest, m_previousDigest);
    return present || (previous && !m_previousDigest.isEmpty());
}

Endpoint WebhookPaths::endpointOf(const QString &path) const
{
    if (path == "/"_L1)
        return Endpoint::Root;
    if (path == "/healthz"_L1)
        return Endpoint::Health;
    if (path == "/metrics"_L1)
        return Endpoint::Metrics;
    for (const auto &[base, endpoint] :
         {std::pair(newChatPath, Endpoint::NewChat), std::pair(resolvedPath, Endpoint::Resolved)}) {
        if (m_digest.isEmpty() && path == base)
            return endpoint;
        if (!m_digest.isEmpty() && path.startsWith(base + u'/'))
            return isSecret(QStringView(path).sliced(base.size() + 1)) ? endpoint : Endpoint::WrongSecret;
    }
    return Endpoint::Unknown;
}

bool WrongSecrets::isTooMany(const QHostAddress &address, std::chrono::milliseconds now)
{
    if (now - m_minuteBegan >= std::chrono::minutes(1) || m_counts.size() >= mostAddresses) {
        m_counts.clear();
        m_minuteBegan = now;
    }
    return ++m_counts[address] > mostPerMinute;
}

} // namespace desk
