; What the installer says, in English and in Korean.

!macro Words KEY ENGLISH KOREAN
  LangString ${KEY} ${LANG_ENGLISH} "${ENGLISH}"
  LangString ${KEY} ${LANG_KOREAN} "${KOREAN}"
!macroend

!insertmacro Words START "Start Attaché" "Attaché 시작"
!insertmacro Words DESKTOP "Put a shortcut on the desktop" "바탕 화면에 바로 가기 만들기"
!insertmacro Words COMMENT "Briefing decks from a policy brief" "정책 자료로 만드는 발표 자료"
!insertmacro Words FILE_TYPE "Attaché deck" "Attaché 발표 자료"
!insertmacro Words KEPT \
  "Attaché will be removed from this computer. Your decks, brands and settings are kept." \
  "이 컴퓨터에서 Attaché를 제거합니다. 발표 자료, 브랜드, 설정은 그대로 남습니다."
!insertmacro Words REMOVING "Removing the earlier version" "이전 버전을 제거하는 중"
!insertmacro Words TOO_OLD \
  "Attaché needs Windows 10 (version 1809 or later) or Windows 11, of 64 bits." \
  "Attaché를 사용하려면 64비트 Windows 10(버전 1809 이상) 또는 Windows 11이 필요합니다."
!insertmacro Words TOO_LONG \
  "The name of this folder is too long: Windows allows ${MOST_CHARACTERS} characters for a file and all its folders, and Attaché needs ${LONGEST} of them.$\r$\n$\r$\nChoose a folder with a shorter name:$\r$\n$INSTDIR" \
  "폴더 경로가 너무 깁니다. Windows에서 파일의 전체 경로는 ${MOST_CHARACTERS}자까지이며, 그중 ${LONGEST}자를 Attaché가 사용합니다.$\r$\n$\r$\n경로가 더 짧은 폴더를 선택하십시오.$\r$\n$INSTDIR"
!insertmacro Words NOT_WRITABLE \
  "You may not save files in this folder:$\r$\n$INSTDIR$\r$\n$\r$\nChoose a folder of your own; no administrator is needed there." \
  "이 폴더에는 파일을 저장할 수 없습니다.$\r$\n$INSTDIR$\r$\n$\r$\n본인의 폴더를 선택하십시오. 관리자 권한이 필요하지 않습니다."
!insertmacro Words RUNNING \
  "Attaché is running. Save your work, close its windows, and then choose Retry.$\r$\n$\r$\n(If no window is open, it may be ending; wait a moment.)" \
  "Attaché가 실행 중입니다. 작업을 저장하고 창을 닫은 다음 [다시 시도]를 누르십시오.$\r$\n$\r$\n(열린 창이 없으면 종료 중일 수 있으니 잠시 기다려 주십시오.)"
!insertmacro Words OLDER_STAYS \
  "The earlier version could not be removed, so nothing was installed. Remove it under Settings > Apps, then start this installer again." \
  "이전 버전을 제거할 수 없어 설치하지 않았습니다. [설정] > [앱]에서 제거한 다음 이 설치 프로그램을 다시 시작하십시오."
