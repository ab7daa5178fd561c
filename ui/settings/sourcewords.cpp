/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/settings/sourcewords.h"

#include <QCoreApplication>

namespace desk
{

namespace
{

struct SourceWords {
    Q_DECLARE_TR_FUNCTIONS(SourceWords)
};

} // namespace

QString sourceWords(const SettingOrigin &origin)
{
    switch (origin.source) {
    case SettingSource::CommandLine:
        return SourceWords::tr("From the command line");
    case SettingSource::Environment:
        return SourceWords::tr("From the environment");
    case SettingSource::EnvFile:
        return SourceWords::tr("From the .env file");
    case SettingSource::Dialog:
        return SourceWords::tr("Saved here");
    case SettingSource::Default:
        break;
    }
    return origin.text.isEmpty() ? SourceWords::tr("Not set") : SourceWords::tr("Default");
}

} // namespace desk
