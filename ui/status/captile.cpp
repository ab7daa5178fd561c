/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/status/captile.h"

#include "ui/format/displaytext.h"
#include "ui/status/cappopover.h"
#include "ui/status/capspinbox.h"
#include "ui/status/figures.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokenlabel.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace desk
{

namespace
{

constexpr double TileWidthUnits = 43;
constexpr int RefusalSeconds = 15; ///< long enough to read, not so long that it looks like the present

} // namespace

CapTile::CapTile(DeskControl &control, QWidget *parent)
    : Tile(tr("&Max chats per agent"), tr("Max chats per agent"), TileWidthUnits, parent)
    , m_writer(control)
    , m_field(new CapSpinBox(this))
    , m_lower(makeStepButton(-1))
    , m_raise(makeStepButton(+1))
    , m_stepUp(new TokenLabel(Token::Text, this))
    , m_stepDown(new TokenLabel(Token::Text, this))
    , m_note(new TokenLabel(Token::Muted, this))
    , m_undo(new QPushButton(this))
{
    titleLabel()->setBuddy(m_field);
    setBottomUnits(0.25); // the last line is as high as the button to undo
    m_field->setAccessibleName(tr("Max chats per agent"));
    auto *layout = new QVBoxLayout(body());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addStretch();
    layout->addLayout(makeControls());
    layout->addStretch();
    layout->addLayout(makeNoteRow());

    connect(m_field, &CapSpinBox::chosen, this, &CapTile::choose);
    connect(m_field, &CapSpinBox::accepted, this, &CapTile::accept);
    connect(m_field, &CapSpinBox::dismissed, this, &CapTile::keep);
    connect(m_undo, &QPushButton::clicked, this, &CapTile::takeBack);
    connect(&m_writer, &CapWriter::changed, this, &CapTile::refresh);
    connect(&m_writer, &CapWriter::changedElsewhere, this, &CapTile::outlineChange);
    connect(&m_writer, &CapWriter::refused, this, &CapTile::sayRefused);
    refresh();
}

QWidget *CapTile::field() const
{
    return m_field;
}

QToolButton *CapTile::makeStepButton(int delta)
{
    auto *button = new QToolButton(this);
    const int side = Metrics::ofApplication().units(5);
    button->setFixedSize(side, side);
    button->setIcon(buttonIcon(delta < 0 ? IconName::Minus : IconName::Plus, palette()));
    connect(button, &QToolButton::clicked, this, [this, delta] { step(delta); });
    return button;
}

QHBoxLayout *CapTile::makeControls()
{
    const Metrics metrics = Metrics::ofApplication();
    m_stepUp->setObjectName(QStringLiteral("stepUp"));
    m_stepDown->setObjectName(QStringLiteral("stepDown"));
    auto *steps = new QVBoxLayout;
    steps->setSpacing(metrics.units(0.25));
    for (TokenLabel *label : {m_stepUp, m_stepDown}) {
        label->setElastic(true);
        steps->addWidget(label);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics.units(0.5));
    row->addWidget(m_lower);
    row->addWidget(m_field);
    row->addWidget(m_raise);
    row->addSpacing(metrics.gap());
    row->addLayout(steps, 1);
    QWidget::setTabOrder(m_lower, m_field);
    QWidget::setTabOrder(m_field, m_raise);
    return row;
}

QHBoxLayout *CapTile::makeNoteRow()
{
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setElastic(true);
    m_undo->setIcon(buttonIcon(IconName::Undo, palette()));
    m_undo->setFixedHeight(Metrics::ofApplication().units(3.25));
    m_note->setMinimumHeight(m_undo->height()); // the offer to undo must not push the row up
    auto *row = new QHBoxLayout;
    row->setSpacing(Metrics::ofApplication().gap());
    row->addWidget(m_note, 1);
    row->addWidget(m_undo);
    return row;
}

bool CapTile::isLocked() const
{
    return !m_snapshot || !m_snapshot->live || m_snapshot->cap == 0;
}

std::optional<int> CapTile::chosen() const
{
    const bool differs = m_typed && *m_typed != m_writer.target();
    return differs && m_snapshot && !isLocked() ? m_typed : std::nullopt;
}

void CapTile::setSnapshot(const DeskSnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_queued = queuedIn(*snapshot);
    m_writer.setSnapshot(*snapshot);
    if (isLocked())
        keep();
    refresh();
}

void CapTile::choose(std::optional<int> cap)
{
    m_editing = true;
    m_typed = cap;
    refresh();
}

void CapTile::keep()
{
    m_editing = false;
    m_typed.reset();
    refresh();
}

void CapTile::accept(int cap)
{
    m_refusal.clear();
    keep();
    m_writer.write(cap);
}

void CapTile::step(int delta)
{
    m_refusal.clear();
    keep();
    m_writer.step(delta);
}

void CapTile::refresh()
{
    const bool locked = isLocked();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_field, m_lower, m_raise})
        widget->setEnabled(!locked);
    if (!m_editing && m_writer.target() > 0)
        m_field->showValue(m_writer.target());
    else if (!m_editing)
        m_field->showNothing();
    const bool nonsense = m_snapshot && !locked && !m_snapshot->capState.rejected.isEmpty();
    setConcern(nonsense || !m_refusal.isEmpty() ? Concern::Warning : Concern::None);
    applyConcern();
    refreshSteps();
    refreshUndo();
    refreshNote();
    refreshPopover();
    if (const std::optional<int> now = chosen(); now != m_announced) {
        m_announced = now;
        Q_EMIT chosenChanged(now);
    }
}

void CapTile::applyConcern()
{
    Tile::applyConcern();
    cornerIcon()->setUnits(isLocked() || isCompact() ? 2 : 3);
    if (isLocked()) {
        cornerIcon()->setIcon(IconName::Lock, Token::Muted);
        cornerIcon()->setShown(true);
    }
    placeIcon();
    m_note->setToken(concern() == Concern::None && !isLocked() ? Token::Muted : Token::Text);
}

void CapTile::refreshSteps()
{
    const int cap = m_writer.target();
    const bool known = m_snapshot && !isLocked();
    m_lower->setEnabled(known && cap > LeastCap);
    m_raise->setEnabled(known && cap < GreatestCap);
    m_lower->setAccessibleName(tr("Lower the cap to %1").arg(std::max(LeastCap, cap - 1)));
    m_raise->setAccessibleName(tr("Raise the cap to %1").arg(std::min(GreatestCap, cap + 1)));
    m_stepUp->setSentence({}, {});
    m_stepDown->setSentence({}, {});
    if (m_raise->isEnabled())
        m_stepUp->setSentence(QString::number(cap + 1),
                              QStringLiteral(": ") + stepSentence(preview(cap + 1)));
    if (m_lower->isEnabled())
        m_stepDown->setSentence(QString::number(cap - 1),
                                QStringLiteral(": ") + stepSentence(preview(cap - 1)));
    fitSteps();
    m_raise->setToolTip(known ? m_stepUp->text() : lockReason());
    m_lower->setToolTip(known ? m_stepDown->text() : lockReason());
}

/// One step smaller where the words would be cut: a forecast that ends in dots is none.
void CapTile::fitSteps()
{
    const int needed =
        std::max(m_stepUp->widthAtScale(typescale::Body), m_stepDown->widthAtScale(typescale::Body));
    const double scale = needed > m_stepUp->width() ? typescale::Header : typescale::Body;
    m_stepUp->setScale(scale);
    m_stepDown->setScale(scale);
}

void CapTile::applyCompact()
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_stepUp, m_stepDown, m_note})
        widget->setVisible(!isCompact());
    cornerIcon()->setVisible(!isCompact()); // the lock; field and buttons show as well that they are locked
    refresh();
}

int CapTile::reservedWidth() const
{
    const Metrics metrics = Metrics::ofApplication();
    const QString longest = tr("%1: %2 of %2 go out now").arg(8).arg(88);
    return 2 * metrics.inset() + m_lower->width() + m_raise->width() + m_field->sizeHint().width() +
           metrics.units(3) + QFontMetrics(scaledFont(typescale::Body)).horizontalAdvance(longest);
}

void CapTile::resizeEvent(QResizeEvent *event)
{
    Tile::resizeEvent(event);
    fitSteps();
}

void CapTile::refreshUndo()
{
    const std::optional<CapUndo> undo = m_writer.undo();
    m_undo->setVisible(undo.has_value() && !isLocked() && !isCompact());
    Q_EMIT undoOffered(undo.has_value() && !isLocked() && !m_writer.isWriting());
    if (!undo)
        return;
    m_undo->setEnabled(!m_writer.isWriting());
    const QString offer = tr("Undo: %1 to %2").arg(undo->from).arg(undo->to);
    m_undo->setText(tr("%1 (%2 s)").arg(offer).arg(undo->secondsLeft));
    m_undo->setAccessibleName(offer);
}

void CapTile::refreshNote()
{
    m_note->setPlain(noteText());
    const QString told = isLocked() ? lockReason()
                         : chosen() ? previewHeadline(preview(*chosen()), m_writer.stored())
                                    : m_note->text();
    m_field->setAccessibleDescription(told);
    m_field->setToolTip(told);
}

void CapTile::refreshPopover()
{
    const std::optional<int> cap = chosen();
    if (!cap || !isVisible()) {
        if (m_popover)
            m_popover->hide();
        return;
    }
    if (!m_popover) {
        m_popover = new CapPopover(window());
        connect(m_popover, &CapPopover::keepPressed, this, &CapTile::keep);
        connect(m_popover, &CapPopover::setPressed, this, [this] {
            if (const std::optional<int> wanted = chosen())
                accept(*wanted);
        });
    }
    m_popover->setPreview(preview(*cap), m_writer.stored());
    m_popover->showNextTo(this, Qt::AlignRight);
}

void CapTile::sayRefused(const QString &message)
{
    m_refusal = message;
    QTimer::singleShot(std::chrono::seconds(RefusalSeconds), this, [this, message] {
        if (m_refusal != message)
            return;
        m_refusal.clear();
        refresh();
    });
    refresh();
}

QString CapTile::lockReason() const
{
    if (!m_snapshot || m_writer.stored() == 0)
        return tr("The cap is not read yet.");
    return tr("Locked while Redis is away. Was %1.").arg(m_writer.stored());
}

QString CapTile::storedSince() const
{
    const CapState &state = m_snapshot->capState;
    if (!state.stored)
        return tr("Default; nothing is stored yet");
    if (state.setAtUs <= 0)
        return tr("Stored in Redis");
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(localMsOf(*m_snapshot, state.setAtUs));
    const QString when = at.date() == QDate::currentDate()
                             ? at.toString(QStringLiteral("HH:mm"))
                             : QLocale().toString(at.date(), QLocale::ShortFormat);
    const QString by = state.setBy.isEmpty() ? tr("from outside") : tr("by %1").arg(displayText(state.setBy));
    return tr("In force since %1, set %2").arg(when, by);
}

QString CapTile::noteText() const
{
    if (isLocked())
        return lockReason();
    if (m_writer.isWriting())
        return tr("Writing %1; stored: %2").arg(m_writer.target()).arg(m_writer.stored());
    if (!m_refusal.isEmpty())
        return displayText(m_refusal);
    if (const QByteArray &rejected = m_snapshot->capState.rejected; !rejected.isEmpty())
        return tr("“%1” from outside is no cap; %2 stays in force")
            .arg(displayText(QString::fromUtf8(rejected)))
            .arg(m_writer.stored());
    if (const std::optional<int> seconds = m_writer.secondsSinceOurs())
        return tr("Stored %1 s ago").arg(*seconds); // the button beside it says what was changed
    return chosen() ? tr("Stored: %1").arg(m_writer.stored()) : storedSince();
}

void CapTile::changeEvent(QEvent *event)
{
    Tile::changeEvent(event);
    if (event->type() != QEvent::PaletteChange)
        return;
    m_lower->setIcon(buttonIcon(IconName::Minus, palette()));
    m_raise->setIcon(buttonIcon(IconName::Plus, palette()));
    m_undo->setIcon(buttonIcon(IconName::Undo, palette()));
}

} // namespace desk
