/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/simulator/agenda.h"
#include "core/simulator/dice.h"
#include "core/simulator/simulatoroptions.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include <array>
#include <queue>

namespace desk::simulated
{

/// Delivers webhooks at least once: one that is not answered 2xx is sent again with growing pauses until it
/// is. Some are delivered twice, and some never, as the options say. At most 24 are under way at a time.
class WebhookSender : public QObject
{
    Q_OBJECT

public:
    WebhookSender(const SimulatorOptions &options, Agenda &agenda, QObject *parent = nullptr);
    ~WebhookSender() override;

    enum class Kind { NewChat, Resolved };

    /// An empty one: webhooks of this kind are not sent. What waits to be sent again goes to the new one.
    void setUrl(Kind kind, const QUrl &url) { m_urls[static_cast<size_t>(kind)] = url; }
    void send(Kind kind, const QByteArray &body);

    int failed() const { return m_failed; }
    int delivered() const { return m_delivered; }

private:
    struct Webhook {
        Kind kind;
        QByteArray body;
        int attempts = 0;
    };
    struct Lane {
        QNetworkAccessManager manager;
        int underWay = 0;
    };

    void sendNext();
    void post(Lane &lane, Webhook webhook);
    void sendLater(std::chrono::milliseconds delay, Webhook webhook);

    const SimulatorOptions &m_options;
    Agenda &m_agenda;
    Dice m_dice;
    std::array<QUrl, 2> m_urls;
    std::queue<Webhook> m_waiting;
    /// Several, since one manager opens no more than six connections to a host.
    std::array<Lane, 4> m_lanes;
    int m_failed = 0;
    int m_delivered = 0;
};

} // namespace desk::simulated
