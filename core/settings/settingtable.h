/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/settings/settingparsers.h"
#include "core/settings/settings.h"

#include <functional>
#include <optional>

namespace desk
{

/// Settings under way: what needs a second look before it is a Settings.
struct SettingDraft {
    Settings settings;
    std::optional<QUrl> redisUrl;     ///< REDIS_URL
    std::optional<QUrl> redisAddress; ///< REDIS_ADDR as a URL
    QString redisPassword;
    std::optional<int> redisDatabase;
};

/// A row of the table: what is known of a setting, and what a text of it does.
struct SettingRule {
    SettingSpec spec;
    std::function<ParsedSetting<void>(const QString &text, SettingDraft &draft)> apply;
};
const QList<SettingRule> &settingRules();

} // namespace desk
