// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/project/project.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace app {

/// Puts the key of one server into the system keyring, or takes it out. A key is typed here, handed over, and never
/// shown again: neither the project nor this field keeps it.
class KeyField final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyField(QWidget* parent);

    /// What is typed for another server is forgotten.
    void setEndpoint(const EndpointSpec& endpoint);
    [[nodiscard]] QLineEdit* line() const { return m_key; }

Q_SIGNALS:
    /// The keyring holds another key for the endpoint than before, or none.
    void keyChanged(const app::EndpointSpec& endpoint);

private:
    void look();
    void keep();
    void remove();
    void change(const std::string& key);
    void showState(const QString& sentence, bool problem = false);
    void enable(bool usable, bool held);
    [[nodiscard]] bool isAsked(const std::string& account) const { return account == m_account; }

    EndpointSpec m_endpoint;
    std::string m_account; ///< the server's name in the keyring
    QLineEdit* m_key = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_remove = nullptr;
    QLabel* m_state = nullptr;
    QTimer m_lookTimer; ///< an address is typed letter by letter: the keyring is asked when it stands still
};

} // namespace app
