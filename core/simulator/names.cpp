/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "core/simulator/names.h"

#include <QStringList>

namespace desk::simulated
{

namespace
{
const QStringList &agentNames()
{
    static const QStringList names{
        u"Dewi Anggraini"_qs,    u"Rizky Pratama"_qs,    u"Siti Rahmawati"_qs,   u"Bagus Wicaksono"_qs,
        u"Maya Lestari"_qs,      u"Andre Siregar"_qs,    u"Putri Maharani"_qs,   u"Yoga Saputra"_qs,
        u"Intan Permatasari"_qs, u"Hendra Gunawan"_qs,   u"Grace Tanuwijaya"_qs, u"Fajar Nugroho"_qs,
        u"Ratna Kusuma"_qs,      u"Oliver Bennett"_qs,   u"Ayu Puspitasari"_qs,  u"Dimas Ardiansyah"_qs,
        u"Nadia Hutagalung"_qs,  u"Reza Firmansyah"_qs,  u"Wulan Sari"_qs,       u"Kevin Halim"_qs,
        u"Citra Ramadhani"_qs,   u"Emily Carter"_qs,     u"Made Suryawan"_qs,    u"Laras Widyastuti"_qs,
        u"Galih Prakoso"_qs,     u"Hannah Whitfield"_qs, u"Ketut Wardani"_qs,    u"Teguh Santosa"_qs,
        u"Vina Oktaviani"_qs,    u"Samuel Manurung"_qs,  u"Nurul Hidayah"_qs,    u"Bima Aditya"_qs};
    return names;
}

const QStringList &indonesianFirst()
{
    static const QStringList names{
        u"Agus"_qs,   u"Bambang"_qs, u"Cahya"_qs,  u"Diah"_qs,    u"Eko"_qs,   u"Fitri"_qs,   u"Gita"_qs,
        u"Hesti"_qs,  u"Indra"_qs,   u"Joko"_qs,   u"Kartika"_qs, u"Lina"_qs,  u"Mulyadi"_qs, u"Novi"_qs,
        u"Oka"_qs,    u"Puspa"_qs,   u"Rahmat"_qs, u"Sri"_qs,     u"Tri"_qs,   u"Umar"_qs,    u"Vera"_qs,
        u"Wahyu"_qs,  u"Yanti"_qs,   u"Zainal"_qs, u"Ningsih"_qs, u"Budi"_qs,  u"Ratih"_qs,   u"Slamet"_qs,
        u"Endang"_qs, u"Arief"_qs,   u"Melati"_qs, u"Surya"_qs,   u"Tiara"_qs, u"Gilang"_qs,  u"Desi"_qs};
    return names;
}

const QStringList &indonesianLast()
{
    static const QStringList names{u"Wibowo"_qs,   u"Setiawan"_qs, u"Handayani"_qs, u"Kurniawan"_qs,
                                   u"Utami"_qs,    u"Hartono"_qs,  u"Nasution"_qs,  u"Simanjuntak"_qs,
                                   u"Wijaya"_qs,   u"Hidayat"_qs,  u"Purnomo"_qs,   u"Rahayu"_qs,
                                   u"Suryani"_qs,  u"Maulana"_qs,  u"Yulianti"_qs,  u"Susanto"_qs,
                                   u"Saragih"_qs,  u"Iskandar"_qs, u"Safitri"_qs,   u"Lubis"_qs,
                                   u"Pangestu"_qs, u"Harahap"_qs,  u"Mahendra"_qs,  u"Kusumawati"_qs};
    return names;
}

const QStringList &internationalNames()
{
    static const QStringList names{
        u"Chloé Martin"_qs,     u"Tan Wei Ling"_qs,     u"Nguyễn Thị Mai"_qs,  u"José Hernández"_qs,
        u"Aisha Rahman"_qs,     u"Jürgen Köhler"_qs,    u"Somchai Jaidee"_qs,  u"李小红"_qs,
        u"佐藤 美咲"_qs,        u"Amira Haddad"_qs,     u"Liam O'Connor"_qs,   u"Priya Raghunathan"_qs,
        u"Kim Ji-woo"_qs,       u"Łukasz Zieliński"_qs, u"Fatima Al-Sayed"_qs, u"Noah Williams"_qs,
        u"Maria dos Santos"_qs, u"Anh Tuấn"_qs,         u"Sofía Ramírez"_qs,   u"Ahmad Zulkifli"_qs};
    return names;
}

const QStringList &chatNames()
{
    static const QStringList names{u"ibu rina 🌸"_qs,     u"Toko Berkah Jaya"_qs, u"BudiMotor88"_qs,
                                   u"Mama Azka"_qs,      u"~ dinda ~"_qs,        u"CV Sinar Abadi"_qs,
                                   u"Pak RT 05"_qs,      u"kopi.senja"_qs,       u"Warung Bu Tini"_qs,
                                   u"Rara | Bandung"_qs, u"xx_fajar_xx"_qs,      u"Kak Ninis 💬"_qs};
    return names;
}

const QString &pick(const QStringList &names, Dice &dice)
{
    return names.at(dice.below(static_cast<int>(names.size())));
}

QString indonesianName(Dice &dice)
{
    const QString first = pick(indonesianFirst(), dice);
    return first + u' ' + pick(indonesianLast(), dice);
}
} // namespace

QString agentName(int index, quint32 seed)
{
    if (index < agentNames().size())
        return agentNames().at(index);
    Dice dice(seed, Stream::People, static_cast<quint64>(index));
    return indonesianName(dice);
}

QString customerName(Dice &dice)
{
    const double kind = dice.unit();
    if (kind < 0.1)
        return pick(chatNames(), dice);
    if (kind < 0.3)
        return pick(internationalNames(), dice);
    return indonesianName(dice);
}

QString mailName(const QString &name)
{
    QString mail;
    for (const QChar letter : name.toLower()) {
        if (letter >= u'a' && letter <= u'z')
            mail += letter;
        else if (letter == u' ' && !mail.isEmpty())
            mail += u'.';
    }
    return mail;
}

} // namespace desk::simulated
