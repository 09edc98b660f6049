// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/unit_test.h"
#include "widgets/style/appearance.h"
#include "widgets/style/colour_role.h"
#include "widgets/style/icons.h"

#include <QApplication>
#include <QDir>
#include <QTest>

#include <cmath>

namespace tst_colour_role {

using namespace Qt::StringLiterals;

using widgets::ColourRole;
using widgets::Scheme;

namespace {

double luminance(const QColor& colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(static_cast<double>(colour.redF())) + 0.7152 * linear(static_cast<double>(colour.greenF())) +
           0.0722 * linear(static_cast<double>(colour.blueF()));
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return first > second ? first / second : second / first;
}

} // namespace

class TestColourRole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { widgets::installStyle(*qApp); }

    void textsAreReadableOnEverySurface_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << static_cast<int>(Scheme::Light);
        QTest::newRow("dark") << static_cast<int>(Scheme::Dark);
    }

    void textsAreReadableOnEverySurface()
    {
        QFETCH(const int, scheme);
        const auto of = [scheme](ColourRole role) { return widgets::colour(role, static_cast<Scheme>(scheme)); };
        for (const ColourRole ink : {ColourRole::Text, ColourRole::MutedText, ColourRole::Good, ColourRole::Bad,
                                     ColourRole::Warning, ColourRole::Accent}) {
            for (const ColourRole paper : {ColourRole::Window, ColourRole::Surface})
                QVERIFY2(contrast(of(ink), of(paper)) >= 4.5, qPrintable(QString::number(static_cast<int>(ink))));
        }
        QVERIFY(contrast(of(ColourRole::AccentText), of(ColourRole::Accent)) >= 4.5);
        QVERIFY(contrast(of(ColourRole::Placeholder), of(ColourRole::PlaceholderSurface)) >= 4.5);
        QVERIFY(contrast(of(ColourRole::Text), of(ColourRole::LockedSurface)) >= 4.5);
        for (int series = 0; series < widgets::seriesCount; ++series)
            QVERIFY(contrast(of(widgets::seriesRole(series)), of(ColourRole::Surface)) >= 3.0);
    }

    void thePaletteOfASchemeIsRecognisedAsThatScheme()
    {
        QCOMPARE(widgets::schemeOf(widgets::paletteFor(Scheme::Light)), Scheme::Light);
        QCOMPARE(widgets::schemeOf(widgets::paletteFor(Scheme::Dark)), Scheme::Dark);
    }

    void everyDrawingCanBeDrawn()
    {
        const QStringList drawings = QDir(u":/icons"_s).entryList();
        QVERIFY(drawings.size() > 20);
        for (const QString& drawing : drawings) {
            const QImage image =
                widgets::icon(drawing.chopped(4)).pixmap(32, 32).toImage().convertToFormat(QImage::Format_ARGB32);
            bool inked = false;
            for (int y = 0; y < image.height() && !inked; ++y) {
                for (int x = 0; x < image.width() && !inked; ++x)
                    inked = qAlpha(image.pixel(x, y)) > 0;
            }
            QVERIFY2(inked, qPrintable(drawing));
        }
    }
};

REGISTER_WIDGET_TEST(TestColourRole)

} // namespace tst_colour_role

#include "tst_colour_role.moc"
