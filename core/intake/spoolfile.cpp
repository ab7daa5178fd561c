/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/intake/spoolfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>

#include <unistd.h>

namespace desk
{

using namespace Qt::StringLiterals;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(desk::Spool)
};

bool syncToDisk(QFile &file)
{
    return file.flush() && ::fdatasync(file.handle()) == 0;
}

} // namespace

std::expected<void, QString> SpoolFile::troubleWith(const QString &what)
{
    return std::unexpected(what.arg(m_folder, m_file.errorString()));
}

std::expected<SpoolFile::Content, QString> SpoolFile::open(const QString &folder)
{
    m_folder = folder;
    m_file.setFileName(folder + "/webhooks.spool"_L1);
    if (!QDir().mkpath(folder) || !m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return std::unexpected(
            Words::tr("The spool in %1 cannot be opened: %2. Make the folder writable, or choose "
                      "another with DATA_DIR.")
                .arg(folder, m_file.errorString()));
    // Names of customers: nobody else's business.
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    Content content = read();
    if (const auto written = rewrite(content); !written)
        return std::unexpected(written.error());
    return content;
}

SpoolFile::Content SpoolFile::read()
{
    Content content;
    QByteArrayList damaged;
    m_file.seek(0);
    const QByteArray all = m_file.readAll();
    qsizetype begin = 0;
    for (qsizetype end; (end = all.indexOf('\n', begin)) >= 0; begin = end + 1) {
        const QByteArrayView text = QByteArrayView(all).sliced(begin, end - begin);
        const auto line = readSpoolLine(text);
        if (!line) {
            damaged.append(text.toByteArray());
            continue;
        }
        content.lastNumber = std::max(content.lastNumber, line->number);
        if (line->record)
            content.waiting.push_back(*line);
        else
            std::erase_if(content.waiting, [&](const SpoolLine &one) { return one.number <= line->number; });
    }
    // What is left has no line feed: it was torn while it was written, so nobody was told that it is safe.
    content.damagedLines = static_cast<int>(damaged.size());
    keepDamaged(damaged);
    return content;
}

void SpoolFile::keepDamaged(const QByteArrayList &lines) const
{
    if (lines.isEmpty())
        return;
    QFile damaged(m_folder + "/webhooks.damaged"_L1);
    if (damaged.open(QIODevice::Append))
        damaged.write(lines.join('\n') + '\n');
}

/// Only what still waits, in a new file that takes the place of the old one at once.
std::expected<void, QString> SpoolFile::rewrite(const Content &content)
{
    QByteArray lines;
    for (const SpoolLine &line : content.waiting)
        lines += toSpoolLine(line);
    m_file.seek(0);
    if (m_file.readAll() != lines) {
        m_file.close();
        QSaveFile fresh(m_file.fileName());
        fresh.setDirectWriteFallback(false);
        const bool written =
            fresh.open(QIODevice::WriteOnly) && fresh.write(lines) == lines.size() && fresh.commit();
        if (!written || !m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
            return troubleWith(Words::tr("The spool in %1 cannot be written: %2."));
    }
    m_size = lines.size();
    return {};
}

std::expected<void, QString> SpoolFile::append(const QByteArray &lines)
{
    if (!m_file.isOpen())
        return troubleWith(Words::tr("The spool in %1 is not open: %2."));
    m_file.seek(m_size);
    if (m_file.write(lines) == lines.size() && syncToDisk(m_file)) {
        m_size += lines.size();
        return {};
    }
    const auto trouble =
        troubleWith(Words::tr("The spool in %1 cannot be written: %2. Make room on that disk."));
    m_file.resize(m_size); // no torn line in the midst of good ones
    return trouble;
}

std::expected<void, QString> SpoolFile::clear()
{
    if (!m_file.isOpen() || !m_file.resize(0))
        return troubleWith(Words::tr("The spool in %1 cannot be emptied: %2."));
    m_size = 0;
    return {};
}

} // namespace desk
