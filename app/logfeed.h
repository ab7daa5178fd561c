/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include "ui/log/logline.h"

#include <QObject>
#include <QStringList>

namespace desk
{

/// Hands the program's log lines, of all threads, to the window. They still go where they went before. What is known to
/// be secret is blotted out, whoever logs it. At most one exists; lives in the main thread.
class LogFeed : public QObject
{
    Q_OBJECT

public:
    /// Lines that wait for the main thread; when it is slow, the oldest give way.
    static constexpr qsizetype MostWaiting = 1000;

    explicit LogFeed(QObject *parent = nullptr);
    ~LogFeed() override;

    /// Blots these out from now on, beside those named before; empty and very short ones are passed over.
    void addSecrets(const QStringList &secrets);

Q_SIGNALS:
    void linesAdded(const QList<desk::LogLine> &lines); ///< oldest first

private:
    static void receive(QtMsgType level, const QMessageLogContext &context, const QString &text);
    void take(LogLine line);
    void flush();

    QtMessageHandler m_before;
};

} // namespace desk
