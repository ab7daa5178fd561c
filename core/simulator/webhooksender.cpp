/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/webhooksender.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>

#include <algorithm>

namespace desk::simulated
{

namespace
{
using namespace std::chrono_literals;

constexpr int mostPerLane = 6;
constexpr std::chrono::milliseconds longestPause = 8s;

std::chrono::milliseconds pauseAfter(int attempts)
{
    return std::min<std::chrono::milliseconds>(125ms * (1 << std::min(attempts, 10)), longestPause);
}

QNetworkRequest webhookRequest(const QUrl &url, std::chrono::milliseconds timeout)
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(static_cast<int>(timeout.count()));
    return request;
}
} // namespace

WebhookSender::WebhookSender(const SimulatorOptions &options, Agenda &agenda, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_agenda(agenda)
    , m_dice(options.seed, Stream::Webhooks)
{
}

WebhookSender::~WebhookSender()
{
    // The managers go with their replies, which may still say that they are finished.
    for (Lane &lane : m_lanes) {
        const auto replies = lane.manager.findChildren<QNetworkReply *>();
        for (QNetworkReply *reply : replies)
            reply->disconnect(this);
    }
}

void WebhookSender::send(Kind kind, const QByteArray &body)
{
    // All three are drawn always: the next webhook's luck does not hang on this one's.
    const bool lost = m_dice.chance(m_options.lostWebhookShare);
    const bool twice = m_dice.chance(m_options.duplicateShare);
    const auto later = std::chrono::milliseconds(m_dice.below(1000));
    if (lost || m_urls[static_cast<size_t>(kind)].isEmpty())
        return;
    m_waiting.push({kind, body});
    sendNext();
    if (twice)
        sendLater(later, {kind, body});
}

void WebhookSender::sendLater(std::chrono::milliseconds delay, Webhook webhook)
{
    m_agenda.after(delay, [sender = QPointer(this), webhook = std::move(webhook)]() mutable {
        WebhookSender *alive = sender.data();
        if (!alive)
            return;
        alive->m_waiting.push(std::move(webhook));
        alive->sendNext();
    });
}

void WebhookSender::sendNext()
{
    while (!m_waiting.empty()) {
        const auto lane =
            std::min_element(m_lanes.begin(), m_lanes.end(), [](const Lane &left, const Lane &right) {
                return left.underWay < right.underWay;
            });
        if (lane->underWay >= mostPerLane)
            return;
        Webhook next = std::move(m_waiting.front());
        m_waiting.pop();
        post(*lane, std::move(next));
    }
}

void WebhookSender::post(Lane &lane, Webhook webhook)
{
    const QUrl url = m_urls[static_cast<size_t>(webhook.kind)];
    if (url.isEmpty())
        return;
    ++lane.underWay;
    ++webhook.attempts;
    QNetworkReply *reply = lane.manager.post(webhookRequest(url, m_options.webhookTimeout), webhook.body);
    connect(reply, &QNetworkReply::finished, this, [this, reply, &lane, webhook] {
        reply->deleteLater();
        --lane.underWay;
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const bool arrived = reply->error() == QNetworkReply::NoError && status >= 200 && status < 300;
        ++(arrived ? m_delivered : m_failed);
        if (!arrived)
            sendLater(pauseAfter(webhook.attempts), webhook);
        sendNext();
    });
}

} // namespace desk::simulated
