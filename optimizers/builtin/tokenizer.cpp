// SPDX-License-Identifier: GPL-3.0-or-later
#include "optimizers/builtin/tokenizer.h"

#include "optimizers/core/text.h"

#include <algorithm>
#include <optional>

namespace optimizers {

namespace {

// The ids before the words. Letters and digits exist twice: starting a unit (with its leading space) and continuing it.
constexpr TokenId capitalMark = 4; // the next letter is upper-case
constexpr TokenId upperMark = 5;   // the next word is upper-case throughout
constexpr TokenId joiner = 6;      // the next unit has no leading space
constexpr TokenId firstStartDigit = 7;
constexpr TokenId firstInnerDigit = firstStartDigit + 10;
constexpr TokenId firstStartLetter = firstInnerDigit + 10;
constexpr TokenId firstInnerLetter = firstStartLetter + 26;
constexpr TokenId firstByte = firstInnerLetter + 26;
constexpr TokenId firstWord = firstByte + 256;

constexpr std::string_view header = "hone-tokenizer 1";

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

char lowered(char c)
{
    return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

char raised(char c)
{
    return isLower(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

/// Bytes of the letter at `at`: 1 for ASCII, 2 for U+00C0 to U+017F in UTF-8 (signs for times and divided included),
/// else 0.
std::size_t letterLength(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return 0;
    if (isLower(text[at]) || isUpper(text[at]))
        return 1;
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0xc3 || lead > 0xc5 || at + 1 >= text.size())
        return 0;
    const auto next = static_cast<unsigned char>(text[at + 1]);
    return next >= 0x80 && next <= 0xbf ? 2 : 0;
}

std::size_t lettersLength(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (const std::size_t length = letterLength(text, end))
        end += length;
    return end - at;
}

/// How a run of letters differs from its lower-case form.
enum class Case { Lower, Capital, Upper, Mixed };

Case caseOf(std::string_view letters)
{
    const auto uppers = std::ranges::count_if(letters, isUpper);
    if (uppers == 0)
        return Case::Lower;
    if (uppers == 1 && isUpper(letters.front()))
        return Case::Capital;
    return std::ranges::all_of(letters, isUpper) ? Case::Upper : Case::Mixed;
}

class Encoder
{
public:
    Encoder(const std::unordered_map<std::string, TokenId>& ids, std::string_view text,
            const Tokenizer::SpellsOut& spellsOut)
        : m_ids(ids), m_text(text), m_spellsOut(spellsOut)
    {}

    std::vector<TokenId> run()
    {
        while (m_at < m_text.size()) {
            m_atLineStart = m_at == 0 || m_text[m_at - 1] == '\n';
            m_spaced = m_text[m_at] == ' ' && !m_atLineStart;
            const std::size_t begin = m_at + (m_spaced ? 1 : 0);
            if (const std::size_t length = lettersLength(m_text, begin)) {
                addWord(m_text.substr(begin, length));
                m_at = begin + length;
            } else if (begin < m_text.size() && isAsciiDigit(m_text[begin])) {
                m_at = addDigits(begin);
            } else {
                addByte(m_text[m_at++]);
            }
        }
        return std::move(m_tokens);
    }

private:
    void add(TokenId token) { m_tokens.push_back(token); }
    void addByte(char c) { add(firstByte + static_cast<unsigned char>(c)); }

    bool attached() const { return !m_spaced && !m_atLineStart; }

    std::size_t addDigits(std::size_t at)
    {
        add((attached() ? firstInnerDigit : firstStartDigit) + (m_text[at++] - '0'));
        while (at < m_text.size() && isAsciiDigit(m_text[at]))
            add(firstInnerDigit + (m_text[at++] - '0'));
        return at;
    }

    void addWord(std::string_view letters)
    {
        const Case form = caseOf(letters);
        const std::size_t bytes = letters.size() + (m_spaced ? 1U : 0U);
        const std::size_t tokens = 1U + (attached() ? 1U : 0U) + (form == Case::Lower ? 0U : 1U);
        const std::optional<TokenId> id = form == Case::Mixed || tokens > bytes ? std::nullopt : idOf(letters);
        if (!id) {
            spell(letters, form);
            return;
        }
        if (attached())
            add(joiner);
        if (form == Case::Capital)
            add(capitalMark);
        else if (form == Case::Upper)
            add(upperMark);
        add(*id);
    }

    std::optional<TokenId> idOf(std::string_view letters) const
    {
        std::string word(letters);
        std::ranges::transform(word, word.begin(), lowered);
        const auto found = m_ids.find(word);
        if (found == m_ids.end() || (m_spellsOut && m_spellsOut(word)))
            return std::nullopt;
        return found->second;
    }

    /// A mark for upper case is paid for by the space before the word; without a space upper-case letters are bytes.
    void spell(std::string_view letters, Case form)
    {
        const bool asciiFirst = letterLength(letters, 0) == 1;
        if (m_spaced && !asciiFirst)
            addByte(' ');
        const bool marksAll = m_spaced && form == Case::Upper;
        if (marksAll)
            add(upperMark);
        bool starts = asciiFirst && !attached();
        bool marksFirst = m_spaced && asciiFirst && !marksAll && isUpper(letters.front());
        if (marksFirst)
            add(capitalMark);
        for (const char c : letters) {
            if (isLower(c) || (isUpper(c) && (marksAll || marksFirst)))
                add((starts ? firstStartLetter : firstInnerLetter) + (lowered(c) - 'a'));
            else
                addByte(c);
            starts = false;
            marksFirst = false;
        }
    }

    const std::unordered_map<std::string, TokenId>& m_ids;
    std::string_view m_text;
    const Tokenizer::SpellsOut& m_spellsOut;
    std::size_t m_at = 0;
    bool m_atLineStart = true;
    bool m_spaced = false;
    std::vector<TokenId> m_tokens;
};

class Decoder
{
public:
    explicit Decoder(const std::vector<std::string>& words) : m_words(words) {}

    void add(TokenId token)
    {
        if (token >= firstInnerLetter && token < firstByte) {
            addInnerLetter(static_cast<char>('a' + token - firstInnerLetter));
            return;
        }
        m_spellsUpper = false;
        if (token == capitalMark || token == upperMark) {
            m_mark = token;
        } else if (token == joiner) {
            m_joined = true;
        } else {
            addOther(token);
            m_joined = false;
            m_mark.reset();
        }
    }

    std::string take() { return std::move(m_text); }

private:
    void addInnerLetter(char c)
    {
        m_text += m_mark || m_spellsUpper ? raised(c) : c;
        m_mark.reset();
        m_joined = false;
    }

    void addOther(TokenId token)
    {
        if (token >= firstWord) {
            const auto index = static_cast<std::size_t>(token - firstWord);
            if (index < m_words.size())
                addUnit(m_words[index]);
        } else if (token >= firstByte) {
            m_text += static_cast<char>(token - firstByte);
        } else if (token >= firstStartLetter) {
            addUnit(std::string(1, static_cast<char>('a' + token - firstStartLetter)));
            m_spellsUpper = m_mark == upperMark;
        } else if (token >= firstInnerDigit) {
            m_text += static_cast<char>('0' + token - firstInnerDigit);
        } else if (token >= firstStartDigit) {
            addUnit(std::string(1, static_cast<char>('0' + token - firstStartDigit)));
        }
    }

    void addUnit(std::string unit)
    {
        if (!m_joined && !m_text.empty() && m_text.back() != '\n')
            m_text += ' ';
        if (m_mark == capitalMark)
            unit.front() = raised(unit.front());
        else if (m_mark == upperMark)
            std::ranges::transform(unit, unit.begin(), raised);
        m_text += unit;
    }

    const std::vector<std::string>& m_words;
    std::string m_text;
    std::optional<TokenId> m_mark;
    bool m_joined = false;
    bool m_spellsUpper = false; // the letters that continue an upper-case spelling need no mark of their own
};

} // namespace

Tokenizer::Tokenizer(std::vector<std::string> words) : m_words(std::move(words))
{
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_ids.emplace(m_words[i], firstWord + static_cast<TokenId>(i));
}

Result<Tokenizer> Tokenizer::fromText(std::string_view text)
{
    std::vector<std::string> words;
    std::size_t line = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++line;
        if (line == 1 && word != header)
            return failure(ErrorKind::Malformed,
                           {textId("The tokenizer file does not start with \"%1\"."), {std::string(header)}});
        if (line > 1 && !isWord(word))
            return failure(ErrorKind::Malformed, {textId("Line %1 of the tokenizer file is not a word."), {line}});
        if (line > 1)
            words.emplace_back(word);
    }
    if (words.empty())
        return failure(ErrorKind::Malformed, textId("The tokenizer file has no words."));
    return Tokenizer(std::move(words));
}

std::string Tokenizer::toText() const
{
    std::string text(header);
    text += '\n';
    for (const std::string& word : m_words)
        text += word + '\n';
    return text;
}

bool Tokenizer::isWord(std::string_view word)
{
    return !word.empty() && lettersLength(word, 0) == word.size() && std::ranges::none_of(word, isUpper);
}

std::size_t Tokenizer::size() const
{
    return static_cast<std::size_t>(firstWord) + m_words.size();
}

std::vector<TokenId> Tokenizer::encode(std::string_view text, const SpellsOut& spellsOut) const
{
    return Encoder(m_ids, text, spellsOut).run();
}

std::string Tokenizer::decode(std::span<const TokenId> tokens) const
{
    Decoder decoder(m_words);
    for (const TokenId token : tokens)
        decoder.add(token);
    return decoder.take();
}

} // namespace optimizers
