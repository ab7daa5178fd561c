/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/qiscus/jsonreader.h"

#include "core/qiscus/plaintext.h"

#include <algorithm>

namespace desk
{

namespace
{

constexpr qsizetype longestExactNumber = 15; // every integer of so many digits survives a double
constexpr qsizetype longestId = 32;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Walks over one number of the JSON grammar.
class NumberScanner
{
public:
    NumberScanner(QByteArrayView text, qsizetype start)
        : m_text(text)
        , m_at(start)
    {
    }

    /// False: what stands here is no JSON number.
    bool scan()
    {
        take('-');
        if (!take('0') && !digits())
            return false;
        if (take('.') && (m_plain = false, !digits()))
            return false;
        if (take('e') || take('E')) {
            m_plain = false;
            if (!take('+'))
                take('-');
            return digits();
        }
        return true;
    }
    qsizetype end() const { return m_at; }
    bool isPlainInteger() const { return m_plain; }

private:
    bool take(char c)
    {
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    bool digits()
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && isDigit(m_text[m_at]))
            ++m_at;
        return m_at > from;
    }

    QByteArrayView m_text;
    qsizetype m_at;
    bool m_plain = true;
};

/// A number in the place of a key is an error that quotes would hide.
bool isFollowedByColon(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && QByteArrayView(" \t\r\n").contains(text[at]))
        ++at;
    return at < text.size() && text[at] == ':';
}

QByteArray withInexactNumbersQuoted(const QByteArray &text)
{
    QByteArray quoted;
    qsizetype copied = 0;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"')
            inString = !inString;
        else if (inString && c == '\\')
            ++i;
        if (inString || (c != '-' && !isDigit(c)))
            continue;
        NumberScanner number(text, i);
        const bool isNumber = number.scan();
        const qsizetype end = std::max(number.end(), i + 1);
        const bool exact = number.isPlainInteger() && end - i <= longestExactNumber;
        if (isNumber && !exact && !isFollowedByColon(text, end)) {
            quoted.append(text.constData() + copied, i - copied);
            quoted += '"' + QByteArrayView(text).sliced(i, end - i).toByteArray() + '"';
            copied = end;
        }
        i = end - 1;
    }
    if (copied == 0)
        return text;
    return quoted.append(text.constData() + copied, text.size() - copied);
}

} // namespace

std::expected<QJsonDocument, QString> readJson(const QByteArray &text)
{
    const QByteArray json = withInexactNumbersQuoted(text);
    QJsonParseError error;
    QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error == QJsonParseError::IllegalUTF8String)
        document = QJsonDocument::fromJson(QString::fromUtf8(json).toUtf8(), &error);
    if (error.error != QJsonParseError::NoError)
        return std::unexpected(error.errorString());
    return document;
}

QByteArray idOf(const QJsonValue &value)
{
    const QString text = value.isDouble() ? QString::number(value.toInteger(-1)) : value.toString();
    const bool allDigits =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return allDigits && text.size() <= longestId ? text.toLatin1() : QByteArray();
}

qint64 integerOf(const QJsonValue &value, qint64 fallback)
{
    if (value.isDouble())
        return value.toInteger(fallback);
    bool ok = false;
    const qint64 number = value.toString().toLongLong(&ok);
    return ok ? number : fallback;
}

bool truthOf(const QJsonValue &value)
{
    return value.toBool() || integerOf(value, 0) == 1 ||
           value.toString().compare(u"true", Qt::CaseInsensitive) == 0;
}

QString textOf(const QJsonValue &value, qsizetype most)
{
    return plainText(value.toString(), most);
}

} // namespace desk
