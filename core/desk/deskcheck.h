/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "core/monitor/desksnapshot.h"
#include "core/settings/settings.h"

#include <QObject>

#include <memory>

namespace desk
{

/// One thing that a desk needs, and how it stands. A value.
struct CheckLine {
    enum class Part { Settings, Redis, Credentials, Agents, Port, Webhook, Clock };
    Part part = Part::Settings;
    HealthLevel level =
        HealthLevel::Unknown; ///< Unknown: could not be looked at, because something else fails
    QString title;            ///< "Redis"
    QString result;           ///< what was found, one sentence
    QString advice;           ///< what to do; empty when nothing is
};

/// Looks whether a desk could run with these settings, and changes nothing: for --check and the first start. Made, used
/// and destroyed in one thread with an event loop; never blocks it. Needs 15 s at most.
class DeskCheck : public QObject
{
    Q_OBJECT

public:
    explicit DeskCheck(Settings settings, QObject *parent = nullptr);
    ~DeskCheck() override;

    /// Once. Each part is told by lineReady() exactly once, in the order in which the answers come.
    void start();

    static QString titleOf(CheckLine::Part part); ///< "Redis"

Q_SIGNALS:
    void lineReady(const desk::CheckLine &line);
    void finished(bool ok); ///< after the last line; false: at least one line is Bad

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace desk

Q_DECLARE_METATYPE(desk::CheckLine)
