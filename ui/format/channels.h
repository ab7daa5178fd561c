/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/theme/icons.h"

#include <QString>
#include <QStringList>

namespace desk
{

/// What people call the channel: "WhatsApp" for the source wa; for a kind we do not know the channel's own
/// name, and the source itself where there is none.
QString channelWord(const QString &source, const QString &channelName);

/// The kinds of channel that we know, as Qiscus calls them.
QStringList knownChannels();

/// The shape that stands for a kind of channel, always beside its word; a globe for a kind we do not know.
IconName channelIcon(const QString &source);

} // namespace desk
