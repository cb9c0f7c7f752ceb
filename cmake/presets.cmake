# Every presets/NAME.json or NAME.tsv becomes a header liantu/presets/NAME.h with liantu::presets::kName, so that the binary carries
# its presets and needs no file beside it.
function(liantu_embed_presets)
  file(GLOB presets CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/presets/*.json ${CMAKE_SOURCE_DIR}/presets/*.tsv)
  foreach(preset ${presets})
    get_filename_component(stem ${preset} NAME_WE)
    string(REGEX REPLACE "_" ";" words ${stem})
    set(constant "k")
    foreach(word ${words})
      string(SUBSTRING ${word} 0 1 head)
      string(TOUPPER ${head} head)
      string(SUBSTRING ${word} 1 -1 tail)
      string(APPEND constant ${head}${tail})
    endforeach()
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${preset})
    file(READ ${preset} text)
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/liantu/presets/${stem}.h CONTENT
"#pragma once
#include <string_view>
namespace liantu::presets {
inline constexpr std::string_view @constant@ = R\"preset(@text@)preset\";
}  // namespace liantu::presets
" @ONLY)
  endforeach()
endfunction()
