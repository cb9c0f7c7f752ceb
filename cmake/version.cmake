# What `liantu version` says, compiled into one file so that a new commit rebuilds only that one.
execute_process(COMMAND git rev-parse --short HEAD WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} OUTPUT_VARIABLE LIANTU_COMMIT
                OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
string(TIMESTAMP LIANTU_BUILT_ON "%Y-%m-%d" UTC)
set_source_files_properties(${CMAKE_SOURCE_DIR}/src/liantu/base/version.cpp PROPERTIES COMPILE_DEFINITIONS
  "LIANTU_VERSION=\"${PROJECT_VERSION}\";LIANTU_COMMIT=\"${LIANTU_COMMIT}\";LIANTU_BUILT_ON=\"${LIANTU_BUILT_ON}\""
  SKIP_UNITY_BUILD_INCLUSION ON)
