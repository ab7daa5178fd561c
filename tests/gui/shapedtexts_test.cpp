/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/common/shapedtexts.h"

#include <QApplication>
#include <QFontMetrics>
#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

using namespace desk;

namespace
{

constexpr QRect place(3, 2, 90, 41);

QFont larger(const QFont &font)
{
    QFont doubled = font;
    doubled.setPointSizeF(2 * font.pointSizeF());
    return doubled;
}

template<typename Draw>
QImage picture(Draw draw)
{
    QImage image(100, 45, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    draw(painter);
    return image;
}

/// As Qt itself draws a line, each time anew.
QImage asEver(const QString &text, Qt::Alignment alignment, const QFont &font, bool bold)
{
    return picture([&](QPainter &painter) {
        QFont used = font;
        used.setBold(bold);
        painter.setFont(used);
        painter.drawText(place, static_cast<int>(alignment) | Qt::TextSingleLine,
                         QFontMetrics(used).elidedText(text, Qt::ElideRight, place.width()));
    });
}

TEST(ShapedTexts, LookAsIfDrawnAnewWhateverWasDrawnBefore)
{
    ShapedTexts texts;
    const QFont font = QApplication::font();
    for (const QFont &used : {font, larger(font), font}) {
        for (const char *words : {"Bayu Anggara", "A customer with a name that is too long", "7", ""}) {
            for (const Qt::Alignment side : {Qt::AlignLeft, Qt::AlignRight}) {
                for (const bool bold : {false, true, false}) {
                    const QString text = QString::fromLatin1(words);
                    const Qt::Alignment alignment = side | Qt::AlignVCenter;
                    const QImage drawn = picture(
                        [&](QPainter &painter) { texts.draw(painter, place, alignment, text, used, bold); });
                    EXPECT_EQ(drawn, asEver(text, alignment, used, bold))
                        << words << " bold " << bold << " points " << used.pointSizeF();
                }
            }
        }
    }
}

TEST(ShapedTexts, AreNeverTakenForRichText)
{
    ShapedTexts texts;
    const QString text = QStringLiteral("<b>Budi</b>");
    const QImage drawn = picture([&](QPainter &painter) {
        texts.draw(painter, place, Qt::AlignLeft | Qt::AlignVCenter, text, QApplication::font(), false);
    });
    EXPECT_EQ(drawn, asEver(text, Qt::AlignLeft | Qt::AlignVCenter, QApplication::font(), false));
}

} // namespace
