/*
    SPDX-FileCopyrightText: 2026 The Allocation Desk contributors
    SPDX-License-Identifier: GPL-3.0-or-later
*/

#include "app/secretstore.h"

#include <qt6keychain/keychain.h>

namespace desk
{

namespace
{

QString service()
{
    return QStringLiteral("allocation-desk");
}

} // namespace

void SecretStore::read(const QString &name, ReadHandler handler)
{
    auto *job = new QKeychain::ReadPasswordJob(service(), this);
    job->setKey(name);
    connect(job, &QKeychain::Job::finished, this, [job, handler = std::move(handler)] {
        if (job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound)
            handler(job->textData());
        else
            handler(std::unexpected(job->errorString()));
    });
    job->start();
}

void SecretStore::write(const QString &name, const QString &secret, WriteHandler handler)
{
    QKeychain::Job *job = nullptr;
    if (secret.isEmpty()) {
        job = new QKeychain::DeletePasswordJob(service(), this);
    } else {
        auto *write = new QKeychain::WritePasswordJob(service(), this);
        write->setTextData(secret);
        job = write;
    }
    job->setKey(name);
    connect(job, &QKeychain::Job::finished, this, [job, handler = std::move(handler)] {
        if (job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound)
            handler({});
        else
            handler(std::unexpected(job->errorString()));
    });
    job->start();
}

} // namespace desk
