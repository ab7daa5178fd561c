/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "ui/settings/settingfield.h"

#include "ui/settings/sourcewords.h"
#include "ui/theme/tokenlabel.h"

#include <QLineEdit>

#include <algorithm>

namespace desk
{

SettingField::SettingField(const QString &setting, const std::optional<QString> &hint, QWidget *parent)
    : QObject(parent)
    , m_edit(new QLineEdit(parent))
    , m_note(new TokenLabel(Token::Muted, parent))
    , m_hint(hint)
{
    const auto spec = std::ranges::find(settingSpecs(), setting, &SettingSpec::name);
    m_secret = spec != settingSpecs().cend() && spec->secret;
    m_edit->setObjectName(setting);
    if (m_secret)
        m_edit->setEchoMode(QLineEdit::Password);
    m_note->setElastic(true);
    showNote();
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        showNote();
        Q_EMIT changed();
    });
}

void SettingField::setOrigin(const SettingOrigin &origin)
{
    m_origin = origin;
    m_kept = m_secret ? stored() : QString();
    const bool given = origin.source != SettingSource::Default;
    m_edit->setReadOnly(origin.isFixed());
    m_edit->setPlaceholderText(m_secret && given ? tr("Set, and not shown")
                                                 : (given ? QString() : origin.text));
    m_edit->setText(given && !m_secret ? origin.text : QString());
    showNote();
}

void SettingField::unset()
{
    if (isFixed())
        return;
    m_kept.clear();
    m_edit->setPlaceholderText({});
    m_edit->clear();
    showNote();
    Q_EMIT changed();
}

QString SettingField::stored() const
{
    return m_origin.source == SettingSource::Dialog ? m_origin.text : QString();
}

QString SettingField::text() const
{
    // A password may begin or end with a space; what must not is trimmed when it is read.
    const QString typed = m_secret ? m_edit->text() : m_edit->text().trimmed();
    return typed.isEmpty() ? m_kept : typed;
}

bool SettingField::isGiven() const
{
    return isFixed() || !text().isEmpty();
}

bool SettingField::isEdited() const
{
    return !isFixed() && text() != stored();
}

void SettingField::showNote()
{
    QString words = m_hint.value_or(QString());
    if (isFixed())
        words = sourceWords(m_origin);
    else if (!m_hint)
        words = isEdited() ? tr("Not yet applied") : sourceWords(m_origin);
    m_note->setPlain(words);
    m_note->setToken(!m_hint && isEdited() ? Token::Accent : Token::Muted);
    m_edit->setAccessibleDescription(words);
}

} // namespace desk
