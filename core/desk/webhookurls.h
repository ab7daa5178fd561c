/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/intake/webhooklistener.h"

#include <QUrl>

namespace desk
{

/// The two addresses at which webhooks arrive, as they are seen from this machine: what lies before the desk (a reverse
/// proxy, a tunnel) has its own name and puts TLS before them. Whoever knows them may send: never into a log.
struct WebhookUrls {
    QUrl newChat;
    QUrl resolved;
};

/// @p port: on which it listens. Pure.
WebhookUrls webhookUrls(const IntakeOptions &intake, quint16 port);

} // namespace desk
