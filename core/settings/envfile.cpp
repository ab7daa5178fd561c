/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/settings/envfile.h"
#include "core/settings/settingtext.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>

namespace desk
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 largestFile = 256 * 1024;

using ReadValue = std::expected<QString, QString>;

bool isName(QStringView name)
{
    if (name.isEmpty() || name.front().isDigit())
        return false;
    return std::all_of(name.begin(), name.end(),
                       [](QChar c) { return c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber()); });
}

/// What may follow a closing quote: nothing, or a comment.
bool isRest(QStringView rest)
{
    const QStringView trimmed = rest.trimmed();
    return trimmed.isEmpty() || (trimmed.startsWith(u'#') && rest.front().isSpace());
}

QChar unescaped(QChar escaped)
{
    if (escaped == u'n')
        return u'\n';
    return escaped == u't' ? QChar(u'\t') : escaped;
}

ReadValue quotedValue(QStringView text)
{
    const QChar quote = text.front();
    QString value;
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (text[at] == quote) {
            if (!isRest(text.sliced(at + 1)))
                return std::unexpected(
                    SettingText::tr("There is text after the closing quote: write one value only, and a "
                                    "comment after a space."));
            return value;
        }
        const bool escape = quote == u'"' && text[at] == u'\\' && at + 1 < text.size() &&
                            QStringView(u"nt\"\\$").contains(text[at + 1]);
        value += escape ? unescaped(text[++at]) : text[at];
    }
    return std::unexpected(
        SettingText::tr("The closing quote is missing: end the value with %1 on the same line.").arg(quote));
}

ReadValue plainValue(QStringView text)
{
    for (qsizetype at = 1; at < text.size(); ++at) {
        if (text[at] == u'#' && text[at - 1].isSpace())
            return text.first(at).trimmed().toString();
    }
    return text.trimmed().toString();
}

ReadValue valueOf(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty() || (trimmed.startsWith(u'#') && text.front().isSpace()))
        return QString();
    if (trimmed.startsWith(u'"') || trimmed.startsWith(u'\''))
        return quotedValue(trimmed);
    return plainValue(trimmed);
}

void addValue(EnvFile &file, const QString &name, const QString &value, int line)
{
    if (const auto earlier = file.values.constFind(name); earlier != file.values.cend()) {
        file.warnings +=
            SettingText::tr(
                "%1 stands in line %2 and again in line %3: the last one counts. Remove the other one.")
                .arg(name)
                .arg(earlier->line)
                .arg(line);
    }
    file.values.insert(name, {value, line});
}

void readLine(EnvFile &file, QStringView line, int number)
{
    QStringView text = line.trimmed();
    if (text.isEmpty() || text.startsWith(u'#'))
        return;
    constexpr QStringView exported = u"export";
    if (text.startsWith(exported) && text.size() > exported.size() && text[exported.size()].isSpace())
        text = text.sliced(exported.size()).trimmed();
    const qsizetype equals = text.indexOf(u'=');
    const QStringView name = text.first(std::max<qsizetype>(equals, 0)).trimmed();
    if (!isName(name)) {
        file.problems.append(
            {number,
             SettingText::tr("This is not NAME=VALUE: write a name of letters, digits and underscores, an "
                             "equals sign and the value, or put # before a comment.")});
        return;
    }
    if (const ReadValue value = valueOf(text.sliced(equals + 1)))
        addValue(file, name.toString(), *value, number);
    else
        file.problems.append({number, value.error()});
}

} // namespace

EnvFile parseEnvText(QByteArrayView text)
{
    EnvFile file;
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    int number = 0;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype end = text.indexOf('\n', start);
        const QByteArrayView line = text.sliced(start, (end < 0 ? text.size() : end) - start);
        start += line.size() + 1;
        ++number;
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString decoded = decoder(line);
        if (decoder.hasError() || line.contains('\0'))
            file.problems.append(
                {number, SettingText::tr("This line is not readable text: save the file as UTF-8.")});
        else
            readLine(file, decoded, number);
    }
    return file;
}

std::expected<EnvFile, QString> readEnvFile(const QString &path)
{
    QFile source(path);
    if (QFileInfo(path).isDir())
        return std::unexpected(SettingText::tr("It is a folder: name a file."));
    if (!source.open(QIODevice::ReadOnly))
        return std::unexpected(
            SettingText::tr("The file cannot be read (%1): correct its path or its permissions.")
                .arg(source.errorString()));
    const QByteArray text = source.read(largestFile + 1);
    if (text.size() > largestFile)
        return std::unexpected(
            SettingText::tr("The file is larger than 256 KiB: it cannot be a file of settings."));
    EnvFile file = parseEnvText(text);
    file.readableByOthers = source.permissions().testAnyFlags(QFile::ReadGroup | QFile::ReadOther);
    return file;
}

} // namespace desk
