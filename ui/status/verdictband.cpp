/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/status/verdictband.h"

#include "ui/format/displaytext.h"
#include "ui/status/advicepopover.h"
#include "ui/status/bandlook.h"
#include "ui/theme/iconlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/surface.h"
#include "ui/theme/tokenlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>

namespace desk
{

namespace
{

constexpr double BandHeightUnits = 7;
constexpr double CompactHeightUnits = 5;

} // namespace

VerdictBand::VerdictBand(DeskControl &control, QWidget *parent)
    : QGroupBox(parent)
    , m_control(control)
    , m_icon(new IconLabel(IconName::Unknown, Token::Muted, 4, this))
    , m_sentence(new TokenLabel(Token::Text, this))
    , m_consequence(new TokenLabel(Token::Muted, this))
    , m_right(new QStackedWidget(this))
{
    setAccessibleName(tr("State of the desk"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_sentence->setScale(typescale::Verdict, true);
    m_sentence->setElastic(true);
    m_consequence->setObjectName(QStringLiteral("consequence"));
    m_consequence->setElastic(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(Metrics::ofApplication().units(0.25));
    words->addStretch();
    words->addWidget(m_sentence);
    words->addWidget(m_consequence);
    words->addStretch();
    m_right->addWidget(makeButtons());
    m_right->addWidget(makeReasonForm());
    m_right->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred);
    showPage(0);
    const Metrics metrics = Metrics::ofApplication();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics.inset(), 0, metrics.inset(), 0);
    layout->setSpacing(metrics.units(1.5));
    layout->addWidget(m_icon);
    layout->addLayout(words, 1);
    layout->addWidget(m_right);
    connect(&control, &DeskControl::commandFinished, this, [this](const CommandResult &result) {
        if (result.request == m_request && !result.ok)
            tell(m_paused ? tr("Not resumed") : tr("Not paused"), result.message);
    });
    applyLevel();
    setPauseState(false, false);
}

QWidget *VerdictBand::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *layout = new QHBoxLayout(buttons);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::ofApplication().units(1.5));
    m_whatToDo = new QPushButton(buttons);
    m_pause = new QPushButton(buttons);
    m_pause->setObjectName(QStringLiteral("pause"));
    layout->addStretch();
    m_quiet = new QPushButton(buttons);
    m_quiet->hide();
    layout->addWidget(m_whatToDo);
    layout->addWidget(m_quiet);
    connect(m_quiet, &QPushButton::clicked, this, &VerdictBand::quietRequested);
    layout->addWidget(m_pause);
    m_wallboard = new QPushButton(buttons);
    m_wallboard->setAccessibleName(tr("Wallboard"));
    m_wallboard->setToolTip(tr("Wallboard: the numbers huge, for a screen on the wall"));
    layout->addWidget(m_wallboard);
    connect(m_wallboard, &QPushButton::clicked, this, &VerdictBand::wallboardRequested);
    connect(m_whatToDo, &QPushButton::clicked, this, &VerdictBand::showAdvice);
    connect(m_pause, &QPushButton::clicked, this, &VerdictBand::pauseOrResume);
    return buttons;
}

QWidget *VerdictBand::makeReasonForm()
{
    auto *form = new QWidget(this);
    auto *layout = new QHBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::ofApplication().gap());
    m_reason = new QLineEdit(form);
    m_reason->setPlaceholderText(tr("Reason (may be empty)"));
    m_reason->setAccessibleName(tr("Reason for pausing"));
    m_reason->setMaxLength(200);
    m_reason->setMinimumWidth(Metrics::ofApplication().units(26));
    auto *pause = new QPushButton(tr("Pause"), form);
    pause->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"), form);
    layout->addStretch();
    layout->addWidget(m_reason);
    layout->addWidget(pause);
    layout->addWidget(cancel);
    connect(m_reason, &QLineEdit::returnPressed, this, &VerdictBand::sendPause);
    connect(pause, &QPushButton::clicked, this, &VerdictBand::sendPause);
    connect(cancel, &QPushButton::clicked, this, &VerdictBand::leaveReasonForm);
    return form;
}

void VerdictBand::setVerdict(const Verdict &verdict)
{
    if (verdict == m_verdict)
        return;
    const bool other = verdict.level != m_verdict.level;
    m_verdict = verdict;
    m_sentence->setPlain(verdict.sentence);
    m_consequence->setPlain(verdict.consequence);
    m_sentence->setToolTip(m_compact ? plainToolTip(verdict.consequence) : QString());
    m_whatToDo->setVisible(!verdict.advice.isEmpty());
    applyLevel();
    fitSentence();
    if (!other)
        return; // a wait that ticks is no news to be read aloud
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    if (verdict.level == VerdictLevel::Bad)
        Q_EMIT alarmed();
}

void VerdictBand::setPauseState(bool paused, bool reachable)
{
    const bool changed = paused != m_paused || m_pause->accessibleName().isEmpty();
    m_paused = paused;
    m_pause->setEnabled(reachable);
    m_pause->setToolTip(reachable ? QString() : tr("Not while Redis is away."));
    m_pause->setAccessibleDescription(m_pause->toolTip());
    if (!changed)
        return;
    if (paused)
        leaveReasonForm();
    refreshButtons();
}

void VerdictBand::setRinging(bool ringing)
{
    m_quiet->setVisible(ringing);
    m_right->updateGeometry();
    fitSentence();
}

void VerdictBand::setCompact(bool compact)
{
    m_compact = compact;
    m_consequence->setVisible(!compact);
    m_icon->setUnits(compact ? 3 : 4);
    m_sentence->setToolTip(compact ? plainToolTip(m_verdict.consequence) : QString());
    refreshButtons();
    updateGeometry();
    fitSentence();
}

/// A step smaller where the end would be cut: it may hold the half that matters.
void VerdictBand::fitSentence()
{
    layout()->activate(); // buttons may have come or gone
    const bool fits = m_sentence->widthAtScale(typescale::Verdict) <= m_sentence->contentsRect().width();
    m_sentence->setScale(m_compact ? typescale::PaneTitle
                         : fits    ? typescale::Verdict
                                   : typescale::WaitValue,
                         true);
}

void VerdictBand::pauseOrResume()
{
    if (m_paused)
        resume();
    else
        askForPause();
}

/// Only the page that is shown takes room from the sentence.
void VerdictBand::showPage(int shown)
{
    for (int page = 0; page < m_right->count(); ++page)
        m_right->widget(page)->setSizePolicy(page == shown ? QSizePolicy::Preferred : QSizePolicy::Ignored,
                                             QSizePolicy::Preferred);
    m_right->setCurrentIndex(shown);
    m_right->updateGeometry();
}

void VerdictBand::askForPause()
{
    if (m_paused || !m_pause->isEnabled())
        return;
    m_reason->clear();
    showPage(1);
    m_reason->setFocus(Qt::OtherFocusReason);
}

void VerdictBand::resume()
{
    if (m_paused && m_pause->isEnabled())
        m_request = m_control.resume();
}

void VerdictBand::sendPause()
{
    m_request = m_control.pause(m_reason->text().trimmed());
    leaveReasonForm();
}

void VerdictBand::leaveReasonForm()
{
    if (m_right->currentIndex() == 0)
        return;
    showPage(0);
    m_pause->setFocus(Qt::OtherFocusReason);
}

void VerdictBand::showAdvice()
{
    if (!m_advice)
        m_advice = new AdvicePopover(window());
    m_advice->toggle(m_whatToDo, tr("What to do"), m_verdict.advice);
}

void VerdictBand::tell(const QString &title, const QString &message)
{
    if (!m_advice)
        m_advice = new AdvicePopover(window());
    m_advice->showText(m_pause, title, message);
}

void VerdictBand::applyLevel()
{
    const BandLook look = lookOf(m_verdict);
    m_icon->setIcon(look.icon, look.ink, look.fill);
    m_sentence->setToken(look.sentence);
    m_consequence->setToken(look.consequence);
    update();
}

void VerdictBand::refreshButtons()
{
    const auto show = [this](QPushButton *button, const QString &name, const QIcon &icon) {
        button->setText(m_compact ? QString() : name);
        button->setAccessibleName(name);
        button->setIcon(icon);
    };
    show(m_pause, m_paused ? tr("Resume assigning") : tr("Pause assigning"),
         buttonIcon(m_paused ? IconName::Play : IconName::Pause, palette()));
    show(m_quiet, tr("Quiet for 10 minutes"), buttonIcon(IconName::Quiet, palette()));
    if (!m_compact)
        m_quiet->setText(tr("Quiet 10 min"));
    m_wallboard->setIcon(buttonIcon(IconName::Wallboard, palette()));
    show(m_whatToDo, tr("What to do"), m_compact ? buttonIcon(IconName::Unknown, palette()) : QIcon());
}

QSize VerdictBand::sizeHint() const
{
    return {QGroupBox::minimumSizeHint().width(),
            Metrics::ofApplication().units(m_compact ? CompactHeightUnits : BandHeightUnits)};
}

void VerdictBand::resizeEvent(QResizeEvent *event)
{
    QGroupBox::resizeEvent(event);
    fitSentence();
}

void VerdictBand::paintEvent(QPaintEvent *)
{
    const BandLook look = lookOf(m_verdict);
    Surface surface = cardSurface(palette());
    surface.fill = tokenColor(palette(), look.fill);
    surface.edge = tokenColor(palette(), look.edge);
    surface.edgeWidth = look.edgeWidth;
    QPainter painter(this);
    paintSurface(painter, rect(), surface);
}

void VerdictBand::changeEvent(QEvent *event)
{
    QGroupBox::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshButtons();
}

void VerdictBand::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_right->currentIndex() == 1)
        leaveReasonForm();
    else
        QGroupBox::keyPressEvent(event);
}

} // namespace desk
