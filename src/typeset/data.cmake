# Makes the data folder that typesetting reads: ${NEWSEXPORT_DATA}/fonts (faces of families.txt that this
# machine has, their licences, fonts.index) and ${NEWSEXPORT_DATA}/hyphenation (packed patterns). So a run
# never looks at the fonts of the machine it runs on, and its output does not depend on them.
set(NEWSEXPORT_DATA ${CMAKE_BINARY_DIR}/data)

# Fonts. Links in the build tree (the CJK collections have 26 MB each), copies on installing.
file(MAKE_DIRECTORY ${NEWSEXPORT_DATA}/fonts/licences)
file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/fonts/families.txt FAMILY_LINES REGEX "^[^#]")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/fonts/families.txt)
set(FONT_INDEX "")
foreach(LINE IN LISTS FAMILY_LINES)
  # Each line is itself a list: package;file;face;family;class;weight;slant;scripts;language
  string(REGEX MATCH "^([^;]*);([^;]*);(.*)$" MATCHED "${LINE}")
  set(PACKAGE ${CMAKE_MATCH_1})
  set(FONT_FILE ${CMAKE_MATCH_2})
  set(REST "${CMAKE_MATCH_3}")
  if(NOT MATCHED OR NOT EXISTS ${FONT_FILE})
    list(APPEND MISSING_PACKAGES ${PACKAGE})
    continue()
  endif()
  get_filename_component(FONT_NAME ${FONT_FILE} NAME)
  string(APPEND FONT_INDEX "${FONT_NAME};${REST}\n")
  file(CREATE_LINK ${FONT_FILE} ${NEWSEXPORT_DATA}/fonts/${FONT_NAME} SYMBOLIC)
  list(APPEND FONT_FILES ${FONT_FILE})
  if(NOT PACKAGE IN_LIST FONT_PACKAGES AND EXISTS /usr/share/doc/${PACKAGE}/copyright)
    file(COPY_FILE /usr/share/doc/${PACKAGE}/copyright ${NEWSEXPORT_DATA}/fonts/licences/${PACKAGE}.txt
         ONLY_IF_DIFFERENT)
    list(APPEND FONT_PACKAGES ${PACKAGE})
  endif()
endforeach()
file(CONFIGURE OUTPUT ${NEWSEXPORT_DATA}/fonts/fonts.index CONTENT "${FONT_INDEX}" @ONLY)
if(MISSING_PACKAGES)
  list(REMOVE_DUPLICATES MISSING_PACKAGES)
  message(STATUS "Fonts left out, for want of these packages: ${MISSING_PACKAGES}")
endif()
list(REMOVE_DUPLICATES FONT_FILES)
install(FILES ${FONT_FILES} ${NEWSEXPORT_DATA}/fonts/fonts.index DESTINATION share/newsexport/fonts)
install(DIRECTORY ${NEWSEXPORT_DATA}/fonts/licences DESTINATION share/newsexport/fonts)

# Hyphenation. The patterns of Debian's hyphen-* packages, as language tag = name of the .dic file.
set(HYPHENATION_LANGUAGES
    af=af_ZA as=as_IN be=be_BY bg=bg_BG bn=bn_IN ca=ca_ES cs=cs_CZ da=da_DK de=de_DE el=el_GR en-GB=en_GB
    en-US=en_US es=es_ES et=et_EE fr=fr gl=gl_ES gu=gu_IN hi=hi_IN hr=hr_HR hu=hu_HU id=id_ID is=is_IS
    it=it_IT kn=kn_IN lt=lt_LT lv=lv_LV ml=ml_IN mn=mn_MN mr=mr_IN nb=nb_NO nl=nl_NL nn=nn_NO or=or_IN
    pa=pa_IN pl=pl_PL pt-BR=pt_BR pt-PT=pt_PT ro=ro_RO ru=ru_RU sk=sk_SK sl=sl_SI sr=sr_RS
    sr-Latn=sr-Latn_RS sv=sv_SE ta=ta_IN te=te_IN th=th_TH uk=uk_UA zu=zu_ZA)
add_executable(compile_patterns ${CMAKE_CURRENT_LIST_DIR}/hyphenation/compiler/main.cpp
                                ${CMAKE_CURRENT_LIST_DIR}/hyphenation/pattern_source.cpp
                                ${CMAKE_CURRENT_LIST_DIR}/hyphenation/pack_patterns.cpp)
target_include_directories(compile_patterns PRIVATE ${PROJECT_SOURCE_DIR}/src)
target_link_libraries(compile_patterns PRIVATE ICU::uc ICU::data)
file(MAKE_DIRECTORY ${NEWSEXPORT_DATA}/hyphenation)
foreach(PAIR IN LISTS HYPHENATION_LANGUAGES)
  string(REPLACE "=" ";" PAIR ${PAIR})
  list(GET PAIR 0 LANGUAGE)
  list(GET PAIR 1 DICTIONARY)
  set(DICTIONARY /usr/share/hyphen/hyph_${DICTIONARY}.dic)
  set(TRIE ${NEWSEXPORT_DATA}/hyphenation/${LANGUAGE}.trie)
  if(EXISTS ${DICTIONARY})
    add_custom_command(OUTPUT ${TRIE} COMMAND compile_patterns ${DICTIONARY} ${TRIE}
                       DEPENDS compile_patterns ${DICTIONARY})
    list(APPEND TRIES ${TRIE})
  else()
    message(STATUS "No hyphenation patterns for ${LANGUAGE} on this machine")
  endif()
endforeach()
add_custom_target(hyphenation_patterns ALL DEPENDS ${TRIES})
install(FILES ${TRIES} DESTINATION share/newsexport/hyphenation)
