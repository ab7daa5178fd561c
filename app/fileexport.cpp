/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/fileexport.h"

#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>

namespace desk
{

namespace
{

/// Empty: all went well.
QString writeWhole(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return file.errorString();
    return {};
}

} // namespace

void FileExport::save(QWidget *window, const QString &suggestedName, const QByteArray &content)
{
    auto *dialog = new QFileDialog(window, tr("Export to CSV"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Comma separated values (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(suggestedName);
    dialog->setWindowModality(Qt::NonModal); // chats wait meanwhile
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, content](const QString &path) { write(path, content); });
    dialog->show();
}

void FileExport::write(const QString &path, const QByteArray &content)
{
    m_writer.start([this, path, content] {
        const QString error = writeWhole(path, content);
        QMetaObject::invokeMethod(
            this,
            [this, path, error] {
                if (error.isEmpty())
                    Q_EMIT written(path);
                else
                    Q_EMIT failed(path, error);
            },
            Qt::QueuedConnection);
    });
}

} // namespace desk
