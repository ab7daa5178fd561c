/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

class QPainter;
class QPalette;
class QRectF;

namespace desk
{

/// The shapes of resources/icons. Each tells its meaning by its shape alone; the colour only repeats it.
enum class IconName {
    Ok,
    Warn,
    Bad,
    Unknown,
    Room,
    Full,
    Over,
    Offline,
    Lock,
    Pause,
    Play,
    Wallboard,
    Quiet,
    Search,
    Assign,
    Front,
    Drop,
    Replay,
    Undo,
    Copy,
    Back,
    More,
    Minus,
    Plus,
    Refresh,
    Export,
    Handset, ///< channel: WhatsApp
    Camera,  ///< channel: Instagram
    Plane,   ///< channel: Telegram
    Bubble,  ///< channel: LINE, Messenger and others
    Globe,   ///< channel: web chat
};
inline constexpr int IconCount = static_cast<int>(IconName::Globe) + 1;

/// The shape in @p ink; @p ground fills what is cut out (the tick in its disc). @p size in device-independent
/// pixels. Cached by QPixmapCache; GUI thread only.
QPixmap iconPixmap(IconName name, const QColor &ink, const QColor &ground, int size, qreal devicePixelRatio);

/// Paints the shape into @p rect at the device's own resolution.
void paintIcon(QPainter &painter, const QRectF &rect, IconName name, const QColor &ink, const QColor &ground);

/// An icon in fixed colours, sharp on every screen.
QIcon tintedIcon(IconName name, const QColor &ink, const QColor &ground);

/// An icon for a button: button text and muted when disabled. Ask again after a palette change.
QIcon buttonIcon(IconName name, const QPalette &palette);

} // namespace desk
