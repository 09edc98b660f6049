// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/endpoints/secrets.h"

#include "optimizers/endpoints/endpoint_url.h"

#include <QtGlobal>
#include <qt6keychain/keychain.h>

#include <memory>
#include <utility>

namespace app {

namespace {

QString service()
{
    return QStringLiteral("hone");
}

KeyringReply replyOf(const QKeychain::Job& job)
{
    switch (job.error()) {
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
        return {};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {{},
                optimizers::textId(
                    "there is no system keyring here; put the key into an environment variable and name it in the "
                    "endpoint")};
    default:
        return {{}, {optimizers::textId("the system keyring refused: %1"), {job.errorString().toStdString()}}};
    }
}

} // namespace

std::string keyFromEnvironment(const EndpointSpec& endpoint)
{
    if (endpoint.keyVariable.empty())
        return {};
    return qgetenv(endpoint.keyVariable.c_str()).toStdString();
}

std::string keyringAccount(const EndpointSpec& endpoint)
{
    const auto address = optimizers::endpointAddress(endpoint.url);
    return address ? optimizers::authorityOf(address->chat) : std::string();
}

void readKeyring(const std::string& account, QObject* context, std::function<void(const KeyringReply&)> answered)
{
    // The job is its own owner: it ends itself after it has answered.
    auto job = std::make_unique<QKeychain::ReadPasswordJob>(service());
    job->setKey(QString::fromStdString(account));
    QObject::connect(job.get(), &QKeychain::Job::finished, context,
                     [answered = std::move(answered)](QKeychain::Job* done) {
                         KeyringReply reply = replyOf(*done);
                         if (const auto* read = qobject_cast<QKeychain::ReadPasswordJob*>(done))
                             reply.key = read->textData().toStdString();
                         answered(reply);
                     });
    job.release()->start();
}

void writeKeyring(const std::string& account, const std::string& key, QObject* context,
                  std::function<void(const KeyringReply&)> answered)
{
    std::unique_ptr<QKeychain::Job> job;
    if (key.empty()) {
        job = std::make_unique<QKeychain::DeletePasswordJob>(service());
    } else {
        auto write = std::make_unique<QKeychain::WritePasswordJob>(service());
        write->setTextData(QString::fromStdString(key));
        job = std::move(write);
    }
    job->setKey(QString::fromStdString(account));
    QObject::connect(job.get(), &QKeychain::Job::finished, context,
                     [answered = std::move(answered)](QKeychain::Job* done) { answered(replyOf(*done)); });
    job.release()->start();
}

} // namespace app
