/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/theme/icons.h"

#include "ui/theme/tokens.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

/// The icons lie in a static library, whose resources nothing else would pull in. Outside of any namespace,
/// as the macro demands.
static void initIconResource()
{
    Q_INIT_RESOURCE(icons);
}

namespace desk
{

namespace
{

constexpr std::array<const char *, IconCount> FileNames = {
    "ok",      "warn",   "bad",     "unknown",   "room",  "full",   "over",   "offline",
    "lock",    "pause",  "play",    "wallboard", "quiet", "search", "assign", "front",
    "drop",    "replay", "undo",    "copy",      "back",  "more",   "minus",  "plus",
    "refresh", "export", "handset", "camera",    "plane", "bubble", "globe",
};

/// Every file is drawn with these two colours, which stand for ink and ground.
const QByteArray FileInk = QByteArrayLiteral("#000000");
const QByteArray FileGround = QByteArrayLiteral("#ffffff");

const QByteArray &source(IconName name)
{
    static std::array<QByteArray, IconCount> sources;
    QByteArray &bytes = sources[static_cast<size_t>(name)];
    if (bytes.isEmpty()) {
        initIconResource();
        const QString fileName = QLatin1StringView(FileNames[static_cast<size_t>(name)]);
        QFile file(QStringLiteral(":/icons/%1.svg").arg(fileName));
        if (file.open(QIODevice::ReadOnly))
            bytes = file.readAll();
    }
    return bytes;
}

QPixmap render(IconName name, const QColor &ink, const QColor &ground, int pixels)
{
    QByteArray svg = source(name);
    // The ground goes first through a word that no file holds: an ink of white must not be taken for ground.
    svg.replace(FileGround, "@ground");
    svg.replace(FileInk, ink.name().toLatin1());
    svg.replace("@ground", ground.name().toLatin1());
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter);
    return pixmap;
}

/// Tints while it paints, so that one QIcon is sharp on every screen.
class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(IconName name, const QColor &ink, const QColor &disabledInk, const QColor &ground)
        : m_name(name)
        , m_ink(ink)
        , m_disabledInk(disabledInk)
        , m_ground(ground)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        paintIcon(*painter, square, m_name, inkOf(mode), m_ground);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, inkOf(mode), m_ground, std::min(size.width(), size.height()), 1.0);
    }

    QIconEngine *clone() const override { return new TintedIconEngine(*this); }

private:
    QColor inkOf(QIcon::Mode mode) const { return mode == QIcon::Disabled ? m_disabledInk : m_ink; }

    IconName m_name;
    QColor m_ink;
    QColor m_disabledInk;
    QColor m_ground;
};

} // namespace

QPixmap iconPixmap(IconName name, const QColor &ink, const QColor &ground, int size, qreal devicePixelRatio)
{
    const int pixels = qRound(size * devicePixelRatio);
    const QString key = QStringLiteral("desk-icon-%1-%2-%3-%4")
                            .arg(static_cast<int>(name))
                            .arg(ink.name(), ground.name())
                            .arg(pixels);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = render(name, ink, ground, pixels);
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

void paintIcon(QPainter &painter, const QRectF &rect, IconName name, const QColor &ink, const QColor &ground)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(rect.topLeft(), iconPixmap(name, ink, ground, qRound(rect.width()), ratio));
}

QIcon tintedIcon(IconName name, const QColor &ink, const QColor &ground)
{
    return QIcon(new TintedIconEngine(name, ink, ink, ground));
}

QIcon buttonIcon(IconName name, const QPalette &palette)
{
    return QIcon(new TintedIconEngine(name, palette.color(QPalette::Active, QPalette::ButtonText),
                                      palette.color(QPalette::Disabled, QPalette::ButtonText),
                                      palette.color(QPalette::Active, QPalette::Button)));
}

} // namespace desk
