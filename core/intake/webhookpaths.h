/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QString>

#include <chrono>

namespace desk
{

/// What a path of the listener stands for.
enum class Endpoint { Root, NewChat, Resolved, Health, Metrics, WrongSecret, Unknown };

/// The paths under which webhooks arrive: with a secret as last element when one is set. During a rotation the secret
/// before it is accepted too. Pure.
class WebhookPaths
{
public:
    WebhookPaths(const QString &secret, const QString &previousSecret);

    /// Takes equally long for every wrong secret.
    Endpoint endpointOf(const QString &path) const;
    QString newChat() const { return m_newChat; }   ///< to be pasted at Qiscus: never into a log
    QString resolved() const { return m_resolved; } ///< the same

private:
    bool isSecret(QStringView text) const;

    QByteArray m_digest; ///< of the secret; empty: none is set
    QByteArray m_previousDigest;
    QString m_newChat;
    QString m_resolved;
};

/// Counts wrong secrets by address, minute by minute: whoever guesses is told to slow down.
class WrongSecrets
{
public:
    static constexpr int mostPerMinute = 20;

    /// Counts one more; true: too many from there. @p now: of a steady clock.
    bool isTooMany(const QHostAddress &address, std::chrono::milliseconds now);

private:
    QHash<QHostAddress, int> m_counts; ///< of the present minute
    std::chrono::milliseconds m_minuteBegan{0};
};

} // namespace desk
