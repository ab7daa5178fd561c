/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/format/displaytext.h"

namespace desk
{

namespace
{

bool turnsDirection(QChar character)
{
    switch (character.unicode()) {
    case 0x061C: // Arabic letter mark
    case 0x200E: // left-to-right mark
    case 0x200F: // right-to-left mark
        return true;
    default:
        return (character.unicode() >= 0x202A && character.unicode() <= 0x202E) // embeddings, overrides, pop
               || (character.unicode() >= 0x2066 && character.unicode() <= 0x2069); // isolates
    }
}

bool breaksLine(QChar character)
{
    return character == QChar::LineFeed || character == QChar::LineSeparator ||
           character == QChar::ParagraphSeparator;
}

QString clean(const QString &foreign, bool keepLines)
{
    QString result;
    result.reserve(foreign.size());
    for (const QChar character : foreign) {
        if (turnsDirection(character))
            continue;
        if (keepLines && breaksLine(character)) {
            while (result.endsWith(QChar::Space))
                result.chop(1);
            result += QChar::LineFeed;
            continue;
        }
        const bool blank = character.isSpace() || character.category() == QChar::Other_Control;
        if (!blank)
            result += character;
        else if (!result.isEmpty() && result.back() != QChar::Space && result.back() != QChar::LineFeed)
            result += QChar::Space;
    }
    return result.trimmed();
}

} // namespace

QString displayText(const QString &foreign)
{
    return clean(foreign, false);
}

QString displayBody(const QString &foreign)
{
    return clean(foreign, true);
}

QString plainToolTip(const QString &foreign)
{
    // Always rich text of our own making, so that Qt has nothing left to guess, and long lines wrap.
    return QStringLiteral("<p>%1</p>")
        .arg(displayBody(foreign).toHtmlEscaped().replace(QChar::LineFeed, QStringLiteral("<br>")));
}

} // namespace desk
