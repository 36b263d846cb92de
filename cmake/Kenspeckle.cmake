# SPDX-License-Identifier: GPL-3.0-or-later
# Warnings, sanitizers and the two helpers by which every room of the house is built alike.


add_library(kenspeckle_options INTERFACE)
target_compile_options(kenspeckle_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # False alarms of g++ 12 in optimised builds: overlapping copies in std::string's operator+ (GCC bug 105651), and the
  # value of an empty std::optional (GCC bug 80635).
  target_compile_options(kenspeckle_options INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
if(KENSPECKLE_WERROR)
  target_compile_options(kenspeckle_options INTERFACE -Werror)
endif()
if(KENSPECKLE_SANITIZE)
  target_compile_options(kenspeckle_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  target_link_options(kenspeckle_options INTERFACE -fsanitize=address,undefined)
endif()
if(KENSPECKLE_COVERAGE)
  target_compile_options(kenspeckle_options INTERFACE --coverage)
  target_link_options(kenspeckle_options INTERFACE --coverage)
endif()
if(KENSPECKLE_FUZZ)
  # Coverage feedback for the fuzzers from all of our code; the libFuzzer main is linked by the targets themselves.
  target_compile_options(kenspeckle_options INTERFACE -fsanitize=fuzzer-no-link)
  target_link_options(kenspeckle_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
target_link_libraries(kenspeckle_options INTERFACE tl::expected)
target_include_directories(kenspeckle_options INTERFACE ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src)

# kenspeckle_room(NAME USES rooms… LINKS libraries… DEFINES macros…): the static library of src/NAME. USES are rooms to
# the left of it.
function(kenspeckle_room name)
  cmake_parse_arguments(ROOM "" "" "USES;LINKS;DEFINES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*/*.cpp)
  if(NOT sources)
    add_library(kenspeckle_${name} INTERFACE)
    return()
  endif()
  add_library(kenspeckle_${name} STATIC ${sources})
  target_link_libraries(kenspeckle_${name} PUBLIC kenspeckle_options)
  foreach(used IN LISTS ROOM_USES)
    target_link_libraries(kenspeckle_${name} PUBLIC kenspeckle_${used})
  endforeach()
  target_link_libraries(kenspeckle_${name} PRIVATE ${ROOM_LINKS})
  target_compile_definitions(kenspeckle_${name} PRIVATE ${ROOM_DEFINES})
endfunction()

# kenspeckle_test(NAME LINKS libraries… TIMEOUT seconds): the GoogleTest program of tests/NAME.
function(kenspeckle_test name)
  cmake_parse_arguments(TEST "" "TIMEOUT" "LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(test_${name} ${sources})
  target_link_libraries(test_${name} PRIVATE kenspeckle_options kenspeckle_test_support ${TEST_LINKS} GTest::gmock GTest::gtest_main)
  if(NOT TEST_TIMEOUT)
    set(TEST_TIMEOUT 120)
  endif()
  set(properties TIMEOUT ${TEST_TIMEOUT})
  if(KENSPECKLE_SANITIZE)
    # Xapian::Database::check() frees its own table with the size of its base class, inside the library.
    list(APPEND properties ENVIRONMENT ASAN_OPTIONS=new_delete_type_mismatch=0)
    list(APPEND properties ENVIRONMENT_MODIFICATION
         LSAN_OPTIONS=set:suppressions=${PROJECT_SOURCE_DIR}/tests/support/known_leaks.supp:print_suppressions=0)
  endif()
  # The rooms are optimised, so that they run fast; the tests' own templates would only take twice as long to compile.
  target_compile_options(test_${name} PRIVATE -O0)
  gtest_discover_tests(test_${name} TEST_PREFIX ${name}. DISCOVERY_TIMEOUT 60 PROPERTIES ${properties})
endfunction()
