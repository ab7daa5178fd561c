/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/status/caphistogram.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QPainter>

#include <algorithm>

namespace desk
{

namespace
{

constexpr int MostBins = 10;

int sumOf(const QMap<int, int> &counts, int first, int last)
{
    int sum = 0;
    for (auto entry = counts.lowerBound(first); entry != counts.end() && entry.key() <= last; ++entry)
        sum += entry.value();
    return sum;
}

} // namespace

CapHistogram::CapHistogram(QWidget *parent)
    : QLabel(parent)
{
    QPixmap nothing(1, 1);
    nothing.fill(Qt::transparent);
    setPixmap(nothing);
    setAccessibleName(tr("Agents by chats held"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CapHistogram::setPreview(const CapPreview &preview)
{
    m_bins.clear();
    if (!preview.loadsNow.isEmpty()) {
        const int least = std::min(preview.loadsNow.firstKey(), preview.loadsThen.firstKey());
        const int most = std::max({preview.loadsNow.lastKey(), preview.loadsThen.lastKey(), 1});
        const int first = std::max(0, least - 1);
        const int width = (most - first) / MostBins + 1;
        for (int low = first; low <= most; low += width) {
            const int high = low + width - 1;
            m_bins.append(
                {low, high, sumOf(preview.loadsNow, low, high), sumOf(preview.loadsThen, low, high)});
        }
    }
    setAccessibleDescription(histogramInWords(preview));
    update();
}

QSize CapHistogram::sizeHint() const
{
    const Metrics metrics = Metrics::ofApplication();
    return {metrics.units(37), metrics.units(15)};
}

void CapHistogram::paintEvent(QPaintEvent *)
{
    if (m_bins.isEmpty())
        return;
    const Metrics metrics = Metrics::ofApplication();
    QPainter painter(this);
    painter.setFont(scaledFont(typescale::Header));
    const int line = painter.fontMetrics().height();
    const qreal base = height() - line - metrics.units(0.5);
    const qreal tallest = base - line;
    int most = 1;
    for (const Bin &bin : m_bins)
        most = std::max({most, bin.now, bin.then});
    const qreal step = width() / static_cast<qreal>(m_bins.size());
    const qreal bar = std::min<qreal>(metrics.units(1.5), step / 2 - 1);
    painter.setPen(tokenColor(palette(), Token::Border));
    painter.drawLine(QPointF(0, base), QPointF(width(), base));
    for (qsizetype index = 0; index < m_bins.size(); ++index) {
        const Bin &bin = m_bins.at(index);
        const qreal middle = (static_cast<qreal>(index) + 0.5) * step;
        const qreal now = tallest * bin.now / most;
        const qreal then = tallest * bin.then / most;
        paintBar(painter, QRectF(middle - bar - 1, base - now, bar, now), bin.now, false);
        paintBar(painter, QRectF(middle + 1, base - then, bar, then), bin.then, true);
        painter.setFont(scaledFont(typescale::Header));
        painter.setPen(tokenColor(palette(), Token::Muted));
        const QString name = bin.first == bin.last ? QString::number(bin.first)
                                                   : QStringLiteral("%1–%2").arg(bin.first).arg(bin.last);
        painter.drawText(QRectF(middle - step / 2, base + metrics.units(0.25), step, line), Qt::AlignCenter,
                         name);
    }
}

void CapHistogram::paintBar(QPainter &painter, const QRectF &bar, int count, bool then) const
{
    if (count == 0)
        return;
    if (then) {
        painter.fillRect(bar, tokenColor(palette(), Token::Seat));
    } else {
        painter.setPen(QPen(tokenColor(palette(), Token::FreeSeatEdge), 1, Qt::DashLine));
        painter.drawRect(bar.adjusted(0, 0, -1, 0));
    }
    QFont font = painter.font();
    font.setBold(then);
    painter.setFont(font);
    painter.setPen(tokenColor(palette(), then ? Token::Text : Token::Muted));
    const QRectF above(bar.center().x() - 50, bar.top() - painter.fontMetrics().height(), 100,
                       painter.fontMetrics().height());
    painter.drawText(above, Qt::AlignCenter, QString::number(count));
}

} // namespace desk
