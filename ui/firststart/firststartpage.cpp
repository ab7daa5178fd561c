/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/firststart/firststartpage.h"

#include "ui/firststart/checkpanel.h"
#include "ui/firststart/qiscusstep.h"
#include "ui/firststart/queuestep.h"
#include "ui/firststart/steplist.h"
#include "ui/firststart/webhookstep.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/surface.h"
#include "ui/theme/tokenlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace desk
{

namespace
{

using namespace std::chrono_literals;

constexpr double SideUnits = 37;
constexpr double SideGoesBelowUnits =
    120;                            ///< a narrower page keeps the fields and gives up the list of steps
constexpr auto TypingPause = 900ms; // Qiscus is not asked about every letter of a secret

} // namespace

FirstStartPage::FirstStartPage(QWidget *parent)
    : QGroupBox(parent)
    , m_queue(new QueueStep)
    , m_qiscus(new QiscusStep)
    , m_webhooks(new WebhookStep)
    , m_steps(new QStackedWidget)
{
    setObjectName(QStringLiteral("firstStart"));
    setAccessibleName(tr("First start"));
    const Metrics metrics = Metrics::ofApplication();
    for (SetupStep *step : std::initializer_list<SetupStep *>{m_queue, m_qiscus, m_webhooks})
        addStep(step);
    m_message = new CheckPanel;
    m_message->setAccessibleName(tr("What happened"));
    m_message->hide();
    auto *right = new QVBoxLayout;
    right->setContentsMargins(metrics.units(5), metrics.units(4), metrics.units(5), metrics.units(3));
    right->setSpacing(metrics.inset());
    right->addWidget(m_message);
    right->addWidget(m_steps, 1);
    right->addWidget(makeFoot());
    m_side = makeSide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_side);
    layout->addLayout(right, 1);
    m_typed.setSingleShot(true);
    m_typed.setInterval(TypingPause);
    connect(&m_typed, &QTimer::timeout, this, &FirstStartPage::test);
    show(Queue);
}

void FirstStartPage::addStep(SetupStep *step)
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(step);
    step->setAutoFillBackground(false);
    m_steps->addWidget(scroll);
    connect(step, &SetupStep::confirmed, this, &FirstStartPage::next);
    connect(step, &SetupStep::changed, this, [this] {
        if (!m_next)
            return; // still being made
        showMessage({});
        follow();
        m_typed.start();
    });
    if (step == m_webhooks)
        connect(m_webhooks, &WebhookStep::registerRequested, this, [this] {
            Q_EMIT registerRequested(texts(), m_qiscus->adminToken(), m_webhooks->resolvedUrl());
        });
}

QWidget *FirstStartPage::makeSide()
{
    const Metrics metrics = Metrics::ofApplication();
    auto *side = new QWidget(this);
    side->setFixedWidth(metrics.units(SideUnits));
    auto *title = new TokenLabel(Token::Text, side);
    title->setScale(typescale::TileValue, true);
    title->setPlain(tr("Welcome"));
    auto *intro = new QLabel(tr("Three steps, and customers’ chats find their agents. Nothing is assigned to "
                                "anybody real before you press Start."),
                             side);
    intro->setTextFormat(Qt::PlainText);
    intro->setWordWrap(true);
    m_list = new StepList(
        {tr("Where the queue lives"), tr("Connect to Qiscus"), tr("Paste two webhook URLs")}, side);
    m_practice = new QPushButton(side);
    m_practiceHint = new QLabel(side);
    m_practiceHint->setTextFormat(Qt::PlainText);
    m_practiceHint->setWordWrap(true);
    m_practiceHint->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(metrics.units(4), metrics.units(4), metrics.units(3), metrics.units(3));
    layout->setSpacing(metrics.inset());
    layout->addWidget(title);
    layout->addWidget(intro);
    layout->addSpacing(metrics.gap());
    layout->addWidget(m_list);
    layout->addStretch(1);
    layout->addWidget(m_practice);
    layout->addWidget(m_practiceHint);
    connect(m_practice, &QPushButton::clicked, this, [this] {
        if (m_realDeskBehind)
            Q_EMIT left();
        else
            Q_EMIT practiceRequested();
    });
    setRealDeskBehind(false);
    return side;
}

QWidget *FirstStartPage::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::ofApplication().gap());
    m_back = new QPushButton(tr("Back"), foot);
    m_again = new QPushButton(buttonIcon(IconName::Refresh, palette()), tr("Test again"), foot);
    m_next = new QPushButton(foot);
    m_next->setDefault(true);
    layout->addWidget(m_back);
    layout->addStretch(1);
    layout->addWidget(m_again);
    layout->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, &FirstStartPage::back);
    connect(m_again, &QPushButton::clicked, this, &FirstStartPage::test);
    connect(m_next, &QPushButton::clicked, this, &FirstStartPage::next);
    return foot;
}

SetupStep *FirstStartPage::current() const
{
    const std::array<SetupStep *, StepCount> steps{m_queue, m_qiscus, m_webhooks};
    return steps[static_cast<size_t>(m_steps->currentIndex())];
}

QHash<QString, QString> FirstStartPage::texts() const
{
    QHash<QString, QString> all = m_queue->texts();
    all.insert(m_qiscus->texts());
    all.insert(m_webhooks->texts());
    return all;
}

void FirstStartPage::showSteps()
{
    const QString where = m_queue->isPrivate() ? tr("on this computer") : tr("in a Redis of yours");
    m_list->setCurrent(m_steps->currentIndex(),
                       {{!m_bad[Queue], m_bad[Queue] ? QString() : where}, {!m_bad[Qiscus], QString()}, {}});
}

void FirstStartPage::setOrigins(const QHash<QString, SettingOrigin> &origins)
{
    for (SetupStep *step : std::initializer_list<SetupStep *>{m_queue, m_qiscus, m_webhooks})
        step->setOrigins(origins);
    m_typed.stop();
    follow();
}

void FirstStartPage::open(Step step, const QString &message)
{
    show(step);
    if (!message.isEmpty())
        showMessage(message);
}

void FirstStartPage::show(Step step)
{
    m_steps->setCurrentIndex(step);
    m_webhooks->setAdminToken(!m_qiscus->adminToken().isEmpty());
    showSteps();
    const QString forward[] = {tr("Next: Qiscus"), tr("Next: webhooks"), tr("Start")};
    m_next->setText(forward[step]);
    m_back->setVisible(step != Queue);
    showMessage({});
    follow();
    current()->focusFirst();
    test();
}

void FirstStartPage::follow()
{
    const QString missing = current()->missing();
    m_next->setEnabled(missing.isEmpty());
    m_next->setToolTip(missing);
    m_next->setAccessibleDescription(missing);
    m_again->setEnabled(missing.isEmpty());
}

void FirstStartPage::test()
{
    m_typed.stop();
    current()->panel()->begin();
    m_bad[static_cast<size_t>(m_steps->currentIndex())] = false;
    if (current()->missing().isEmpty())
        Q_EMIT testRequested(texts());
}

void FirstStartPage::next()
{
    if (!current()->missing().isEmpty())
        return;
    const int step = m_steps->currentIndex();
    if (step != Webhooks)
        return show(static_cast<Step>(step + 1));
    Q_EMIT publicAddressChosen(m_webhooks->publicAddress());
    if (m_webhooks->wantsRegistration())
        Q_EMIT registerRequested(texts(), m_qiscus->adminToken(), m_webhooks->resolvedUrl());
    Q_EMIT startRequested(texts());
}

void FirstStartPage::back()
{
    if (m_steps->currentIndex() != Queue)
        show(static_cast<Step>(m_steps->currentIndex() - 1));
}

void FirstStartPage::setRealDeskBehind(bool real)
{
    m_realDeskBehind = real;
    applyIcons();
    m_practice->setText(real ? tr("Back to the desk") : tr("Try practice mode instead"));
    m_practiceHint->setText(real ? tr("It goes on as it is. Nothing is changed before you press Start.")
                                 : tr("Made-up customers and agents. Touches nothing real."));
}

void FirstStartPage::applyIcons()
{
    m_practice->setIcon(buttonIcon(m_realDeskBehind ? IconName::Back : IconName::Play, palette()));
    if (m_again)
        m_again->setIcon(buttonIcon(IconName::Refresh, palette()));
}

void FirstStartPage::changeEvent(QEvent *event)
{
    QGroupBox::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_practice)
        applyIcons();
}

void FirstStartPage::setPublicAddress(const QString &address)
{
    m_webhooks->setPublicAddress(address);
}

void FirstStartPage::showCheckLine(const CheckLine &line)
{
    if (current()->panel()->show(line) && line.level == HealthLevel::Bad)
        m_bad[static_cast<size_t>(m_steps->currentIndex())] = true;
}

void FirstStartPage::showChecked()
{
    m_again->setEnabled(current()->missing().isEmpty());
}

void FirstStartPage::showProblems(const QList<SettingProblem> &problems)
{
    QStringList words;
    for (const SettingProblem &problem : problems)
        words.append(problem.message);
    showMessage(words.join(QLatin1Char('\n')));
}

void FirstStartPage::setLocalUrls(const WebhookUrls &urls)
{
    m_webhooks->setLocalUrls(urls);
}

void FirstStartPage::showRegistration(const QString &trouble)
{
    m_webhooks->showRegistration(trouble);
}

void FirstStartPage::showMessage(const QString &message)
{
    m_message->setVisible(!message.isEmpty());
    if (!message.isEmpty())
        m_message->note(HealthLevel::Warning, tr("Look here"), message);
}

void FirstStartPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Surface card = cardSurface(palette());
    paintSurface(painter, rect(), card);
    if (m_side->isVisible())
        painter.fillRect(QRect(m_side->geometry().right(), 1, 1, height() - 2), card.edge);
}

void FirstStartPage::resizeEvent(QResizeEvent *event)
{
    QGroupBox::resizeEvent(event);
    m_side->setVisible(width() >= Metrics::ofApplication().units(SideGoesBelowUnits));
}

void FirstStartPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QGroupBox::keyPressEvent(event);
    if (m_steps->currentIndex() != Queue)
        back();
    else if (m_realDeskBehind)
        Q_EMIT left();
}

} // namespace desk
