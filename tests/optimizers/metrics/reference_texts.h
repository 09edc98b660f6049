// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

/// The reference evaluations again, written straight from their definition on Qt's strings, to be compared with ours.
namespace reference {

inline QString withoutAsciiPunctuation(QString text)
{
    static const QString marks = QStringLiteral("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");
    text.removeIf([](QChar c) { return marks.contains(c); });
    return text;
}

inline QStringList words(const QString& text)
{
    static const QRegularExpression space(QStringLiteral("[\\s\\x{1c}-\\x{1f}]+"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    return text.split(space, Qt::SkipEmptyParts);
}

inline QString squad(const std::string& text)
{
    static const QRegularExpression articles(QStringLiteral("\\b(a|an|the)\\b"),
                                             QRegularExpression::UseUnicodePropertiesOption);
    QString plain = withoutAsciiPunctuation(QString::fromStdString(text).toLower());
    plain.replace(articles, QStringLiteral(" "));
    return words(plain).join(u' ');
}

inline QString instructionInduction(const std::string& text)
{
    QString plain = QString::fromStdString(text);
    plain.replace(QStringLiteral(" and "), QStringLiteral(" "));
    plain.replace(QStringLiteral("Sentence 1:"), QStringLiteral(" "));
    plain.replace(QStringLiteral("Sentence 2:"), QStringLiteral(" "));
    plain = plain.trimmed().split(u'\n').first().split(u'.').first().toLower();
    return withoutAsciiPunctuation(plain.replace(u'-', u' '));
}

inline double f1(const QStringList& prediction, QStringList truth)
{
    int same = 0;
    const auto truths = truth.size();
    for (const QString& word : prediction)
        same += truth.removeOne(word) ? 1 : 0;
    if (prediction.isEmpty() || truths == 0)
        return prediction.isEmpty() && truths == 0 ? 1.0 : 0.0;
    if (same == 0)
        return 0.0;
    const double precision = static_cast<double>(same) / static_cast<double>(prediction.size());
    const double recall = static_cast<double>(same) / static_cast<double>(truths);
    return 2.0 * precision * recall / (precision + recall);
}

/// Pieces at which normalisations differ.
inline const std::vector<std::string>& pieces()
{
    static const std::vector<std::string> all = {
        " ",
        " ",
        " ",
        "  ",
        "\t",
        "\n",
        "\u00a0",
        "\u2003",
        "a",
        "A",
        "an",
        "The",
        "the ",
        "theme",
        "an\u00e9",
        "\u00c9t\u00e9",
        "\u00e9t\u00e9",
        "STRASSE",
        "stra\u00dfe",
        "\u0130",
        "\u65e5\u672c",
        "cat",
        "Cat",
        "dog",
        " and ",
        "and",
        ".",
        ",",
        "-",
        "'s",
        "\"",
        "(",
        ")",
        "3",
        "3.14",
        "-5",
        "1,000",
        "_",
        "$",
        "%",
        "\u201c",
        "\u2013",
        "\u2026",
        "\U0001f436",
        "Sentence 1:",
    };
    return all;
}

} // namespace reference
