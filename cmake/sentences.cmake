# Builds the pairs of sentences (Chinese, English) into a C++ source.
#   include: liantu_embed_sentences(target folder)
#   script:  cmake -DFOLDER=… -DOUT=… -P sentences.cmake
if(CMAKE_SCRIPT_MODE_FILE)
  file(GLOB files ${FOLDER}/*.tsv)
  list(SORT files)
  set(text "#include \"liantu/json/sentence_text.h\"\n\nnamespace liantu::json {\n\n")
  string(APPEND text "const std::vector<std::string_view>& sentence_files() {\n  static const std::vector<std::string_view> all{\n")
  foreach(one IN LISTS files)
    file(READ ${one} pairs)
    string(APPEND text "R\"~tsv~(${pairs})~tsv~\",\n")
  endforeach()
  string(APPEND text "  };\n  return all;\n}\n\n}  // namespace liantu::json\n")
  file(WRITE ${OUT} "${text}")
  return()
endif()

set(LIANTU_SENTENCES_SCRIPT ${CMAKE_CURRENT_LIST_FILE})

function(liantu_embed_sentences target folder)
  file(GLOB files CONFIGURE_DEPENDS ${folder}/*.tsv)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded/sentences.cpp)
  add_custom_command(OUTPUT ${out} DEPENDS ${files} ${LIANTU_SENTENCES_SCRIPT}
                     COMMAND ${CMAKE_COMMAND} -DFOLDER=${folder} -DOUT=${out} -P ${LIANTU_SENTENCES_SCRIPT}
                     COMMENT "sentences")
  target_sources(${target} PRIVATE ${out})
endfunction()
