// SPDX-License-Identifier: GPL-3.0-or-later
// The window in a language that does not exist: every text comes in brackets and a third longer. A text without
// brackets was forgotten by tr(); a button that is narrower than its text would be cut in a longer language.
#include "app/core/endpoints/endpoint_presets.h"
#include "app/core/project/project_file.h"
#include "app/gui/sample_texts.h"
#include "app/gui/translators.h"
#include "tests/app/gui/workbench.h"
#include "tests/support/unit_test.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTest>
#include <QTranslator>

#include <algorithm>
#include <set>

namespace tst_window_texts {

using namespace Qt::StringLiterals;

using support::patience;
using support::Workbench;

namespace {

constexpr QChar opening(u'\u27e6');
constexpr QChar closing(u'\u27e7');

class PseudoLocale final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char* /*context*/, const char* source, const char* /*comment*/,
                                    int /*count*/) const override
    {
        const QString text = QString::fromUtf8(source);
        return opening + text + QString(text.size() / 3, u'~') + closing;
    }
};

/// What stands in the window although it is nobody's text: the person's data and the names of things.
class Data
{
public:
    explicit Data(const Workbench& bench)
    {
        const app::Project& project = bench.project.project();
        for (const std::string& text : {project.name, project.draft.instruction, project.solver, project.writer})
            m_texts.insert(QString::fromStdString(text));
        for (const app::EndpointSpec& endpoint : project.endpoints)
            for (const std::string& text : {endpoint.name, endpoint.url, endpoint.model})
                m_texts.insert(QString::fromStdString(text));
        for (const app::DataFile& file : project.files)
            m_texts.insert(QString::fromStdString(file.path));
        for (const app::EndpointPreset& preset : app::endpointPresets())
            m_texts.insert(QString::fromStdString(std::string(preset.name)));
        for (const auto& [question, answer] : support::antonyms().answers) {
            m_answers.insert(QString::fromStdString(question));
            m_answers.insert(QString::fromStdString(answer));
        }
        m_texts.insert(QFileInfo(bench.project.path()).completeBaseName());
        m_texts.insert(u"word"_s);
        m_texts.insert(u"opposite"_s);
    }

    [[nodiscard]] bool contains(const QString& text) const
    {
        const QStringList parts = text.split(u'\u00b7'); // a few values of a column
        return std::ranges::all_of(parts, [this](const QString& part) { return isOne(part.trimmed()); });
    }

private:
    [[nodiscard]] bool isOne(const QString& text) const
    {
        return m_texts.contains(text) || isPlace(text) || m_answers.contains(text);
    }

    /// Addresses, paths and identifiers: one word with a sign that words do not have.
    static bool isPlace(const QString& text)
    {
        static const QRegularExpression place(u"^\\S*[/.@_]\\S*$"_s);
        return place.match(text).hasMatch();
    }

    std::set<QString> m_texts;
    std::set<QString> m_answers; ///< what models answered, and what the journal says of a step
};

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

/// Numbers, signs and symbols are the same in every language.
bool hasWords(const QString& text)
{
    int letters = 0;
    for (const QChar letter : text) {
        letters = letter.isLetter() ? letters + 1 : 0;
        if (letters > 2)
            return true;
    }
    return false;
}

/// Everything a widget says, with the name of the place.
std::vector<std::pair<QString, QString>> textsOf(const QWidget& widget)
{
    std::vector<std::pair<QString, QString>> texts{{u"tool tip"_s, widget.toolTip()},
                                                   {u"status tip"_s, widget.statusTip()},
                                                   {u"accessible name"_s, widget.accessibleName()},
                                                   {u"accessible description"_s, widget.accessibleDescription()}};
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        texts.emplace_back(u"text"_s, label->text());
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        texts.emplace_back(u"text"_s, button->text());
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
        texts.emplace_back(u"placeholder"_s, line->placeholderText());
    if (const auto* edit = qobject_cast<const QPlainTextEdit*>(&widget))
        texts.emplace_back(u"placeholder"_s, edit->placeholderText());
    if (const auto* group = qobject_cast<const QGroupBox*>(&widget))
        texts.emplace_back(u"title"_s, group->title());
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        for (int item = 0; item < box->count(); ++item)
            texts.emplace_back(u"item"_s, box->itemText(item));
    if (const auto* tabs = qobject_cast<const QTabWidget*>(&widget))
        for (int tab = 0; tab < tabs->count(); ++tab)
            texts.emplace_back(u"tab"_s, tabs->tabText(tab));
    if (const auto* header = qobject_cast<const QHeaderView*>(&widget); header != nullptr && header->model() != nullptr)
        for (int section = 0; section < header->count(); ++section) {
            texts.emplace_back(u"heading"_s, header->model()->headerData(section, header->orientation()).toString());
            texts.emplace_back(u"heading's tool tip"_s,
                               header->model()->headerData(section, header->orientation(), Qt::ToolTipRole).toString());
        }
    for (const QAction* action : widget.actions()) {
        texts.emplace_back(u"action"_s, action->text());
        texts.emplace_back(u"action's tool tip"_s, action->toolTip());
    }
    return texts;
}

QString placeOf(const QWidget& widget)
{
    QStringList path;
    for (const QWidget* part = &widget; part != nullptr && path.size() < 4; part = part->parentWidget())
        path.prepend(part->objectName().isEmpty() ? QString::fromLatin1(part->metaObject()->className())
                                                  : part->objectName());
    return path.join(u'/');
}

/// Asks every widget of every page, hidden ones too.
QStringList forgottenIn(const Workbench& bench)
{
    const Data data(bench);
    QStringList forgotten;
    for (const QWidget* widget : bench.window.findChildren<QWidget*>()) {
        for (const auto& [kind, text] : textsOf(*widget)) {
            if (!hasWords(text) || text.contains(opening) || data.contains(withoutMnemonic(text)))
                continue;
            forgotten.append(u"%1 of %2: \"%3\""_s.arg(kind, placeOf(*widget), text.left(80)));
        }
    }
    forgotten.removeDuplicates();
    return forgotten;
}

/// Each on a line of its own: a message of a test is cut.
bool tell(const QStringList& complaints)
{
    for (const QString& complaint : complaints)
        qWarning().noquote() << complaint;
    return complaints.isEmpty();
}

QStringList cutIn(const Workbench& bench)
{
    QStringList cut;
    for (const QAbstractButton* button : bench.window.findChildren<QAbstractButton*>()) {
        if (!button->isVisible() || button->text().isEmpty())
            continue;
        const int missing = button->minimumSizeHint().width() - button->width();
        if (missing > 0)
            cut.append(u"%1 \"%2\" lacks %3 px"_s.arg(placeOf(*button), button->text()).arg(missing));
    }
    for (const QLabel* label : bench.window.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->wordWrap() || label->text().isEmpty() || label->width() == 0 ||
            label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
            continue;
        const int missing = label->sizeHint().width() - label->width();
        if (missing > 1)
            cut.append(u"%1 \"%2\" lacks %3 px"_s.arg(placeOf(*label), label->text()).arg(missing));
    }
    for (const QHeaderView* header : bench.window.findChildren<QHeaderView*>()) {
        if (!header->isVisible() || header->orientation() != Qt::Horizontal)
            continue;
        for (int section = 0; section < header->count(); ++section)
            if (const int missing = header->sectionSizeHint(section) - header->sectionSize(section); missing > 0)
                cut.append(u"column %1 of %2 lacks %3 px"_s.arg(section).arg(placeOf(*header)).arg(missing));
    }
    return cut;
}

} // namespace

class TestWindowTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        support::prepareWindowTest(m_settings.path());
        QVERIFY(QCoreApplication::installTranslator(&m_pseudo));
    }

    void thePseudoLocaleIsSeen() { QCOMPARE(QCoreApplication::translate("any", "Stop"), u"\u27e6Stop~\u27e7"_s); }

    void everyTextOfAnEmptyWindowIsTranslated()
    {
        const Workbench bench;
        QVERIFY(tell(forgottenIn(bench)));
    }

    void everyTextOfAFinishedStudyIsTranslated()
    {
        Workbench bench;
        bench.open({{"ape", {}}, {"exemplar_random_search", {}}});
        bench.click(u"start"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bench.idle() && !bench.study.runs().empty(), patience);
        for (const app::Page page : support::allPages) {
            bench.window.showPage(page);
            QTest::qWait(300); // a page reads what it shows on a thread of its own
            QVERIFY(tell(forgottenIn(bench)));
        }
    }

    void everySampleIsTranslated()
    {
        QTranslator german;
        QObject owner;
        app::installTranslators(QLocale::c(), owner); // keeps the translations of the program
        QVERIFY(german.load(u":/translations/hone_de.qm"_s));
        const QStringList folders = QDir(u":/samples"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(folders.size() >= 6);
        for (const QString& folder : folders) {
            const QDir sample(u":/samples/"_s + folder);
            QFile file(sample.filePath(sample.entryList({u"*.hone"_s}).value(0)));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto project = app::projectFrom(file.readAll().toStdString());
            QVERIFY(project.has_value());
            for (const std::string& text : {project->name, project->description}) {
                QVERIFY2(std::ranges::find(app::sampleTexts, text) != app::sampleTexts.end(), text.c_str());
                QVERIFY2(!german.translate("samples", text.c_str()).isEmpty(), text.c_str());
            }
        }
    }

    void nothingIsCutInALongerLanguage()
    {
        Workbench bench;
        bench.open({{"ape", {}}, {"exemplar_random_search", {}}});
        bench.window.resize(1280, 800);
        for (const app::Page page : support::allPages) {
            bench.window.showPage(page);
            QTest::qWait(100);
            QVERIFY(tell(cutIn(bench)));
            QCOMPARE(bench.window.size(), QSize(1280, 800)); // there was room for all of it
        }
    }

private:
    QTemporaryDir m_settings;
    PseudoLocale m_pseudo;
};

REGISTER_WIDGET_TEST(TestWindowTexts)

} // namespace tst_window_texts

#include "tst_window_texts.moc"
