# liantu_together(target): files of a target that have no name in common are compiled as one, in groups of tools/together.py.
# For a build from nothing; whoever works on the code compiles file by file, which is the default.
option(LIANTU_TOGETHER "compile files in groups: a whole build takes half as long, a changed file longer" OFF)

function(liantu_together target)
  if(NOT LIANTU_TOGETHER)
    return()
  endif()
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX "${CMAKE_SOURCE_DIR}/src/.*\\.cpp$")
  execute_process(COMMAND python3 ${CMAKE_SOURCE_DIR}/tools/together.py ${sources} OUTPUT_VARIABLE groups
                  OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  string(REPLACE ";" "," groups "${groups}")
  string(REPLACE "\n" ";" groups "${groups}")
  set(number 0)
  foreach(group IN LISTS groups)
    math(EXPR number "${number} + 1")
    string(REPLACE "," ";" files "${group}")
    set_source_files_properties(${files} PROPERTIES UNITY_GROUP ${number})
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()
