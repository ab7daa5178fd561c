/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "tests/support/prometheustext.h"

#include <QRegularExpression>

#include <cmath>
#include <optional>

namespace desk::test
{

namespace
{

using namespace Qt::StringLiterals;

const QRegularExpression metaLine(u"^# (HELP|TYPE) ([a-z][a-z0-9_]*) (.+)$"_s);
const QRegularExpression sampleLine(
    uR"(^([a-z][a-z0-9_]*)(\{([a-z_]+="(?:[^"\\\n]|\\[\\"n])*"(?:,[a-z_]+="(?:[^"\\\n]|\\[\\"n])*")*)\})? (\S+)$)"_s);
const QRegularExpression bucketLabel(uR"re(^le="([^"]+)"$)re"_s);

class Reader
{
public:
    PrometheusText read(const QByteArray &page);

private:
    void readMeta(const QRegularExpressionMatch &meta);
    void readSample(const QRegularExpressionMatch &sample);
    void readBucket(const QString &labels, double value);
    void checkName();
    void endFamily();
    void fault(const QString &text) { m_text.faults.append(m_family + u": "_s + text); }

    PrometheusText m_text;
    QString m_family;
    QString m_type;
    QString m_described; ///< by the latest HELP line
    int m_samples = 0;
    std::optional<double> m_highestBound;
    std::optional<double> m_count;
    double m_latestBucket = 0;
    bool m_infinite = false;
};

PrometheusText Reader::read(const QByteArray &page)
{
    if (!page.endsWith('\n'))
        fault(u"the last line does not end"_s);
    const QStringList lines = QString::fromUtf8(page).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (const auto meta = metaLine.match(line); meta.hasMatch())
            readMeta(meta);
        else if (const auto sample = sampleLine.match(line); sample.hasMatch())
            readSample(sample);
        else
            fault(u"no line of this format: "_s + line);
    }
    endFamily();
    return m_text;
}

void Reader::readMeta(const QRegularExpressionMatch &meta)
{
    if (meta.captured(1) == u"HELP"_s) {
        endFamily();
        m_described = meta.captured(2);
        return;
    }
    m_family = meta.captured(2);
    m_type = meta.captured(3);
    if (m_described != m_family)
        fault(u"has no HELP"_s);
    if (m_text.types.contains(m_family.toUtf8()))
        fault(u"comes twice"_s);
    m_text.types.insert(m_family.toUtf8(), m_type.toUtf8());
    checkName();
}

void Reader::checkName()
{
    static const QRegularExpression otherUnit(
        u"_(ms|milliseconds|us|microseconds|minutes|hours|kb|mb)(_|$)"_s);
    static const QRegularExpression reserved(u"_(count|sum|bucket|total)$"_s);
    if (!QStringList{u"counter"_s, u"gauge"_s, u"histogram"_s}.contains(m_type))
        fault(u"unknown type "_s + m_type);
    if ((m_type == u"counter"_s) != m_family.endsWith(u"_total"_s))
        fault(u"a counter ends with _total, and nothing else does"_s);
    if (m_type != u"counter"_s && reserved.match(m_family).hasMatch())
        fault(u"ends like a part of something else"_s);
    if (otherUnit.match(m_family).hasMatch())
        fault(u"is not in a base unit"_s);
}

void Reader::readSample(const QRegularExpressionMatch &sample)
{
    const QString name = sample.captured(1);
    const QString suffix = name.startsWith(m_family) ? name.sliced(m_family.size()) : name;
    const bool ours = m_type == u"histogram"_s
                          ? QStringList{u"_bucket"_s, u"_sum"_s, u"_count"_s}.contains(suffix)
                          : suffix.isEmpty();
    if (!ours)
        fault(u"a sample of another family: "_s + name);
    bool isNumber = false;
    const double value = sample.captured(4).toDouble(&isNumber);
    if (!isNumber || (m_type != u"gauge"_s && value < 0))
        fault(u"no value: "_s + sample.captured(4));
    const QByteArray key = (name + sample.captured(2)).toUtf8();
    if (m_text.samples.contains(key))
        fault(u"the same sample twice: "_s + QString::fromUtf8(key));
    m_text.samples.insert(key, value);
    ++m_samples;
    if (suffix == u"_bucket"_s)
        readBucket(sample.captured(3), value);
    if (suffix == u"_count"_s)
        m_count = value;
}

void Reader::readBucket(const QString &labels, double value)
{
    const QString bound = bucketLabel.match(labels).captured(1);
    m_infinite = bound == u"+Inf"_s;
    bool isNumber = m_infinite;
    const double upper = m_infinite ? qInf() : bound.toDouble(&isNumber);
    if (!isNumber || (m_highestBound && upper <= *m_highestBound) || value < m_latestBucket)
        fault(u"buckets do not grow: "_s + labels);
    m_highestBound = upper;
    m_latestBucket = value;
}

void Reader::endFamily()
{
    if (!m_family.isEmpty() && m_samples == 0)
        fault(u"has no sample"_s);
    const bool whole = m_infinite && m_count && std::abs(m_latestBucket - *m_count) < 0.5;
    if (m_type == u"histogram"_s && !m_family.isEmpty() && !whole)
        fault(u"the last bucket is not +Inf with the count"_s);
    m_family.clear();
    m_samples = 0;
    m_highestBound.reset();
    m_count.reset();
    m_latestBucket = 0;
    m_infinite = false;
}

} // namespace

PrometheusText readPrometheusText(const QByteArray &page)
{
    return Reader().read(page);
}

} // namespace desk::test
