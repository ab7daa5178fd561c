/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/wallboard/wallboard.h"

#include "ui/format/counts.h"
#include "ui/format/durations.h"
#include "ui/status/bandlook.h"
#include "ui/status/tilereading.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/surface.h"
#include "ui/trends/trendplot.h"
#include "ui/wallboard/wallhealth.h"
#include "ui/wallboard/walltile.h"

#include <QDateTime>
#include <QFontInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>

#include "ui/trends/plotlibrary.h"

namespace desk
{

namespace
{

using namespace std::chrono_literals;

// Parts of the height.
constexpr double HeroDigits = 0.27;
constexpr double SecondDigits = 0.10;
constexpr double Words = 0.034;
constexpr double SentenceWords = 0.05;
constexpr double TrendWords = 0.024;
constexpr double VerdictRow = 0.075;
constexpr double HeroRow = 0.39;
constexpr double SecondRow = 0.235;
constexpr int GapsInHeight = 45;
/// The proportions fit a screen of 16 to 9; on a narrower one all becomes smaller.
constexpr double FittingShape = 9.0 / 16.0;
constexpr qint64 TrendMs = 3'600'000;
constexpr auto HintTime = 8s;

QScreen *otherScreenThan(const QScreen *taken)
{
    for (QScreen *screen : QGuiApplication::screens()) {
        if (screen != taken)
            return screen;
    }
    return QGuiApplication::primaryScreen();
}

QString waitText(qint64 waitMs)
{
    return waitMs < 0 ? QStringLiteral("–") : shortDuration(waitMs);
}

/// Side by side over the width of @p row, in these shares.
QList<QRect> columnsOf(const QRect &row, const QList<double> &shares, int gap)
{
    QList<QRect> columns;
    double from = row.left();
    const double whole = row.width() - gap * (static_cast<double>(shares.size()) - 1);
    for (const double share : shares) {
        columns.append(QRect(qRound(from), row.top(), qRound(whole * share), row.height()));
        from += whole * share + gap;
    }
    return columns;
}

} // namespace

Wallboard::Wallboard()
    : m_icon(new IconLabel(IconName::Unknown, Token::Muted, 4, this))
    , m_sentence(new FittedLabel(FittedLabel::Kind::Words, true, Token::Text, this))
    , m_clock(new FittedLabel(FittedLabel::Kind::Words, true, Token::Muted, this))
    , m_waiting(new WallTile(tr("Waiting"), tr("Waiting"), {{QStringLiteral("value"), {}}}, this))
    , m_longest(new WallTile(tr("Longest wait"), tr("Longest wait"), {{QStringLiteral("value"), {}}}, this))
    , m_agents(new WallTile(tr("Agents"), tr("Agents"),
                            {{QStringLiteral("room"), tr("room")},
                             {QStringLiteral("full"), tr("full")},
                             {QStringLiteral("offline"), tr("offline")}},
                            this))
    , m_assigned(
          new WallTile(tr("Assigned/min"), tr("Assigned per minute"), {{QStringLiteral("value"), {}}}, this))
    , m_wait(new WallTile(
          tr("Wait, 15 min"), tr("Wait"),
          {{QStringLiteral("median"), tr("median")}, {QStringLiteral("p95"), tr("95 of 100")}}, this))
    , m_health(new WallHealth(this))
    , m_trendCard(new Card(this))
    , m_plot(new QCustomPlot(m_trendCard))
{
    setWindowFlag(Qt::Window);
    setAttribute(Qt::WA_QuitOnClose, false);
    setAccessibleName(tr("Wallboard"));
    setWindowTitle(tr("Wallboard, Allocation Desk"));
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_clock->setObjectName(QStringLiteral("clock"));
    m_clock->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_plot->plotLayout()->clear();
    m_plot->setAccessibleName(tr("Trend"));
    m_trend =
        new TrendPlot(m_plot, 0, TrendValue::Depth, tr("Waiting, last hour"), tr("Trend of waiting chats"));
    m_plot->plotLayout()->setRowStretchFactor(0, 0.01);
    connect(m_plot, &QCustomPlot::afterLayout, m_trend, &TrendPlot::placeName);
    m_hint.setSingleShot(true);
    m_hint.setInterval(HintTime);
    connect(&m_hint, &QTimer::timeout, this, [this] { tick(m_nowMs); });
    m_agents->setFigureIcon(2, IconName::Offline, Token::Muted);
}

void Wallboard::toggle(const QWidget *window)
{
    if (isVisible()) {
        close();
        return;
    }
    const QScreen *screen = otherScreenThan(window->screen());
    setGeometry(screen->geometry());
    m_hint.start();
    showFullScreen();
    raise();
    activateWindow();
}

void Wallboard::setThresholds(const Thresholds &thresholds)
{
    m_thresholds = thresholds;
    refresh();
}

void Wallboard::setSnapshot(const DeskSnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    refresh();
}

void Wallboard::setVerdict(const Verdict &verdict)
{
    if (verdict == m_verdict)
        return;
    m_verdict = verdict;
    const BandLook look = lookOf(verdict);
    m_sentence->setFitted(verdict.sentence);
    m_sentence->setToken(look.sentence);
    m_clock->setToken(verdict.level == VerdictLevel::Bad ? Token::OnBadSolid : Token::Muted);
    m_icon->setIcon(look.icon, look.ink, look.fill == Token::Base ? Token::Window : look.fill);
    update();
}

void Wallboard::tick(qint64 nowMs)
{
    m_nowMs = nowMs;
    const QString now = QDateTime::fromMSecsSinceEpoch(nowMs).toString(QStringLiteral("HH:mm"));
    m_clock->setFitted(m_hint.isActive() ? tr("Esc leaves") : now);
    if (!isVisible() || !m_snapshot)
        return;
    m_longest->setReading(readLongestWait(*m_snapshot, m_thresholds, nowMs));
    refreshTrend();
}

/// Nothing while it is not on the wall: numbers that nobody sees cost time.
void Wallboard::refresh()
{
    if (!isVisible() || !m_snapshot)
        return;
    const DeskSnapshot &desk = *m_snapshot;
    m_waiting->setReading(readWaiting(desk, m_thresholds));
    m_longest->setReading(readLongestWait(desk, m_thresholds, m_nowMs));
    m_assigned->setReading(readAssigned(desk));
    const auto count = [&desk](int agents) {
        return desk.complete ? compactCount(agents) : QStringLiteral("–");
    };
    m_agents->setFigure(0, count(desk.agentsWithRoom));
    m_agents->setFigure(1, count(desk.agentsFull));
    m_agents->setFigure(2, count(desk.agentsOffline));
    m_agents->setFigureIcon(0, IconName::Room, desk.live ? Token::Ok : Token::Muted);
    m_agents->setFigureIcon(1, IconName::Full, desk.live ? Token::Seat : Token::Muted);
    m_wait->setFigure(0, waitText(desk.medianWaitMs));
    m_wait->setFigure(1, waitText(desk.percentile95WaitMs));
    m_health->setSnapshot(desk);
    showRest();
    if (std::exchange(m_points, desk.trend) != desk.trend) {
        m_trend->setPoints(*m_points);
        refreshTrend();
    }
}

void Wallboard::refreshTrend()
{
    if (!m_points)
        return;
    m_trend->showSpan(*m_points, m_nowMs - TrendMs, m_nowMs, m_thresholds);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void Wallboard::place()
{
    const double height = std::min<double>(this->height(), width() * FittingShape);
    const int gap = qRound(height / GapsInHeight);
    const double words = height * Words;
    const QRect all = rect().adjusted(2 * gap, gap, -2 * gap, -gap);
    int top = all.top();
    const auto row = [&](double share) {
        const QRect taken(all.left(), top, all.width(), qRound(share * this->height()));
        top = taken.bottom() + 1 + gap;
        return taken;
    };
    m_band = row(VerdictRow).adjusted(-gap, 0, gap, 0);
    placeVerdict(m_band, height * SentenceWords, gap);
    const QList<QRect> hero = columnsOf(row(HeroRow), {0.42, 0.58}, gap);
    m_waiting->setGeometry(hero[0]);
    m_longest->setGeometry(hero[1]);
    const QList<QRect> second = columnsOf(row(SecondRow), {0.40, 0.24, 0.36}, gap);
    m_agents->setGeometry(second[0]);
    m_assigned->setGeometry(second[1]);
    m_wait->setGeometry(second[2]);
    for (WallTile *tile : {m_waiting, m_longest})
        tile->setSizes(height * HeroDigits, words, gap);
    for (WallTile *tile : {m_agents, m_assigned, m_wait})
        tile->setSizes(height * SecondDigits, words, gap);
    const QRect rest(QPoint(all.left(), top), all.bottomRight());
    m_health->setGeometry(rest);
    m_health->setSizes(words, gap);
    m_trendCard->setGeometry(rest);
    m_plot->setGeometry(m_trendCard->rect().adjusted(gap, gap / 2, -gap, -gap / 2));
    showRest();
    placeTrend(height * TrendWords);
    update();
}

/// What is broken is worth more than the last hour.
void Wallboard::showRest()
{
    m_health->setVisible(m_health->isNeeded());
    m_trendCard->setVisible(!m_health->isNeeded());
}

void Wallboard::placeTrend(double words)
{
    m_plot->setBackground(tokenColor(palette(), Token::Base));
    m_plot->plotLayout()->setRowSpacing(qRound(words)); // room for the words of a limit
    m_trend->setScale(words / QFontInfo(QGuiApplication::font()).pixelSize());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void Wallboard::placeVerdict(const QRect &row, double words, int gap)
{
    const int side = qRound(words * 1.05);
    const int clockWidth = qRound(words * 4.5);
    m_icon->setGeometry(row.left() + gap, row.center().y() - side / 2, side, side);
    m_clock->setGeometry(row.right() - gap - clockWidth, row.top(), clockWidth, row.height());
    m_clock->setPixels(words);
    const int from = m_icon->geometry().right() + gap;
    m_sentence->setGeometry(from, row.top(), m_clock->x() - gap - from, row.height());
    m_sentence->setPixels(words);
}

void Wallboard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokenColor(palette(), Token::Window));
    const BandLook look = lookOf(m_verdict);
    if (look.fill == Token::Base && look.edgeWidth < 2)
        return; // all is well: the calm wall has one card less
    Surface surface = cardSurface(palette());
    surface.fill = tokenColor(palette(), look.fill == Token::Base ? Token::Window : look.fill);
    surface.edge = tokenColor(palette(), look.edge);
    surface.edgeWidth = look.edgeWidth;
    paintSurface(painter, m_band, surface);
}

void Wallboard::resizeEvent(QResizeEvent *event)
{
    QGroupBox::resizeEvent(event);
    place();
}

void Wallboard::showEvent(QShowEvent *event)
{
    QGroupBox::showEvent(event);
    refresh();
    tick(QDateTime::currentMSecsSinceEpoch());
}

void Wallboard::changeEvent(QEvent *event)
{
    QGroupBox::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        place();
}

void Wallboard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F11)
        close();
    else
        QGroupBox::keyPressEvent(event);
}

} // namespace desk
