; The installer for Windows: for one user, without an administrator. It removes what it installed,
; file by file, and nothing else.
;
; `bundling/windows.py` compiles it (makensis -INPUTCHARSET UTF8), with these definitions:
;   VERSION   such as 0.1.0           NUMBERS  the same as four numbers, 0.1.0.0
;   ICONS     the folder of the drawn icons
;   LICENCE   the licence, as a text that Windows reads
;   FILES     a script with the macros InstallFiles and RemoveFiles, which name every file
;   LONGEST   the characters of the longest name below the folder of the installation
;   OUT       the installer to write

; The stub of 64 bits is not part of every NSIS. That of 32 bits installs the same files.
!if /FileExists "${NSISDIR}/Stubs/lzma_solid-amd64-unicode"
  Target amd64-unicode
!else
  Target x86-unicode
!endif

!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "x64.nsh"
!include "${FILES}"

!define APP "Attaché"
!define EXE "Attache.exe"
!define UNINSTALLER "Uninstall Attache.exe"
!define CLASSES "Software\Classes"
!define PROGID "Attache.Deck"
!define MIME "application/vnd.attache.deck"
!define CAPABILITIES "Software\Attache\Capabilities"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Attache"
!define MOST_CHARACTERS 259

Name "${APP}"
OutFile "${OUT}"
BrandingText "${APP} ${VERSION}"
InstallDir "$LOCALAPPDATA\Programs\Attache"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS all
SetCompressor /SOLID lzma
SetDateSave off
AllowSkipFiles off
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${APP}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${APP} ${VERSION}"
VIAddVersionKey "CompanyName" "The Attaché founders"
VIAddVersionKey "LegalCopyright" "© 2026 The Attaché founders, MIT licence"

; ---- pages ----

!define MUI_ICON "${ICONS}/attache.ico"
!define MUI_UNICON "${ICONS}/attache.ico"
!define MUI_HEADERIMAGE
!define MUI_HEADERIMAGE_RIGHT
!define MUI_HEADERIMAGE_BITMAP "${ICONS}/installer-header.bmp"
!define MUI_HEADERIMAGE_UNBITMAP "${ICONS}/installer-header.bmp"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${ICONS}/installer-side.bmp"
!define MUI_ABORTWARNING

!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE CheckFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\${EXE}"
!define MUI_FINISHPAGE_RUN_TEXT "$(START)"
!define MUI_FINISHPAGE_SHOWREADME ""
!define MUI_FINISHPAGE_SHOWREADME_NOTCHECKED
!define MUI_FINISHPAGE_SHOWREADME_TEXT "$(DESKTOP)"
!define MUI_FINISHPAGE_SHOWREADME_FUNCTION MakeDesktopShortcut
!insertmacro MUI_PAGE_FINISH

!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(KEPT)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

; The first language is that of every system whose own is not here.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Korean"
!include "words.nsh"

; ---- what is asked before anything is changed ----

Function .onInit
  ${If} ${IsNativeIA32}
  ${OrIfNot} ${AtLeastBuild} 17763
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 2
    Abort
  ${EndIf}
  ${If} ${Silent}
    Call CheckFolder
  ${EndIf}
FunctionEnd

; The folder must leave room for the longest name below it, and must take a file.
Function CheckFolder
  StrLen $0 "$INSTDIR"
  IntOp $0 $0 + ${LONGEST}
  IntOp $0 $0 + 1
  ${If} $0 > ${MOST_CHARACTERS}
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(TOO_LONG)" /SD IDOK
    SetErrorLevel 2
    Abort
  ${EndIf}
  StrCpy $1 ""
  ${IfNot} ${FileExists} "$INSTDIR\*.*"
    StrCpy $1 "new"
  ${EndIf}
  ClearErrors
  CreateDirectory "$INSTDIR"
  GetTempFileName $2 "$INSTDIR"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(NOT_WRITABLE)" /SD IDOK
    SetErrorLevel 2
    Abort
  ${EndIf}
  Delete $2
  ${If} $1 == "new"
    RMDir "$INSTDIR"
  ${EndIf}
FunctionEnd

; A program that runs cannot be opened for writing. Takes the folder in $R0.
!macro WaitUntilClosed UN
  Function ${UN}WaitUntilClosed
    again:
    StrCpy $R1 "$R0\${EXE}"
    Call ${UN}IsInUse
    ${If} $R2 == "no"
      StrCpy $R1 "$R0\attache-cli.exe"
      Call ${UN}IsInUse
    ${EndIf}
    ${If} $R2 == "no"
      Return
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 3
    Quit
  FunctionEnd

  Function ${UN}IsInUse
    StrCpy $R2 "no"
    ${If} ${FileExists} "$R1"
      ClearErrors
      FileOpen $R3 "$R1" a
      ${If} ${Errors}
        StrCpy $R2 "yes"
      ${Else}
        FileClose $R3
      ${EndIf}
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro WaitUntilClosed ""
!insertmacro WaitUntilClosed "un."

; ---- installing ----

Section "${APP}" SECTION_APP
  SetShellVarContext current
  StrCpy $R0 "$INSTDIR"
  Call WaitUntilClosed
  Call RemoveOlder
  !insertmacro InstallFiles
  SetOutPath "$INSTDIR"
  File "/oname=deck.ico" "${ICONS}/deck.ico"
  WriteUninstaller "$INSTDIR\${UNINSTALLER}"
  CreateShortcut "$SMPROGRAMS\${APP}.lnk" "$INSTDIR\${EXE}" "" "$INSTDIR\${EXE}" 0 SW_SHOWNORMAL "" "$(COMMENT)"
  ${If} $R9 == "desktop"
    Call MakeDesktopShortcut
  ${EndIf}
  Call RegisterFileType
  Call RegisterUninstaller
SectionEnd

Function MakeDesktopShortcut
  SetOutPath "$INSTDIR"
  CreateShortcut "$DESKTOP\${APP}.lnk" "$INSTDIR\${EXE}" "" "$INSTDIR\${EXE}" 0 SW_SHOWNORMAL "" "$(COMMENT)"
FunctionEnd

; An older version takes its own files away first, wherever it was; $R9 says what to make again.
Function RemoveOlder
  StrCpy $R9 ""
  ReadRegStr $R0 HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $R0 == ""
  ${OrIfNot} ${FileExists} "$R0\${UNINSTALLER}"
    Return
  ${EndIf}
  ${If} ${FileExists} "$DESKTOP\${APP}.lnk"
    StrCpy $R9 "desktop"
  ${EndIf}
  Call WaitUntilClosed
  DetailPrint "$(REMOVING)"
  ClearErrors
  ExecWait '"$R0\${UNINSTALLER}" /S _?=$R0' $R1
  ${If} ${Errors}
  ${OrIf} $R1 <> 0
    MessageBox MB_OK|MB_ICONSTOP "$(OLDER_STAYS)" /SD IDOK
    SetErrorLevel 4
    Quit
  ${EndIf}
  Delete "$R0\${UNINSTALLER}"
  RMDir "$R0"
FunctionEnd

Function RegisterFileType
  WriteRegStr HKCU "${CLASSES}\.attache" "" "${PROGID}"
  WriteRegStr HKCU "${CLASSES}\.attache" "Content Type" "${MIME}"
  WriteRegStr HKCU "${CLASSES}\.attache\OpenWithProgids" "${PROGID}" ""
  WriteRegStr HKCU "${CLASSES}\${PROGID}" "" "$(FILE_TYPE)"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\DefaultIcon" "" "$INSTDIR\deck.ico,0"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
  ; What "Open with" and the settings of Windows show.
  WriteRegStr HKCU "${CLASSES}\Applications\${EXE}" "FriendlyAppName" "${APP}"
  WriteRegStr HKCU "${CLASSES}\Applications\${EXE}\SupportedTypes" ".attache" ""
  WriteRegStr HKCU "${CLASSES}\Applications\${EXE}\shell\open\command" "" '"$INSTDIR\${EXE}" "%1"'
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationName" "${APP}"
  WriteRegStr HKCU "${CAPABILITIES}" "ApplicationDescription" "$(COMMENT)"
  WriteRegStr HKCU "${CAPABILITIES}\FileAssociations" ".attache" "${PROGID}"
  WriteRegStr HKCU "Software\RegisteredApplications" "Attache" "${CAPABILITIES}"
  Call TellExplorer
FunctionEnd

Function RegisterUninstaller
  SectionGetSize ${SECTION_APP} $0
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${APP}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${EXE},0"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "The Attaché founders"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" $0
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
FunctionEnd

!macro TellExplorer UN
  Function ${UN}TellExplorer
    System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)" ; file types have changed
  FunctionEnd
!macroend
!insertmacro TellExplorer ""
!insertmacro TellExplorer "un."

; ---- removing ----

Section "Uninstall"
  SetShellVarContext current
  StrCpy $R0 "$INSTDIR"
  Call un.WaitUntilClosed
  SetOutPath "$TEMP" ; a folder in which something stands cannot be removed
  !insertmacro RemoveFiles
  Delete "$INSTDIR\deck.ico"
  Delete "$INSTDIR\${UNINSTALLER}"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${APP}.lnk"
  Delete "$DESKTOP\${APP}.lnk"
  Call un.ForgetFileType
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
SectionEnd

Function un.ForgetFileType
  ReadRegStr $0 HKCU "${CLASSES}\.attache" ""
  ${If} $0 == "${PROGID}" ; somebody may have given the type to another program
    DeleteRegValue HKCU "${CLASSES}\.attache" ""
    DeleteRegValue HKCU "${CLASSES}\.attache" "Content Type"
  ${EndIf}
  DeleteRegValue HKCU "${CLASSES}\.attache\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.attache\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.attache"
  DeleteRegKey HKCU "${CLASSES}\${PROGID}"
  DeleteRegKey HKCU "${CLASSES}\Applications\${EXE}"
  DeleteRegKey HKCU "${CAPABILITIES}"
  DeleteRegKey /ifempty HKCU "Software\Attache"
  DeleteRegValue HKCU "Software\RegisteredApplications" "Attache"
  Call un.TellExplorer
FunctionEnd
