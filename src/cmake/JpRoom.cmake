# jp_room(<name> USES <room|room/header>... LIBS <dependency>...)
#
# Makes the static library jp_<name> of all C files of the calling folder and records whom the room may include.
# "read/ini" in USES allows the one header juanping/read/ini.h. A folder without C files makes no library.
set_property(GLOBAL PROPERTY JP_ROOMS "")
set_property(GLOBAL PROPERTY JP_ROOM_USES "")

function(jp_room name)
    cmake_parse_arguments(PARSE_ARGV 1 room "" "" "USES;LIBS")
    if(room_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "jp_room(${name}): what is ${room_UNPARSED_ARGUMENTS}?")
    endif()

    list(JOIN room_USES " " uses_line)
    set_property(GLOBAL APPEND PROPERTY JP_ROOM_USES "${name}: ${uses_line}")

    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.c")
    if(NOT sources)
        return()
    endif()
    add_library(jp_${name} STATIC ${sources})
    target_include_directories(jp_${name} PRIVATE "${CMAKE_CURRENT_SOURCE_DIR}")
    target_link_libraries(jp_${name} PUBLIC jp_flags)
    foreach(use IN LISTS room_USES)
        string(REGEX REPLACE "/.*" "" used_room "${use}")
        if(TARGET jp_${used_room})
            target_link_libraries(jp_${name} PUBLIC jp_${used_room})
        endif()
    endforeach()
    foreach(lib IN LISTS room_LIBS)
        target_link_libraries(jp_${name} PUBLIC jp_dep_${lib})
    endforeach()
    set_property(GLOBAL APPEND PROPERTY JP_ROOMS ${name})
endfunction()
