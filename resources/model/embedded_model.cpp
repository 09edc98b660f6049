// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/model/embedded_model.h"

// The assembler reads the files while this file is compiled; the build names their paths.
__asm__(".section .rodata\n"
        ".balign 16\n"
        "honeModelWeights:\n"
        ".incbin \"" HONE_MODEL_WEIGHTS "\"\n"
        "honeModelWeightsEnd:\n"
        ".balign 16\n"
        "honeModelTokenizer:\n"
        ".incbin \"" HONE_MODEL_TOKENIZER "\"\n"
        "honeModelTokenizerEnd:\n"
        ".previous\n");

extern "C" {
extern const char honeModelWeights[];
extern const char honeModelWeightsEnd[];
extern const char honeModelTokenizer[];
extern const char honeModelTokenizerEnd[];
}

namespace resources {

std::string_view modelWeights()
{
    return {honeModelWeights, static_cast<std::size_t>(honeModelWeightsEnd - honeModelWeights)};
}

std::string_view modelTokenizer()
{
    return {honeModelTokenizer, static_cast<std::size_t>(honeModelTokenizerEnd - honeModelTokenizer)};
}

} // namespace resources
