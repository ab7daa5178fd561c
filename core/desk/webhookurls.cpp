/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/desk/webhookurls.h"

#include <QSysInfo>

namespace desk
{

namespace
{

QString hostOf(const QHostAddress &address)
{
    const bool everywhere =
        address == QHostAddress::Any || address == QHostAddress::AnyIPv4 || address == QHostAddress::AnyIPv6;
    return everywhere ? QSysInfo::machineHostName() : address.toString();
}

} // namespace

WebhookUrls webhookUrls(const IntakeOptions &intake, quint16 port)
{
    QUrl url;
    url.setScheme(intake.tls.isSet() ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(hostOf(intake.host));
    url.setPort(port);
    WebhookUrls urls{url, url};
    urls.newChat.setPath(intake.paths().newChat());
    urls.resolved.setPath(intake.paths().resolved());
    return urls;
}

} // namespace desk
