/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QCache>
#include <QFont>
#include <QStaticText>

class QPainter;
class QRect;

namespace desk
{

/// Draws single lines and remembers their shapes: to find the glyphs of a text costs more than to paint them, and a
/// table paints the same words many times a second. A value of RowDelegate; for the GUI thread.
class ShapedTexts
{
public:
    /// @p text as it is, never as rich text; cut with dots where it is wider than @p place, half-way down, to the left
    /// or to the right. The painter keeps the font.
    void draw(QPainter &painter, const QRect &place, Qt::Alignment alignment, const QString &text,
              const QFont &font, bool bold);

private:
    struct Key {
        QString text;
        int width;
        bool bold;

        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.width, key.bold);
        }
    };
    const QStaticText &shapeOf(const Key &key);

    QFont m_font;                             ///< of all that is remembered
    QFont m_bold;                             ///< the same, bold
    QCache<Key, QStaticText> m_shapes{4'096}; ///< more than the cells of all tables on a large screen
};

} // namespace desk
