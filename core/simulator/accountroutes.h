/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/simulator/httpmessage.h"
#include "core/simulator/parameters.h"
#include "core/simulator/simulatoroptions.h"

#include <map>

namespace desk::simulated
{

/// The routes about the account itself: divisions, channels, and which webhooks are on file. The latter want the token
/// of an admin.
class AccountRoutes
{
public:
    explicit AccountRoutes(const SimulatorOptions &options);

    /// Nothing if the request is for none of these routes.
    std::optional<HttpReply> answer(const HttpRequest &request);

private:
    HttpReply registerWebhook(const QString &type, const Parameters &parameters);
    HttpReply webhookConfig() const;
    bool isAdmin(const HttpRequest &request) const;

    struct Registered {
        QString url;
        bool active = false;
    };
    const SimulatorOptions &m_options;
    std::map<QString, Registered> m_registered; ///< by type
};

} // namespace desk::simulated
