/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/settings/settingsdialog.h"

#include "ui/settings/settingspage.h"
#include "ui/settings/thresholdspage.h"
#include "ui/theme/metrics.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace desk
{

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(QWidget *parent)
    : QDialog(parent)
    , m_tabs(new QTabWidget(this))
    , m_limits(new ThresholdsPage)
    , m_message(new QLabel(this))
{
    setObjectName(u"settings"_s);
    setWindowTitle(tr("Settings of Allocation Desk"));
    const Metrics metrics = Metrics::ofApplication();
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setAccessibleName(tr("Groups of settings"));
    m_tabs->tabBar()->setDrawBase(false);
    m_message->setObjectName(u"message"_s);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(2 * fontMetrics().lineSpacing()); // its place is kept: nothing moves
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.gap(), metrics.gap(), metrics.gap(), metrics.gap());
    layout->setSpacing(metrics.gap());
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_message);
    addPages();
    addButtons();
    follow();
}

void SettingsDialog::addPages()
{
    const auto add = [this](const QString &title, const QList<SettingsPage::Entry> &entries) {
        auto *page = new SettingsPage(entries);
        connect(page, &SettingsPage::changed, this, &SettingsDialog::follow);
        m_pages.append(page);
        m_tabs->addTab(page, title);
    };
    m_tabs->addTab(m_limits, tr("Warnings"));
    connect(m_limits, &ThresholdsPage::changed, this, &SettingsDialog::follow);
    add(tr("Qiscus"), {{u"QISCUS_APP_ID"_s, tr("&App ID")},
                       {u"QISCUS_SECRET_KEY"_s, tr("&Secret key")},
                       {u"QISCUS_BASE_URL"_s, tr("Base &URL")},
                       {u"QISCUS_DIVISION_IDS"_s, tr("D&ivisions")}});
    add(tr("Webhooks"), {{u"PORT"_s, tr("&Port")},
                         {u"WEBHOOK_HOST"_s, tr("&Listen on")},
                         {u"WEBHOOK_SECRET"_s, tr("Secret in the &address")},
                         {u"WEBHOOK_SECRET_PREVIOUS"_s, tr("Secret &before it")},
                         {u"WEBHOOK_TLS_CERT"_s, tr("&Certificate for HTTPS")},
                         {u"WEBHOOK_TLS_KEY"_s, tr("Its private &key")},
                         {u"METRICS_FROM"_s, tr("Who &reads metrics")}});
    add(tr("Redis"), {{u"REDIS_ADDR"_s, tr("&Address")},
                      {u"REDIS_PASSWORD"_s, tr("Pass&word")},
                      {u"REDIS_DB"_s, tr("&Database")},
                      {u"REDIS_URL"_s, tr("Or a whole &URL")},
                      {u"REDIS_KEY_PREFIX"_s, tr("Prefix of &keys")}});
    add(tr("Assigning"), {{u"DEFAULT_MAX_AGENT_CHATS"_s, tr("&Cap until one is set")},
                          {u"MAX_PARALLEL_ASSIGNMENTS"_s, tr("Assignments at &once")},
                          {u"ROSTER_INTERVAL"_s, tr("Read agents every (s)")},
                          {u"CATCH_UP_MAX_AGE"_s, tr("Take up missed chats of (h)")},
                          {u"DATA_DIR"_s, tr("&Folder for data")}});
}

void SettingsDialog::addButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_apply = buttons->addButton(tr("Apply"), QDialogButtonBox::ApplyRole);
    m_reset = buttons->addButton(tr("Reset"), QDialogButtonBox::ResetRole);
    QPushButton *unset = buttons->addButton(tr("All to defaults"), QDialogButtonBox::ResetRole);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setIcon({}); // the others have none
    m_reset->setToolTip(tr("Every field as it was before you changed it."));
    unset->setToolTip(tr("Takes back all that is saved here, once you press Apply. Without app ID and secret "
                         "key the program practises."));
    m_apply->setDefault(true);
    layout()->addWidget(buttons);
    connect(m_apply, &QPushButton::clicked, this, &SettingsDialog::apply);
    connect(m_reset, &QPushButton::clicked, this, &SettingsDialog::reset);
    connect(unset, &QPushButton::clicked, this, &SettingsDialog::unsetAll);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::hide);
}

void SettingsDialog::follow()
{
    if (!m_apply)
        return; // still being made
    const bool edited = std::ranges::any_of(m_pages, &SettingsPage::isEdited);
    const bool other = edited || m_limits->thresholds() != m_thresholds;
    m_apply->setEnabled(other);
    m_reset->setEnabled(other);
    showMessage(edited
                    ? tr("Apply starts the desk anew: a few seconds in which chats wait, and none is lost.")
                    : QString());
}

void SettingsDialog::apply()
{
    const Thresholds chosen = m_limits->thresholds();
    if (chosen != m_thresholds) {
        m_thresholds = chosen;
        Q_EMIT thresholdsChosen(chosen);
    }
    const bool edited = std::ranges::any_of(m_pages, &SettingsPage::isEdited);
    follow();
    if (!edited)
        return showMessage(tr("Applied."));
    QHash<QString, QString> texts;
    for (SettingsPage *page : m_pages) {
        page->clearProblems();
        texts.insert(page->texts());
    }
    Q_EMIT applyRequested(texts);
}

void SettingsDialog::reset()
{
    m_limits->setThresholds(m_thresholds);
    setOrigins(m_origins);
}

void SettingsDialog::unsetAll()
{
    m_limits->setThresholds({});
    for (SettingsPage *page : m_pages)
        page->unsetAll();
}

void SettingsDialog::setOrigins(const QHash<QString, SettingOrigin> &origins)
{
    m_origins = origins;
    for (SettingsPage *page : m_pages)
        page->setOrigins(origins);
    follow();
}

void SettingsDialog::setThresholds(const Thresholds &thresholds)
{
    m_thresholds = thresholds;
    m_limits->setThresholds(thresholds);
    follow();
}

void SettingsDialog::showProblems(const QList<SettingProblem> &problems)
{
    QStringList elsewhere;
    SettingsPage *first = nullptr;
    for (const SettingProblem &problem : problems) {
        const auto shows = [&](SettingsPage *page) {
            return page->showProblem(problem.setting, problem.message);
        };
        const auto page = std::ranges::find_if(std::as_const(m_pages), shows);
        if (page == m_pages.cend())
            elsewhere.append(problem.toDisplayText());
        else if (!first)
            first = *page;
    }
    if (first)
        m_tabs->setCurrentWidget(first);
    elsewhere.prepend(tr("Nothing was applied: see the fields with a red line."));
    showMessage(elsewhere.join(QLatin1Char('\n')));
}

void SettingsDialog::showMessage(const QString &message)
{
    m_message->setText(message);
}

} // namespace desk
