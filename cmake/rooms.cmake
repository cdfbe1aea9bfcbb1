# A room is a folder under src/: its *.cc files make the library isnad_<room>; files that end in
# _test.cc beside them make the program test_<room>. A room may use only the rooms that it names, and
# the linker holds it to that, because nothing else is on its include path or link line.

set(ISNAD_ROOMS "" CACHE INTERNAL "rooms in the order in which data flows")

function(add_room name)
  cmake_parse_arguments(ROOM "" "" "USES;LINKS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cc)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cc$")
  list(FILTER tests INCLUDE REGEX "_test\\.cc$")
  if(sources)
    add_library(isnad_${name} STATIC ${sources})
    set(scope PUBLIC)
  else()
    add_library(isnad_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(isnad_${name} ${scope} ${PROJECT_SOURCE_DIR}/src)
  foreach(other IN LISTS ROOM_USES)
    target_link_libraries(isnad_${name} ${scope} isnad_${other})
  endforeach()
  target_link_libraries(isnad_${name} ${scope} ${ROOM_LINKS})
  set(ISNAD_ROOMS ${ISNAD_ROOMS} ${name} CACHE INTERNAL "")
  set(ISNAD_TESTS_${name} ${tests} CACHE INTERNAL "")
endfunction()

function(add_room_tests)
  find_package(GTest REQUIRED)
  include(GoogleTest)
  foreach(room IN LISTS ISNAD_ROOMS)
    if(ISNAD_TESTS_${room})
      add_executable(test_${room} ${ISNAD_TESTS_${room}})
      target_link_libraries(test_${room} PRIVATE isnad_${room} GTest::gtest_main)
      # Only the tests that read files know where they are, so that the others compile the same everywhere.
      foreach(test IN LISTS ISNAD_TESTS_${room})
        file(STRINGS ${test} places REGEX "ISNAD_(SOURCE|SHARED)_DIR")
        if(places)
          set_property(SOURCE ${test} APPEND PROPERTY COMPILE_DEFINITIONS
            ISNAD_SOURCE_DIR="${PROJECT_SOURCE_DIR}" ISNAD_SHARED_DIR="${PROJECT_SOURCE_DIR}/../shared")
        endif()
      endforeach()
      add_test(NAME ${room} COMMAND test_${room})
    endif()
  endforeach()
endfunction()

# The tables of lexicon/ar/*.tsv travel inside the binary: one generated source file holds their bytes.
function(compile_lexicon folder)
  file(GLOB tables CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${folder}/*.tsv)
  set(out ${PROJECT_BINARY_DIR}/embedded_lexicon.cc)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DOUT=${out} "-DTABLES=${tables}" -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${tables} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake VERBATIM)
  target_sources(isnad_lexicon PRIVATE ${out})
endfunction()

# The tables that take longest to parse travel as they are in memory too: pack_tables, built first, makes
# their image, and one generated source file of the engine holds it.
function(pack_tables)
  set(image ${PROJECT_BINARY_DIR}/packed_tables.bin)
  set(out ${PROJECT_BINARY_DIR}/packed_tables.cc)
  add_executable(pack_tables ${PROJECT_SOURCE_DIR}/src/pack.cc)
  target_link_libraries(pack_tables PRIVATE isnad_page isnad_find)
  add_custom_command(OUTPUT ${image} ${out}
    COMMAND pack_tables ${image}
    COMMAND ${CMAKE_COMMAND} -DOUT=${out} -DIMAGE=${image} -P ${PROJECT_SOURCE_DIR}/cmake/embed_packed.cmake
    DEPENDS pack_tables ${PROJECT_SOURCE_DIR}/cmake/embed_packed.cmake VERBATIM)
  target_sources(isnad_engine PRIVATE ${out})
endfunction()

# The page of `isnad serve` travels inside the binary too: npm brings the pinned packages, esbuild makes it, one generated
# source file holds its files. Without npm the program is built without the page, and says so.
function(compile_web folder)
  set(source ${PROJECT_SOURCE_DIR}/${folder})
  set(built ${PROJECT_BINARY_DIR}/web)
  set(out ${PROJECT_BINARY_DIR}/embedded_web.cc)
  find_program(NPM npm)
  find_program(NODE node)
  if(NPM AND NODE)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS ${source}/src/*)
    add_custom_command(OUTPUT ${source}/node_modules/.package-lock.json
      COMMAND ${NPM} ci --no-audit --no-fund --silent
      WORKING_DIRECTORY ${source}
      DEPENDS ${source}/package-lock.json ${source}/package.json VERBATIM)
    add_custom_command(OUTPUT ${out}
      COMMAND ${NODE} ${source}/build.mjs ${built}
      COMMAND ${CMAKE_COMMAND} -DOUT=${out} -DFOLDER=${built} -P ${PROJECT_SOURCE_DIR}/cmake/embed_web.cmake
      DEPENDS ${files} ${source}/build.mjs ${source}/map.mjs ${source}/node_modules/.package-lock.json
              ${PROJECT_SOURCE_DIR}/cmake/embed_web.cmake VERBATIM)
  else()
    message(WARNING "npm was not found: isnad serve will have its API but not its page")
    file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/no_web)
    add_custom_command(OUTPUT ${out}
      COMMAND ${CMAKE_COMMAND} -DOUT=${out} -DFOLDER=${PROJECT_BINARY_DIR}/no_web -P ${PROJECT_SOURCE_DIR}/cmake/embed_web.cmake
      DEPENDS ${PROJECT_SOURCE_DIR}/cmake/embed_web.cmake VERBATIM)
  endif()
  target_sources(isnad_serve PRIVATE ${out})
endfunction()
