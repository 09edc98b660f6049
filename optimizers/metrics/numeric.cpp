// SPDX-License-Identifier: GPL-3.0-or-later
// The number in the answer equals the number in an accepted answer within a tolerance (Python's math.isclose). By
// default the last number of the text counts, as in the usual evaluation of GSM8K (Cobbe et al. 2021); units, currency
// marks and thousands separators are left out.
#include "optimizers/metrics/metric_creation.h"
#include "optimizers/prompts/pattern.h"

#include <cassert>
#include <charconv>
#include <cmath>
#include <optional>

namespace optimizers {

namespace {

enum class Place { Last, First, Only };
enum class DecimalMark { Point, Comma };
enum class Percent { Strip, Hundredth };

struct NumericParameters
{
    double absoluteTolerance = 1e-9;
    double relativeTolerance = 1e-12;
    Place place = Place::Last;
    DecimalMark decimalMark = DecimalMark::Point;
    Percent percent = Percent::Strip;
};

/// A sign counts where nothing before it could be subtracted from; digits inside words ("B2") are no numbers. Groups of
/// three may stand between the other mark, apostrophes, underscores and narrow or no-break spaces.
std::string numberExpression(DecimalMark mark)
{
    const std::string decimals = mark == DecimalMark::Point ? R"(\.)" : ",";
    const std::string group =
        std::string("[") + (mark == DecimalMark::Point ? "," : ".") + R"('_\x{2019}\x{a0}\x{202f}])";
    const std::string sign = R"((?:(?<![\pL\pN_)])[-+\x{2212}])?)";
    const std::string currency = R"((?:[$\x{20ac}\x{a3}\x{a5}] ?[-\x{2212}]?)?)";
    const std::string whole = "(?:[0-9]{1,3}(?:" + group + "[0-9]{3})+(?![0-9])|[0-9]+)";
    const std::string digits = "(?:" + whole + "(?:" + decimals + "[0-9]+)?|" + decimals + "[0-9]+)";
    return sign + currency + R"((?<![\pL\pN_]))" + digits + "(?:[eE][-+]?[0-9]+)?";
}

/// The number that numberExpression() matched; none where a double cannot hold it.
std::optional<double> matchedNumber(std::string_view match, DecimalMark mark)
{
    constexpr std::string_view minus = "\u2212";
    const char decimalMark = mark == DecimalMark::Point ? '.' : ',';
    std::string plain;
    for (std::size_t i = 0; i < match.size(); ++i) {
        const char c = match[i];
        if (match.substr(i).starts_with(minus))
            plain += '-';
        else if (c == decimalMark)
            plain += '.';
        else if ((c >= '0' && c <= '9') || c == '-' || c == 'e' || c == 'E')
            plain += c;
    }
    double value = 0.0;
    const std::from_chars_result read = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (read.ec != std::errc{} || read.ptr != plain.data() + plain.size())
        return std::nullopt;
    return value;
}

bool percentFollows(std::string_view rest)
{
    return rest.starts_with('%') || rest.starts_with(" %") || rest.starts_with("\u00a0%") ||
           rest.starts_with("\u202f%");
}

class Numeric final : public Metric
{
public:
    static Result<std::unique_ptr<Metric>> create(const NumericParameters& parameters)
    {
        auto pattern = Pattern::compile(numberExpression(parameters.decimalMark));
        if (!pattern)
            return tl::unexpected(pattern.error());
        return std::make_unique<Numeric>(parameters, *std::move(pattern));
    }

    Numeric(const NumericParameters& parameters, std::shared_ptr<const Pattern> pattern)
        : m_parameters(parameters), m_pattern(std::move(pattern))
    {}

    [[nodiscard]] Result<double> score(const Example& example, std::string_view answer, std::stop_token) const override
    {
        const std::optional<double> given = numberIn(answer);
        if (!given)
            return 0.0;
        return bestOver(example, [&](const std::string& expected) {
            const std::optional<double> wanted = numberIn(expected);
            return wanted && isClose(*given, *wanted);
        });
    }

private:
    [[nodiscard]] std::optional<Pattern::Match> matchIn(std::string_view text) const
    {
        if (m_parameters.place == Place::Last)
            return m_pattern->findLast(text);
        const std::optional<Pattern::Match> first = m_pattern->find(text);
        if (m_parameters.place == Place::First || !first)
            return first;
        return m_pattern->find(text, first->begin + first->length) ? std::nullopt : first;
    }

    [[nodiscard]] std::optional<double> numberIn(std::string_view text) const
    {
        const std::optional<Pattern::Match> match = matchIn(text);
        if (!match)
            return std::nullopt;
        const std::optional<double> value =
            matchedNumber(text.substr(match->begin, match->length), m_parameters.decimalMark);
        if (value && m_parameters.percent == Percent::Hundredth &&
            percentFollows(text.substr(match->begin + match->length)))
            return *value / 100.0;
        return value;
    }

    [[nodiscard]] bool isClose(double given, double wanted) const
    {
        const double larger = std::max(std::abs(given), std::abs(wanted));
        return std::abs(given - wanted) <=
               std::max(m_parameters.absoluteTolerance, m_parameters.relativeTolerance * larger);
    }

    NumericParameters m_parameters;
    std::shared_ptr<const Pattern> m_pattern;
};

Schema<NumericParameters> schemaOfNumeric()
{
    Schema<NumericParameters> schema;
    schema
        .add("absolute_tolerance", &NumericParameters::absoluteTolerance,
             {textId("Absolute tolerance"), textId("How far the number may be off."), 0.0})
        .add("relative_tolerance", &NumericParameters::relativeTolerance,
             {textId("Relative tolerance"),
              textId("How far the number may be off as a share of it; 0.01 is one "
                     "percent. The larger of the two tolerances holds."),
              0.0, 1.0})
        .add("place", &NumericParameters::place,
             {textId("Which number"), textId("Which of the numbers of the answer counts.")},
             {{"last", textId("The last one")},
              {"first", textId("The first one")},
              {"only", textId("The only one: an answer with several is wrong")}})
        .add("decimal_mark", &NumericParameters::decimalMark,
             {textId("Decimal mark"), textId("What stands before the decimals; the other one separates thousands.")},
             {{"point", textId("Point: 1,234.5")}, {"comma", textId("Comma: 1.234,5")}})
        .add("percent", &NumericParameters::percent,
             {textId("Percent signs"), textId("What a percent sign behind the number means.")},
             {{"strip", textId("Nothing: 45 % is 45")}, {"hundredth", textId("A hundredth: 45 % is 0.45")}});
    return schema;
}

} // namespace

MetricInfo numeric()
{
    const Schema<NumericParameters> schema = schemaOfNumeric();
    return {"numeric",
            textId("Numeric"),
            textId("Right when the number in the answer is that of an accepted answer, within a tolerance. Units, "
                   "currency marks and thousands separators do not matter."),
            textId("Python's math.isclose on the last number, as for GSM8K"),
            schema.specs(),
            metricCreatorOf<Numeric>(schema)};
}

} // namespace optimizers
