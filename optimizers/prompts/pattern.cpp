// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/prompts/pattern.h"

#include "optimizers/core/text.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace optimizers {

template <auto release>
struct Release
{
    template <typename T>
    void operator()(T* object) const
    {
        release(object);
    }
};

namespace {

// PCRE2 counts its match limit anew from every start in the subject, so a long subject multiplies it. Steps are
// therefore counted here, over a whole search, by an automatic callout before every item of the pattern.
constexpr std::uint32_t longestSearch = 4'000'000; ///< steps
constexpr std::uint32_t matchLimit = 4'000'000;
constexpr std::uint32_t depthLimit = 100'000;
constexpr std::uint32_t heapLimitKibibytes = 64 * 1024;
constexpr std::size_t longestExpression = 65'536;

using MatchData = std::unique_ptr<pcre2_match_data, Release<pcre2_match_data_free>>;
using MatchContext = std::unique_ptr<pcre2_match_context, Release<pcre2_match_context_free>>;
using CompileContext = std::unique_ptr<pcre2_compile_context, Release<pcre2_compile_context_free>>;

int countStep(pcre2_callout_block*, void* steps)
{
    return ++*static_cast<std::uint32_t*>(steps) > longestSearch ? PCRE2_ERROR_MATCHLIMIT : 0;
}

std::string messageOf(int code)
{
    PCRE2_UCHAR text[256] = {};
    pcre2_get_error_message(code, text, sizeof text);
    return std::string(text, std::find(std::begin(text), std::end(text), PCRE2_UCHAR{0}));
}

bool continuesCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// The text with every byte that is not UTF-8 made a SUB character: valid, and all offsets stay.
std::string repaired(std::string_view text)
{
    constexpr char substitute = '\x1A';
    std::string valid(text);
    std::size_t from = 0;
    while (const std::optional<std::size_t> invalid = firstInvalidUtf8(std::string_view(valid).substr(from))) {
        from += *invalid;
        valid[from++] = substitute;
    }
    return valid;
}

/// One search through one subject: the storage of its matches and the steps it has taken. The subject is checked once,
/// here: PCRE2 would check the rest of it again for every match.
class Search
{
public:
    Search(const pcre2_code* code, std::string_view subject)
        : m_code(code),
          m_subject(subject),
          m_searched(subject),
          m_data(pcre2_match_data_create_from_pattern(code, nullptr)),
          m_context(pcre2_match_context_create(nullptr))
    {
        if (firstInvalidUtf8(subject)) {
            m_repaired = repaired(subject);
            m_searched = m_repaired;
        }
        pcre2_set_match_limit(m_context.get(), matchLimit);
        pcre2_set_depth_limit(m_context.get(), depthLimit);
        pcre2_set_heap_limit(m_context.get(), heapLimitKibibytes);
        pcre2_set_callout(m_context.get(), countStep, &m_steps);
    }

    Search(const Search&) = delete;
    Search& operator=(const Search&) = delete;

    std::optional<Pattern::Match> from(std::size_t begin, std::uint32_t options = 0)
    {
        while (begin < m_searched.size() && continuesCharacter(m_searched[begin]))
            ++begin;
        if (begin > m_searched.size())
            return std::nullopt;
        // PCRE2 wants a valid address even for the empty subject.
        const char* text = m_searched.empty() ? "" : m_searched.data();
        const int count = pcre2_match(m_code, reinterpret_cast<PCRE2_SPTR>(text), m_searched.size(), begin,
                                      options | PCRE2_NO_UTF_CHECK, m_data.get(), m_context.get());
        if (count <= 0)
            return std::nullopt;
        const std::size_t* bounds = pcre2_get_ovector_pointer(m_data.get());
        // \K inside a lookaround can put the end before the begin.
        if (bounds[0] > bounds[1])
            return std::nullopt;
        Pattern::Match match{bounds[0], bounds[1] - bounds[0], m_subject.substr(bounds[0], bounds[1] - bounds[0])};
        for (std::ptrdiff_t group = 1; group < count; ++group) {
            const std::size_t* ends = bounds + 2 * group;
            if (ends[0] == PCRE2_UNSET || ends[0] > ends[1])
                continue;
            match.text = m_subject.substr(ends[0], ends[1] - ends[0]);
            break;
        }
        return match;
    }

private:
    const pcre2_code* m_code;
    std::string_view m_subject;
    std::string_view m_searched;
    std::string m_repaired; ///< what m_searched views where the subject is not UTF-8
    std::uint32_t m_steps = 0;
    MatchData m_data;
    MatchContext m_context;
};

} // namespace

struct Pattern::Code
{
    std::unique_ptr<pcre2_code, Release<pcre2_code_free>> compiled;
};

Pattern::Pattern(std::unique_ptr<Code> code) : m_code(std::move(code)) {}

Pattern::~Pattern() = default;

Result<std::shared_ptr<const Pattern>> Pattern::compile(const std::string& expression, bool ignoreCase)
{
    const CompileContext context(pcre2_compile_context_create(nullptr));
    pcre2_set_max_pattern_length(context.get(), longestExpression);
    const std::uint32_t options =
        PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | PCRE2_AUTO_CALLOUT | (ignoreCase ? PCRE2_CASELESS : 0U);
    int error = 0;
    std::size_t offset = 0;
    auto code = std::make_unique<Code>();
    code->compiled.reset(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(expression.data()), expression.size(), options,
                                       &error, &offset, context.get()));
    if (!code->compiled)
        return failure(ErrorKind::InvalidInput, {textId("The regular expression \"%1\" is not valid: %2 at offset %3"),
                                                 {expression, messageOf(error), offset}});
    return std::shared_ptr<const Pattern>(new Pattern(std::move(code)));
}

std::optional<Pattern::Match> Pattern::find(std::string_view subject, std::size_t from) const
{
    return Search(m_code->compiled.get(), subject).from(from);
}

std::optional<Pattern::Match> Pattern::findLast(std::string_view subject) const
{
    Search search(m_code->compiled.get(), subject);
    std::optional<Match> last;
    std::size_t at = 0;
    while (const std::optional<Match> match = search.from(at)) {
        if (match->length > 0 || !last)
            last = match;
        const std::size_t end = match->begin + match->length;
        at = end > at ? end : at + 1;
    }
    return last;
}

bool Pattern::matchesWhole(std::string_view subject) const
{
    const std::optional<Match> match =
        Search(m_code->compiled.get(), subject).from(0, PCRE2_ANCHORED | PCRE2_ENDANCHORED);
    return match.has_value();
}

} // namespace optimizers
