/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/simulator/httpmessage.h"
#include "core/simulator/simulatoroptions.h"

#include <QJsonObject>
#include <QString>

namespace desk::simulated
{

/// 200 with @p body.
HttpReply jsonReply(const QJsonObject &body);

/// @p reply with its error in another wrapping; any other body stays.
HttpReply wrapped(HttpReply reply, SimulatorOptions::ErrorShape shape);

/// `{"errors": text}` with @p status: the envelope that was seen most.
HttpReply errorReply(int status, const QString &text);

} // namespace desk::simulated
