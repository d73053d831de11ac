# Takes the CSL project's locale files (Debian: citation-style-language-locales) into the data folder, with their
# licence (CC-BY-SA 3.0; https://citationstyles.org). Links in the build tree, copies on installing.
set(CSL_LOCALES_SOURCE /usr/share/citation-style-language/locales)
file(GLOB CSL_LOCALE_FILES CONFIGURE_DEPENDS ${CSL_LOCALES_SOURCE}/locales-*.xml)
if(NOT CSL_LOCALE_FILES)
  message(STATUS "CSL locales left out, for want of the package citation-style-language-locales")
endif()
file(MAKE_DIRECTORY ${NEWSEXPORT_DATA}/csl-locales)
foreach(FILE IN LISTS CSL_LOCALE_FILES)
  get_filename_component(NAME ${FILE} NAME)
  file(CREATE_LINK ${FILE} ${NEWSEXPORT_DATA}/csl-locales/${NAME} SYMBOLIC)
endforeach()
if(EXISTS /usr/share/doc/citation-style-language-locales/copyright)
  file(COPY_FILE /usr/share/doc/citation-style-language-locales/copyright
       ${NEWSEXPORT_DATA}/csl-locales/copyright.txt ONLY_IF_DIFFERENT)
  install(FILES ${NEWSEXPORT_DATA}/csl-locales/copyright.txt DESTINATION share/newsexport/csl-locales)
endif()
install(FILES ${CSL_LOCALE_FILES} DESTINATION share/newsexport/csl-locales)
