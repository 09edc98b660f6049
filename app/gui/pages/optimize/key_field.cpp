// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/pages/optimize/key_field.h"

#include "app/core/endpoints/secrets.h"
#include "optimizers/endpoints/endpoint_url.h"
#include "widgets/style/card.h"
#include "widgets/style/shapes.h"
#include "widgets/text/translation.h"
#include "widgets/text/utf8.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

KeyField::KeyField(QWidget* parent) : QWidget(parent)
{
    m_key = new QLineEdit(this);
    m_key->setObjectName(u"endpoint_key"_s);
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setAccessibleName(tr("Key"));
    m_key->setPlaceholderText(tr("Paste a key"));
    m_keep = new QPushButton(tr("Put into the keyring"), this);
    m_keep->setObjectName(u"keep_key"_s);
    m_remove = new QPushButton(tr("Remove"), this);
    m_remove->setObjectName(u"remove_key"_s);
    m_remove->setAccessibleName(tr("Remove the key from the keyring"));
    m_state = widgets::createHint({}, this);
    m_state->setObjectName(u"key_state"_s);
    const int one = widgets::unit(this);
    auto* row = new QHBoxLayout;
    row->setSpacing(one);
    row->addWidget(m_key, 1);
    row->addWidget(m_keep);
    row->addWidget(m_remove);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(one);
    column->addLayout(row);
    column->addWidget(m_state);
    setFocusProxy(m_key);
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(400ms);
    connect(&m_lookTimer, &QTimer::timeout, this, &KeyField::look);
    connect(m_key, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_keep->setEnabled(m_key->isEnabled() && !text.trimmed().isEmpty()); });
    connect(m_key, &QLineEdit::returnPressed, this, &KeyField::keep);
    connect(m_keep, &QPushButton::clicked, this, &KeyField::keep);
    connect(m_remove, &QPushButton::clicked, this, &KeyField::remove);
}

void KeyField::setEndpoint(const EndpointSpec& endpoint)
{
    const std::string account = endpoint.url.empty() ? std::string() : keyringAccount(endpoint);
    const bool same = account == m_account && endpoint.keyVariable == m_endpoint.keyVariable;
    m_endpoint = endpoint;
    if (same && !m_state->text().isEmpty())
        return;
    if (account != m_account)
        m_key->clear();
    m_account = account;
    enable(false, false);
    m_lookTimer.stop();
    if (account.empty())
        return showState(tr("A key is kept under the name of its server: enter the address first."));
    if (optimizers::isLoopback(account))
        return showState(tr("A server on this machine needs no key from the keyring. If it asks for one, name an "
                            "environment variable."));
    if (!keyFromEnvironment(endpoint).empty())
        return showState(tr("The environment variable %1 holds the key.").arg(widgets::fromUtf8(endpoint.keyVariable)));
    enable(true, false);
    showState(tr("Asking the system keyring …"));
    m_lookTimer.start();
}

void KeyField::look()
{
    readKeyring(m_account, this, [this, account = m_account](const KeyringReply& reply) {
        if (!isAsked(account))
            return;
        enable(true, !reply.key.empty());
        if (!reply.problem.empty())
            return showState(widgets::translated(reply.problem), true);
        const QString server = widgets::fromUtf8(account);
        showState(reply.key.empty() ? tr("The system keyring holds no key for %1.").arg(server)
                                    : tr("The system keyring holds a key for %1.").arg(server));
    });
}

void KeyField::keep()
{
    const std::string key = widgets::toUtf8(m_key->text().trimmed());
    if (key.empty() || !m_key->isEnabled())
        return;
    m_key->clear();
    if (std::ranges::any_of(key, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }))
        return showState(tr("A key holds no control characters; nothing is changed."), true);
    change(key);
}

void KeyField::remove()
{
    change({});
}

void KeyField::change(const std::string& key)
{
    m_lookTimer.stop();
    showState(tr("Asking the system keyring …"));
    writeKeyring(m_account, key, this, [this, endpoint = m_endpoint, account = m_account](const KeyringReply& reply) {
        if (reply.problem.empty())
            Q_EMIT keyChanged(endpoint);
        if (!isAsked(account))
            return;
        if (!reply.problem.empty())
            return showState(widgets::translated(reply.problem), true);
        look();
    });
}

void KeyField::enable(bool usable, bool held)
{
    m_key->setEnabled(usable);
    m_keep->setEnabled(usable && !m_key->text().trimmed().isEmpty());
    m_remove->setEnabled(usable && held);
}

void KeyField::showState(const QString& sentence, bool problem)
{
    m_state->setText(sentence);
    m_state->setForegroundRole(problem ? QPalette::BrightText : QPalette::PlaceholderText);
    m_key->setAccessibleDescription(sentence);
}

} // namespace app

#include "moc_key_field.cpp"
