/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/qiscus/plaintext.h"

namespace desk
{

namespace
{

/// Overrides and isolates would turn round the rest of the row that shows the text.
bool turnsTextRound(QChar c)
{
    return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

} // namespace

QString plainText(const QString &text, qsizetype most)
{
    QString clean;
    clean.reserve(qMin(text.size(), most * 2));
    for (qsizetype i = 0; i < text.size() && clean.size() < most * 2; ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            clean += c;
            clean += text.at(++i);
        } else if (c.isSurrogate()) {
            clean += QChar(QChar::ReplacementCharacter);
        } else if (c.isSpace()) {
            clean += u' ';
        } else if (c.category() != QChar::Other_Control && !turnsTextRound(c)) {
            clean += c;
        }
    }
    clean = clean.simplified();
    if (clean.size() > most)
        clean.truncate(clean.at(most - 1).isHighSurrogate() ? most - 1 : most);
    return clean;
}

} // namespace desk
