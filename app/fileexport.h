/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QThreadPool>

class QWidget;

namespace desk
{

/// Writes what the window hands out to a file that the supervisor names. Asks without stopping the window, and writes in
/// a thread of its own: a slow disk must not stop it either. Lives in the main thread.
class FileExport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Asks for a name and writes @p content there, whole or not at all.
    void save(QWidget *window, const QString &suggestedName, const QByteArray &content);
    /// The same without asking.
    void write(const QString &path, const QByteArray &content);

Q_SIGNALS:
    void written(const QString &path);
    void failed(const QString &path, const QString &error);

private:
    QThreadPool m_writer; ///< waits for a write under way when the program ends
};

} // namespace desk
