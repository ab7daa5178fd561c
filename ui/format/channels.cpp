/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/format/channels.h"

#include "ui/format/displaytext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace desk
{

namespace
{

struct Channels {
    Q_DECLARE_TR_FUNCTIONS(desk::Channels)
};

struct KnownSource {
    QLatin1StringView source;
    const char *word;
    IconName icon;
};

constexpr std::array knownSources{
    KnownSource{QLatin1StringView("wa"), QT_TRANSLATE_NOOP("desk::Channels", "WhatsApp"), IconName::Handset},
    KnownSource{QLatin1StringView("qiscus"), QT_TRANSLATE_NOOP("desk::Channels", "Web chat"),
                IconName::Globe},
    KnownSource{QLatin1StringView("telegram"), QT_TRANSLATE_NOOP("desk::Channels", "Telegram"),
                IconName::Plane},
    KnownSource{QLatin1StringView("line"), QT_TRANSLATE_NOOP("desk::Channels", "LINE"), IconName::Bubble},
    KnownSource{QLatin1StringView("ig"), QT_TRANSLATE_NOOP("desk::Channels", "Instagram"), IconName::Camera},
    KnownSource{QLatin1StringView("fb"), QT_TRANSLATE_NOOP("desk::Channels", "Facebook"), IconName::Bubble},
};

const KnownSource *findSource(const QString &source)
{
    const auto found = std::find_if(knownSources.begin(), knownSources.end(), [&](const KnownSource &known) {
        return source.compare(known.source, Qt::CaseInsensitive) == 0;
    });
    return found == knownSources.end() ? nullptr : &*found;
}

} // namespace

QString channelWord(const QString &source, const QString &channelName)
{
    if (const KnownSource *known = findSource(source))
        return Channels::tr(known->word);
    const QString own = displayText(channelName);
    if (!own.isEmpty())
        return own;
    return source.isEmpty() ? Channels::tr("Unknown") : displayText(source);
}

QStringList knownChannels()
{
    QStringList sources;
    for (const KnownSource &known : knownSources)
        sources.append(known.source);
    return sources;
}

IconName channelIcon(const QString &source)
{
    const KnownSource *known = findSource(source);
    return known ? known->icon : IconName::Globe;
}

} // namespace desk
