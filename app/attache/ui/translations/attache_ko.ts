<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Attaché</source>
        <translation>Attaché 정보</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>라이선스…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Turns a policy brief into a branded, editable PowerPoint deck whose every figure can be defended. It works offline: nothing that you write leaves this computer.</source>
        <translation>정책 브리프를 브랜드가 적용된 편집 가능한 PowerPoint 발표 자료로 만듭니다. 모든 수치의 근거를 제시할 수 있습니다. 오프라인에서 작동하므로 작성한 내용은 이 컴퓨터를 벗어나지 않습니다.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Where it keeps your things</source>
        <translation>저장 위치</translation>
    </message>
    <message>
        <source>Attaché is portable here: it keeps everything beside itself, and nothing elsewhere on this computer.</source>
        <translation>Attaché가 휴대용으로 실행 중입니다. 모든 것을 프로그램 옆에 보관하고 이 컴퓨터의 다른 곳에는 아무것도 남기지 않습니다.</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>버전 {0}</translation>
    </message>
    <message>
        <source>Version {0}, run from source</source>
        <translation>버전 {0}, 소스에서 실행 중</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy&apos;년&apos; M&apos;월&apos; d&apos;일&apos;</translation>
    </message>
    <message>
        <source>Version {0}, of {1} ({2})</source>
        <translation>버전 {0}, {1} ({2})</translation>
    </message>
    <message>
        <source>Attaché is free software under the MIT licence.</source>
        <translation>Attaché는 MIT 라이선스를 따르는 자유 소프트웨어입니다.</translation>
    </message>
    <message>
        <source>The window is made with Qt {0}, under the GNU Lesser General Public License, version 3: its libraries are separate files that you may replace by your own.</source>
        <translation>창은 Qt {0} 기반이며, Qt에는 GNU Lesser General Public License 버전 3이 적용됩니다. Qt 라이브러리는 별도의 파일이므로 직접 마련한 것으로 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>The fonts {0} are under the SIL Open Font License 1.1.</source>
        <translation>다음 글꼴에는 SIL Open Font License 버전 1.1이 적용됩니다: {0}.</translation>
    </message>
    <message>
        <source>Your brands</source>
        <translation>내 브랜드</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Recovery files</source>
        <translation>복구 파일</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Show the folder: {0}</source>
        <translation>폴더 보기: {0}</translation>
    </message>
    <message>
        <source>Nothing on this computer opens {0}.</source>
        <translation>이 컴퓨터에 {0} 폴더를 열 수 있는 프로그램이 없습니다.</translation>
    </message>
</context>
<context>
    <name>AddingPanel</name>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Correct the match…</source>
        <translation>연결 수정…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Use it for this deck</source>
        <translation>이 발표 자료에 사용</translation>
    </message>
    <message>
        <source>Add the template {0}</source>
        <translation>템플릿 추가: {0}</translation>
    </message>
    <message>
        <source>Reading layouts, drawing them and finding room for text…</source>
        <translation>레이아웃을 읽고 그려 텍스트 자리를 찾는 중…</translation>
    </message>
    <message>
        <source>{0} is a brand now</source>
        <translation>브랜드로 추가됨: {0}</translation>
    </message>
    <message>
        <source>&amp;Name of the brand</source>
        <translation>브랜드 이름(&amp;N)</translation>
    </message>
    <message>
        <source>Name of the brand</source>
        <translation>브랜드 이름</translation>
    </message>
    <message>
        <source>The template is made a brand</source>
        <translation>템플릿을 브랜드로 만드는 중</translation>
    </message>
</context>
<context>
    <name>AdviceList</name>
    <message>
        <source>Mend</source>
        <translation>고치기</translation>
    </message>
    <message>
        <source>Mend: {0}</source>
        <translation>고치기: {0}</translation>
    </message>
</context>
<context>
    <name>Annotation</name>
    <message>
        <source>Difference arrow</source>
        <translation>차이 화살표</translation>
    </message>
    <message>
        <source>Growth per year (CAGR)</source>
        <translation>연평균 증가율(CAGR)</translation>
    </message>
    <message>
        <source>Totals above the stacks</source>
        <translation>누적 합계 표시</translation>
    </message>
    <message>
        <source>Reference line</source>
        <translation>기준선</translation>
    </message>
    <message>
        <source>Reference band</source>
        <translation>기준 범위</translation>
    </message>
    <message>
        <source>Call-out</source>
        <translation>설명 글</translation>
    </message>
    <message>
        <source>Break in the series</source>
        <translation>계열 단절 표시</translation>
    </message>
    <message>
        <source>Incomplete period</source>
        <translation>미완결 기간</translation>
    </message>
</context>
<context>
    <name>Audience</name>
    <message>
        <source>Internal</source>
        <translation>내부</translation>
    </message>
    <message>
        <source>Counterpart</source>
        <translation>상대측</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>공개</translation>
    </message>
    <message>
        <source>Your own side. Slides come with speaker notes and cautions.</source>
        <translation>우리 측만 봅니다. 발표자 노트와 주의 사항이 함께 들어갑니다.</translation>
    </message>
    <message>
        <source>The other side. The file has no notes and no cautions.</source>
        <translation>상대측이 봅니다. 파일에 노트와 주의 사항이 없습니다.</translation>
    </message>
    <message>
        <source>Anyone. The file has no notes and no cautions.</source>
        <translation>누구나 봅니다. 파일에 노트와 주의 사항이 없습니다.</translation>
    </message>
</context>
<context>
    <name>AudienceChoice</name>
    <message numerus="yes">
        <source>%n point(s) of this deck are not for this audience.</source>
        <translation>
            <numerusform>이 발표 자료의 요점 %n개는 이 대상에게 쓸 수 없습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>이 메시지 닫기</translation>
    </message>
</context>
<context>
    <name>BrandCard</name>
    <message>
        <source>Correct the match…</source>
        <translation>연결 수정…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>제거…</translation>
    </message>
    <message>
        <source>{0}, in use</source>
        <translation>{0}, 사용 중</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>사용 중</translation>
    </message>
    <message>
        <source>house brand</source>
        <translation>기본 브랜드</translation>
    </message>
    <message>
        <source>your own</source>
        <translation>내 브랜드</translation>
    </message>
    <message>
        <source>More for {0}</source>
        <translation>{0} 추가 작업</translation>
    </message>
</context>
<context>
    <name>BrandGallery</name>
    <message>
        <source>Brand</source>
        <translation>브랜드</translation>
    </message>
    <message>
        <source>Looking for brands…</source>
        <translation>브랜드를 찾는 중…</translation>
    </message>
    <message>
        <source>Add a template…</source>
        <translation>템플릿 추가…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>{0} is no template.</source>
        <translation>템플릿이 아닌 파일입니다: {0}</translation>
    </message>
    <message>
        <source>A template is a PowerPoint file that ends in .pptx or .potx.</source>
        <translation>템플릿은 확장자가 .pptx 또는 .potx인 PowerPoint 파일입니다.</translation>
    </message>
    <message>
        <source>Add a template</source>
        <translation>템플릿 추가</translation>
    </message>
    <message>
        <source>PowerPoint files ({0})</source>
        <translation>PowerPoint 파일 ({0})</translation>
    </message>
    <message>
        <source>Choose another brand, or add it anew.</source>
        <translation>다른 브랜드를 선택하거나 이 브랜드를 다시 추가하세요.</translation>
    </message>
    <message>
        <source>Change the brand</source>
        <translation>브랜드 변경</translation>
    </message>
    <message>
        <source>This deck is in the brand {0}.</source>
        <translation>이 발표 자료는 {0} 브랜드를 사용하고 있습니다.</translation>
    </message>
    <message>
        <source>Choose another one for it first.</source>
        <translation>먼저 다른 브랜드를 선택하세요.</translation>
    </message>
    <message>
        <source>Remove the brand {0}?</source>
        <translation>{0} 브랜드를 제거하시겠습니까?</translation>
    </message>
    <message>
        <source>Decks that were made in it will need another brand. This cannot be undone.</source>
        <translation>이 브랜드로 만든 발표 자료에는 다른 브랜드가 필요합니다. 이 작업은 취소할 수 없습니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>유지</translation>
    </message>
    <message>
        <source>This deck in each brand. Choose one; it can be undone.</source>
        <translation>각 브랜드를 적용한 이 발표 자료입니다. 선택한 뒤에도 실행 취소할 수 있습니다.</translation>
    </message>
    <message>
        <source>or drop a .pptx or .potx file here</source>
        <translation>또는 .pptx나 .potx 파일을 여기에 놓으세요</translation>
    </message>
</context>
<context>
    <name>BriefRow</name>
    <message>
        <source>Chart</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>not from the brief</source>
        <translation>브리프 외 자료</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>{0}에 있음</translation>
    </message>
    <message>
        <source>in your words</source>
        <translation>직접 쓴 문구</translation>
    </message>
    <message>
        <source>not for audience: {0}</source>
        <translation>쓸 수 없는 대상: {0}</translation>
    </message>
    <message>
        <source>{0}: corrected wording</source>
        <translation>{0}: 수정 문구</translation>
    </message>
    <message>
        <source>{0}: stands as worded</source>
        <translation>{0}: 문구 유지</translation>
    </message>
    <message>
        <source>{0}: choose wording</source>
        <translation>{0}: 문구 선택 필요</translation>
    </message>
    <message>
        <source>in the deck</source>
        <translation>발표 자료에 있음</translation>
    </message>
    <message>
        <source>not in the deck</source>
        <translation>발표 자료에 없음</translation>
    </message>
    <message>
        <source>on the slide that is shown</source>
        <translation>표시 중인 슬라이드에 있음</translation>
    </message>
    <message>
        <source>Original wording: {0}</source>
        <translation>원래 문구: {0}</translation>
    </message>
    <message>
        <source>Corrected wording: {0}</source>
        <translation>수정 문구: {0}</translation>
    </message>
    <message>
        <source>S{0}, {1}: {2}</source>
        <translation>S{0}, {1}: {2}</translation>
    </message>
    <message>
        <source>{0} of {1} shown</source>
        <translation>표시 {1}개 중 {0}개</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{1}개 중 {0}개</translation>
    </message>
</context>
<context>
    <name>BriefText</name>
    <message>
        <source>S{0}, {1}: {2}</source>
        <translation>S{0}, {1}: {2}</translation>
    </message>
    <message>
        <source>The brief</source>
        <translation>브리프</translation>
    </message>
    <message>
        <source>Up and Down go from sentence to sentence, Enter shows its points.</source>
        <translation>위쪽, 아래쪽 화살표 키로 문장 사이를 이동하고 Enter 키로 문장의 요점을 표시합니다.</translation>
    </message>
</context>
<context>
    <name>CautionLine</name>
    <message>
        <source>Sentence {0}: {1}</source>
        <translation>문장 {0}: {1}</translation>
    </message>
</context>
<context>
    <name>CellsModel</name>
    <message>
        <source>set aside</source>
        <translation>제외됨</translation>
    </message>
    <message>
        <source>Q{0} {1}</source>
        <translation>{1}년 {0}분기</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>yyyy년 M월</translation>
    </message>
</context>
<context>
    <name>ChartDialog</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Add a chart</source>
        <translation>차트 추가</translation>
    </message>
    <message>
        <source>Change a chart</source>
        <translation>차트 변경</translation>
    </message>
    <message>
        <source>Drop the chart?</source>
        <translation>차트를 버릴까요?</translation>
    </message>
    <message>
        <source>Drop the changes to the chart?</source>
        <translation>차트의 변경 내용을 버릴까요?</translation>
    </message>
    <message>
        <source>It is not in the deck yet.</source>
        <translation>아직 발표 자료에 들어 있지 않습니다.</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>No type of chart suits these data.</source>
        <translation>이 데이터에 맞는 차트 종류가 없습니다.</translation>
    </message>
    <message>
        <source>Proposed: {0}</source>
        <translation>추천: {0}</translation>
    </message>
    <message>
        <source>Tick at least one column to measure.</source>
        <translation>측정할 열을 하나 이상 선택하십시오.</translation>
    </message>
    <message>
        <source>Chart from data</source>
        <translation>데이터로 차트 만들기</translation>
    </message>
    <message>
        <source>Edit the chart</source>
        <translation>차트 편집</translation>
    </message>
    <message>
        <source>Put on a slide</source>
        <translation>슬라이드에 넣기</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>변경 내용 저장</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>종류</translation>
    </message>
</context>
<context>
    <name>ChartFields</name>
    <message>
        <source>Section</source>
        <translation>구역</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>문구</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>주석</translation>
    </message>
    <message>
        <source>Place in the deck</source>
        <translation>발표 자료 내 위치</translation>
    </message>
    <message>
        <source>About the chart</source>
        <translation>차트 설정</translation>
    </message>
</context>
<context>
    <name>ChartPicture</name>
    <message>
        <source>Drawing…</source>
        <translation>그리는 중…</translation>
    </message>
</context>
<context>
    <name>ChartTab</name>
    <message>
        <source>Chart</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>This slide has no chart.</source>
        <translation>이 슬라이드에는 차트가 없습니다.</translation>
    </message>
    <message>
        <source>Show the values</source>
        <translation>값 표시</translation>
    </message>
    <message>
        <source>Copy chart as picture</source>
        <translation>차트를 그림으로 복사</translation>
    </message>
    <message>
        <source>Edit chart…</source>
        <translation>차트 편집…</translation>
    </message>
    <message>
        <source>Update data…</source>
        <translation>데이터 업데이트…</translation>
    </message>
    <message>
        <source>New chart from data…</source>
        <translation>데이터로 새 차트…</translation>
    </message>
    <message>
        <source>Restore chart</source>
        <translation>차트 되돌리기</translation>
    </message>
    <message>
        <source>Remove chart</source>
        <translation>차트 제거</translation>
    </message>
    <message>
        <source>More charts for this section</source>
        <translation>이 구역에 쓸 수 있는 다른 차트</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Change its type, its columns and its words</source>
        <translation>종류, 열, 문구를 바꿉니다</translation>
    </message>
    <message>
        <source>Read a newer file, and see what changed in it</source>
        <translation>새 파일을 읽고 무엇이 바뀌었는지 확인합니다</translation>
    </message>
    <message>
        <source>Show the chart as the pack has it</source>
        <translation>팩에 있는 차트 그대로 표시합니다</translation>
    </message>
    <message>
        <source>Take the chart out of the deck</source>
        <translation>발표 자료에서 차트를 제거합니다</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>강조</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>레이블</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Make a chart of a spreadsheet or of pasted cells</source>
        <translation>스프레드시트나 붙여 넣은 셀로 차트를 만듭니다</translation>
    </message>
    <message>
        <source>Restore a chart</source>
        <translation>차트 되돌리기</translation>
    </message>
    <message>
        <source>Remove a chart</source>
        <translation>차트 제거</translation>
    </message>
    <message>
        <source>Highlight in a chart</source>
        <translation>차트 강조</translation>
    </message>
    <message>
        <source>Show a chart&apos;s values</source>
        <translation>차트 값 표시</translation>
    </message>
    <message>
        <source>Hide a chart&apos;s values</source>
        <translation>차트 값 숨기기</translation>
    </message>
    <message>
        <source>Supplementary data, not from the brief.</source>
        <translation>브리프에 없는 보충 데이터입니다.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>측정 내용</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>각주</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>분야</translation>
    </message>
    <message>
        <source>Missing: without it, the deck cannot be exported.</source>
        <translation>없음: 입력해야 발표 자료를 내보낼 수 있습니다.</translation>
    </message>
    <message>
        <source>Data as of</source>
        <translation>데이터 기준일</translation>
    </message>
    <message>
        <source>Add a chart</source>
        <translation>차트 추가</translation>
    </message>
</context>
<context>
    <name>ChartType</name>
    <message>
        <source>Bars</source>
        <translation>가로 막대</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>세로 막대</translation>
    </message>
    <message>
        <source>Stacked columns</source>
        <translation>누적 세로 막대</translation>
    </message>
    <message>
        <source>100% stacked columns</source>
        <translation>100% 누적 세로 막대</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>꺾은선</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>영역형</translation>
    </message>
    <message>
        <source>Doughnut</source>
        <translation>도넛</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>분산형</translation>
    </message>
    <message>
        <source>Columns and line</source>
        <translation>세로 막대와 꺾은선</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>폭포</translation>
    </message>
    <message>
        <source>Value against target</source>
        <translation>목표 대비 실적</translation>
    </message>
    <message>
        <source>Slope</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>점 도표</translation>
    </message>
    <message>
        <source>Marimekko</source>
        <translation>마리메코</translation>
    </message>
    <message>
        <source>Table with bars</source>
        <translation>막대가 있는 표</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>연표</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Sentence {0} is {1}: {2}</source>
        <translation>문장 {0}({1}): {2}</translation>
    </message>
    <message>
        <source>The title, the chart or the answer rests on sentence {0}, which is {1}: {2}</source>
        <translation>제목, 차트 또는 답변이 문장 {0}({1})에 근거합니다: {2}</translation>
    </message>
    <message>
        <source>The point needs the marking {0}; the deck has {1}.</source>
        <translation>이 요점에 필요한 보안 등급은 {0}, 발표 자료의 보안 등급은 {1}입니다.</translation>
    </message>
    <message>
        <source>Who may see this point: {0}. Who the deck is for: {1}.</source>
        <translation>이 요점을 볼 수 있는 대상: {0}. 발표 자료의 대상: {1}.</translation>
    </message>
    <message>
        <source>Who may see this question: {0}. Who the deck is for: {1}.</source>
        <translation>이 질문을 볼 수 있는 대상: {0}. 발표 자료의 대상: {1}.</translation>
    </message>
    <message>
        <source>The number {0} stands neither in the brief nor in the data of the pack.</source>
        <translation>브리프와 팩의 데이터 어디에도 없는 숫자입니다: {0}</translation>
    </message>
    <message>
        <source>The number {0} is in your own words only.</source>
        <translation>직접 쓴 문구에만 있는 숫자입니다: {0}</translation>
    </message>
    <message>
        <source>No font that travels with Attaché has {0}. Another machine may show another shape or a box.</source>
        <translation>Attaché에 포함된 글꼴에 없는 문자입니다: {0}. 다른 컴퓨터에서는 다른 모양이나 네모로 표시될 수 있습니다.</translation>
    </message>
    <message>
        <source>The deck was made from another pack: {0}</source>
        <translation>발표 자료를 만든 팩이 다릅니다: {0}</translation>
    </message>
    <message>
        <source>The pack does not know “{0}”.</source>
        <translation>팩에 없는 이름입니다: “{0}”.</translation>
    </message>
    <message>
        <source>This machine has no brand “{0}”.</source>
        <translation>이 컴퓨터에 “{0}” 브랜드가 없습니다.</translation>
    </message>
    <message>
        <source>The brand “{0}” has changed since the deck was saved.</source>
        <translation>발표 자료를 저장한 뒤 “{0}” 브랜드가 변경되었습니다.</translation>
    </message>
    <message>
        <source>The deck takes the corrected wording, and your own words stand above it.</source>
        <translation>발표 자료에 수정 문구를 사용하지만 직접 쓴 문구가 우선합니다.</translation>
    </message>
    <message>
        <source>The deck has no point and no chart.</source>
        <translation>발표 자료에 요점도 차트도 없습니다.</translation>
    </message>
    <message>
        <source>The meeting has no title.</source>
        <translation>회의 제목이 없습니다.</translation>
    </message>
    <message>
        <source>The meeting has no date.</source>
        <translation>회의 날짜가 없습니다.</translation>
    </message>
    <message>
        <source>This slide of your own has no point.</source>
        <translation>직접 추가한 이 슬라이드에 요점이 없습니다.</translation>
    </message>
    <message>
        <source>Every slide is hidden: the show would be empty.</source>
        <translation>모든 슬라이드가 숨겨져 있어 슬라이드 쇼가 비게 됩니다.</translation>
    </message>
    <message>
        <source>The hidden slide “{0}” goes along in the PowerPoint file.</source>
        <translation>숨긴 슬라이드 “{0}”도 PowerPoint 파일에 포함됩니다.</translation>
    </message>
    <message>
        <source>This chart of your own data has no source.</source>
        <translation>자체 데이터로 만든 이 차트에 출처가 없습니다.</translation>
    </message>
    <message>
        <source>This chart of your own data has no date.</source>
        <translation>자체 데이터로 만든 이 차트에 기준일이 없습니다.</translation>
    </message>
    <message>
        <source>Show the slides that are to be seen.</source>
        <translation>보여 줄 슬라이드를 표시하세요.</translation>
    </message>
    <message>
        <source>Look at the slides again. Saving the deck settles it too.</source>
        <translation>슬라이드를 다시 확인하세요. 발표 자료를 저장해도 해결됩니다.</translation>
    </message>
    <message>
        <source>Delete it if they must not see it.</source>
        <translation>보여서는 안 되는 슬라이드라면 삭제하세요.</translation>
    </message>
    <message>
        <source>Know it before you say it, or take another wording.</source>
        <translation>이 내용을 알고 발언하거나 다른 문구를 사용하세요.</translation>
    </message>
    <message>
        <source>Say it in other characters, or look at it on the machine that shows it.</source>
        <translation>다른 문자로 쓰거나 발표할 컴퓨터에서 확인하세요.</translation>
    </message>
    <message>
        <source>The corrected wording is in the deck. There is nothing to do.</source>
        <translation>발표 자료에 수정 문구를 사용했습니다. 더 할 일이 없습니다.</translation>
    </message>
    <message>
        <source>Tick a point or a chart in the brief.</source>
        <translation>브리프에서 요점이나 차트를 선택하세요.</translation>
    </message>
    <message>
        <source>Write a point, or delete the slide.</source>
        <translation>요점을 쓰거나 슬라이드를 삭제하세요.</translation>
    </message>
    <message>
        <source>Raise the marking of the deck, or drop the point.</source>
        <translation>발표 자료의 보안 등급을 올리거나 요점을 제거하세요.</translation>
    </message>
    <message>
        <source>Give the date of the meeting, if it is known.</source>
        <translation>회의 날짜가 정해졌으면 입력하세요.</translation>
    </message>
    <message>
        <source>Give the meeting a title.</source>
        <translation>회의 제목을 입력하세요.</translation>
    </message>
    <message>
        <source>Be ready to say where it comes from.</source>
        <translation>출처를 설명할 수 있도록 준비하세요.</translation>
    </message>
    <message>
        <source>Reword the text, so that it claims no more than the brief does.</source>
        <translation>브리프의 내용을 넘어서지 않도록 문구를 고치세요.</translation>
    </message>
    <message>
        <source>Say as of when its numbers are so.</source>
        <translation>수치의 기준일을 밝히십시오.</translation>
    </message>
    <message>
        <source>Say where its numbers are from.</source>
        <translation>수치의 출처를 밝히십시오.</translation>
    </message>
    <message>
        <source>See that your words do not say again what was contradicted.</source>
        <translation>직접 쓴 문구가 반박된 내용을 되풀이하지 않는지 확인하세요.</translation>
    </message>
    <message>
        <source>Drop the point, or make the deck for an audience that may see it.</source>
        <translation>요점을 제거하거나 발표 자료의 대상을 이 요점을 볼 수 있는 대상으로 바꾸세요.</translation>
    </message>
    <message>
        <source>Drop the question, or make the deck for an audience that may see it.</source>
        <translation>질문을 제거하거나 발표 자료의 대상을 이 질문을 볼 수 있는 대상으로 바꾸세요.</translation>
    </message>
    <message>
        <source>Give the slide a title of your own, or drop it.</source>
        <translation>슬라이드 제목을 직접 쓰거나 슬라이드를 제거하세요.</translation>
    </message>
    <message>
        <source>Decide which wording goes out, or drop the point.</source>
        <translation>사용할 문구를 정하거나 요점을 제거하세요.</translation>
    </message>
    <message>
        <source>Choose a brand that is here.</source>
        <translation>이 컴퓨터에 있는 브랜드를 선택하세요.</translation>
    </message>
    <message>
        <source>Leave it out, or open the deck with the pack it was made from.</source>
        <translation>제외하거나, 발표 자료를 만든 팩으로 여세요.</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>Slide {0}</source>
        <translation>슬라이드 {0}</translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>Close the checks</source>
        <translation>점검 닫기</translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation>수정할 사항 없음</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>점검하는 중…</translation>
    </message>
    <message numerus="yes">
        <source>Take %n corrected wording(s)</source>
        <translation>
            <numerusform>수정 문구 %n건 사용</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the corrected wordings</source>
        <translation>수정 문구 사용</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>지적 사항</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>점검</translation>
    </message>
</context>
<context>
    <name>ChecksSummary</name>
    <message>
        <source>Text that is too long continues on a further slide; none is cut.</source>
        <translation>긴 텍스트는 다음 슬라이드로 이어지며 잘리지 않습니다.</translation>
    </message>
    <message>
        <source>Every slide has a title of its own, and every chart a description.</source>
        <translation>모든 슬라이드에 고유한 제목이 있고 모든 차트에 설명이 있습니다.</translation>
    </message>
    <message>
        <source>All text fits</source>
        <translation>넘치는 텍스트 없음</translation>
    </message>
    <message>
        <source>Accessible</source>
        <translation>접근성 양호</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to mend</source>
        <translation>
            <numerusform>수정할 사항 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation>수정할 사항 없음</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>점검하는 중…</translation>
    </message>
    <message numerus="yes">
        <source>%n caution(s)</source>
        <translation>
            <numerusform>주의 사항 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>확인할 사항 %n건</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnKind</name>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>백분율</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>통화</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>연도</translation>
    </message>
</context>
<context>
    <name>ColumnPicker</name>
    <message>
        <source>Move up</source>
        <translation>위로 이동</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 이동</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Points named by</source>
        <translation>점 이름</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>사건</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>측정값</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Across (x)</source>
        <translation>가로(x)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>시점</translation>
    </message>
</context>
<context>
    <name>ColumnPopup</name>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>반영</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Correct the column</source>
        <translation>열 바로잡기</translation>
    </message>
    <message>
        <source>What is counted: USD, tonnes</source>
        <translation>세는 단위: USD, 톤</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>자릿수</translation>
    </message>
</context>
<context>
    <name>Copier</name>
    <message>
        <source>Picture of slide {0} copied</source>
        <translation>슬라이드 {0} 그림을 복사했습니다</translation>
    </message>
    <message>
        <source>Picture of the chart on slide {0} copied</source>
        <translation>슬라이드 {0}의 차트 그림을 복사했습니다</translation>
    </message>
    <message>
        <source>The data of this chart have no source or date yet, so it was not copied.</source>
        <translation>이 차트 데이터의 출처나 기준일이 아직 없어 복사하지 않았습니다.</translation>
    </message>
    <message>
        <source>Say in the chart where they are from, and as of when.</source>
        <translation>차트에 데이터의 출처와 기준일을 적어 주십시오.</translation>
    </message>
    <message>
        <source>There is no chart on this slide.</source>
        <translation>이 슬라이드에는 차트가 없습니다.</translation>
    </message>
</context>
<context>
    <name>DataPanel</name>
    <message>
        <source>Choose a file…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>셀 붙여넣기</translation>
    </message>
    <message>
        <source>Correct the column…</source>
        <translation>열 바로잡기…</translation>
    </message>
    <message>
        <source>The data of the chart</source>
        <translation>차트의 데이터</translation>
    </message>
    <message>
        <source>Pasted cells</source>
        <translation>붙여 넣은 셀</translation>
    </message>
    <message>
        <source>There are no cells on the clipboard.</source>
        <translation>클립보드에 셀이 없습니다.</translation>
    </message>
    <message>
        <source>Select them in the spreadsheet with their headers, and copy them.</source>
        <translation>스프레드시트에서 머리글과 함께 선택하여 복사하십시오.</translation>
    </message>
    <message>
        <source>The data are read</source>
        <translation>데이터를 읽는 중</translation>
    </message>
    <message>
        <source>The data as they were understood</source>
        <translation>인식된 데이터</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Where are the numbers?</source>
        <translation>수치가 어디에 있습니까?</translation>
    </message>
    <message>
        <source>Choose a CSV, Excel or OpenDocument file, drop one here, or paste cells that you copied in a spreadsheet, with their headers.</source>
        <translation>CSV, Excel 또는 OpenDocument 파일을 선택하거나 여기로 끌어다 놓으십시오. 스프레드시트에서 머리글과 함께 복사한 셀을 붙여 넣어도 됩니다.</translation>
    </message>
    <message>
        <source>Unticked rows are set aside. A column&apos;s head corrects it.</source>
        <translation>선택을 해제한 행은 제외됩니다. 열 머리글을 누르면 바로잡을 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>DeckDelegate</name>
    <message>
        <source>continued</source>
        <translation>이어짐</translation>
    </message>
</context>
<context>
    <name>DeckModel</name>
    <message>
        <source>Opening</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>마무리</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>참고 자료</translation>
    </message>
    <message numerus="yes">
        <source>%n slide(s)</source>
        <translation>
            <numerusform>슬라이드 %n장</numerusform>
        </translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>접힘</translation>
    </message>
    <message>
        <source>Slide {0}</source>
        <translation>슬라이드 {0}</translation>
    </message>
    <message>
        <source>continued</source>
        <translation>이어짐</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>숨김</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>잘라냄</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>지적 사항 %n건</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeckPanel</name>
    <message>
        <source>Draw the picture again</source>
        <translation>그림 다시 그리기</translation>
    </message>
    <message numerus="yes">
        <source>%n slide(s)</source>
        <translation>
            <numerusform>슬라이드 %n장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>숨김 %n장</numerusform>
        </translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>발표 자료</translation>
    </message>
    <message>
        <source>No points yet. Tick a point on the left, or add a slide.</source>
        <translation>아직 요점이 없습니다. 왼쪽에서 요점을 선택하거나 슬라이드를 추가하세요.</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>슬라이드</translation>
    </message>
    <message>
        <source>New slide here</source>
        <translation>여기에 새 슬라이드</translation>
    </message>
</context>
<context>
    <name>DeckView</name>
    <message>
        <source>Slides</source>
        <translation>슬라이드</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>This deck is open here already.</source>
        <translation>이 발표 자료는 이미 여기에 열려 있습니다.</translation>
    </message>
    <message>
        <source>{0} is open already</source>
        <translation>이미 열려 있는 파일: {0}</translation>
    </message>
    <message>
        <source>{0} If both save, the later one replaces the other.</source>
        <translation>{0} 양쪽에서 저장하면 나중에 저장한 내용이 앞의 내용을 대체합니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Open it anyway</source>
        <translation>그래도 열기</translation>
    </message>
    <message>
        <source>The list of recent decks was saved by a newer Attaché and is not used. It is kept as {0}.</source>
        <translation>최근 발표 자료 목록이 더 새로운 Attaché에서 저장되어 사용하지 않습니다. {0}(으)로 보관했습니다.</translation>
    </message>
    <message>
        <source>Nothing can be written to {0}. Settings, brands and the list of recent decks stay as they are there, and work that you have not saved is lost in a crash. Save your decks elsewhere, and often.</source>
        <translation>{0}에 쓸 수 없습니다. 그곳의 설정, 브랜드, 최근 발표 자료 목록은 그대로 남고, 프로그램이 갑자기 종료되면 저장하지 않은 작업은 사라집니다. 발표 자료를 다른 곳에 자주 저장하세요.</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>This failed for a reason that nobody foresaw.</source>
        <translation>예상하지 못한 이유로 실패했습니다.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again; the details say what happened.</source>
        <translation>변경된 내용은 없습니다. 다시 시도하세요. 자세한 내용은 세부 정보에 있습니다.</translation>
    </message>
</context>
<context>
    <name>DifferenceTable</name>
    <message>
        <source>Row</source>
        <translation>행</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>열</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>After</source>
        <translation>이후</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>바뀐 내용</translation>
    </message>
    <message>
        <source>Nothing changed: the chart has these data already.</source>
        <translation>바뀐 내용이 없습니다. 차트에 이미 이 데이터가 들어 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) changed</source>
        <translation>
            <numerusform>셀 %n개 변경</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) added</source>
        <translation>
            <numerusform>행 %n개 추가</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) gone</source>
        <translation>
            <numerusform>행 %n개 없어짐</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) added</source>
        <translation>
            <numerusform>열 %n개 추가</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) gone</source>
        <translation>
            <numerusform>열 %n개 없어짐</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) changed</source>
        <translation>
            <numerusform>단위 %n개 변경</numerusform>
        </translation>
    </message>
    <message>
        <source>there</source>
        <translation>있음</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>없어짐</translation>
    </message>
    <message>
        <source>new</source>
        <translation>추가됨</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>모든 행</translation>
    </message>
    <message>
        <source>all columns</source>
        <translation>모든 열</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Other formats…</source>
        <translation>다른 형식…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Export something else</source>
        <translation>다른 형식 내보내기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Stop the export?</source>
        <translation>내보내기를 중지하시겠습니까?</translation>
    </message>
    <message>
        <source>Nothing is written unless it runs to its end.</source>
        <translation>끝까지 마치지 않으면 아무 파일도 저장되지 않습니다.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Tick what to make.</source>
        <translation>만들 형식을 선택하세요.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n건</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n file(s)?</source>
        <translation>
            <numerusform>파일 %n개를 바꾸시겠습니까?</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Getting ready…</source>
        <translation>준비하는 중…</translation>
    </message>
    <message>
        <source>{0}: step {1} of {2}</source>
        <translation>{0}: {2}단계 중 {1}단계</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>중지하는 중…</translation>
    </message>
    <message>
        <source>The export was stopped, and nothing was written.</source>
        <translation>내보내기를 중지했습니다. 저장된 파일은 없습니다.</translation>
    </message>
    <message>
        <source>Nothing on this computer opens {0}.</source>
        <translation>이 컴퓨터에 {0} 파일을 열 수 있는 프로그램이 없습니다.</translation>
    </message>
    <message>
        <source>It is in the folder {0}</source>
        <translation>파일이 있는 폴더: {0}</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>내보내는 중</translation>
    </message>
    <message>
        <source>How far the export is</source>
        <translation>내보내기 진행률</translation>
    </message>
</context>
<context>
    <name>FailureNote</name>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>This slide cannot be drawn: {0}</source>
        <translation>이 슬라이드를 그릴 수 없습니다: {0}</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>부제목</translation>
    </message>
    <message>
        <source>Counterpart</source>
        <translation>상대측</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>장소</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>대표</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>보안 등급</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>브랜드</translation>
    </message>
    <message>
        <source>To remember</source>
        <translation>기억할 한 가지</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>요점</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>보조 문장</translation>
    </message>
    <message>
        <source>Words to say</source>
        <translation>발언 내용</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>강조</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>레이블</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Restore the pack&apos;s wording</source>
        <translation>팩의 문구로 되돌리기</translation>
    </message>
    <message>
        <source>{0}: restore the pack&apos;s wording</source>
        <translation>{0}: 팩의 문구로 되돌리기</translation>
    </message>
    <message>
        <source>on the next slide</source>
        <translation>다음 슬라이드에 표시</translation>
    </message>
    <message>
        <source>{0} characters, and a deck takes at most {1} here. Shorten the text.</source>
        <translation>현재 {0}자입니다. 여기에는 최대 {1}자까지 쓸 수 있습니다. 텍스트를 줄이세요.</translation>
    </message>
    <message>
        <source>Reword a title</source>
        <translation>제목 문구 수정</translation>
    </message>
    <message>
        <source>Reword a subtitle</source>
        <translation>부제목 문구 수정</translation>
    </message>
    <message>
        <source>Reword the thing to remember</source>
        <translation>기억할 한 가지 문구 수정</translation>
    </message>
    <message>
        <source>Reword a point</source>
        <translation>요점 문구 수정</translation>
    </message>
    <message>
        <source>Reword a support</source>
        <translation>보조 문장 문구 수정</translation>
    </message>
    <message>
        <source>Reword what to say</source>
        <translation>발언 내용 문구 수정</translation>
    </message>
</context>
<context>
    <name>FigureStatus</name>
    <message>
        <source>as stated</source>
        <translation>원문대로</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>의심스러움</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>논란 있음</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>For this audience</source>
        <translation>이 대상용</translation>
    </message>
    <message>
        <source>Only what may be shown to the audience {0}</source>
        <translation>이 대상에게 보여 줄 수 있는 것만: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n found in the list</source>
        <translation>
            <numerusform>목록에서 %n건 찾음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) of the brief</source>
        <translation>
            <numerusform>브리프 문장 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Only points with a caution</source>
        <translation>주의 사항이 있는 요점만</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) with a caution</source>
        <translation>
            <numerusform>주의 사항이 있는 요점 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>A hidden slide goes along</source>
        <translation>숨긴 슬라이드가 포함됨</translation>
    </message>
    <message>
        <source>Every slide is hidden</source>
        <translation>모든 슬라이드가 숨겨짐</translation>
    </message>
    <message>
        <source>The brand has changed</source>
        <translation>브랜드가 변경됨</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>주의</translation>
    </message>
    <message>
        <source>Character without a font</source>
        <translation>글꼴에 없는 문자</translation>
    </message>
    <message>
        <source>Corrected wording taken</source>
        <translation>수정 문구 사용</translation>
    </message>
    <message>
        <source>The deck is empty</source>
        <translation>발표 자료가 비어 있음</translation>
    </message>
    <message>
        <source>Empty slide</source>
        <translation>빈 슬라이드</translation>
    </message>
    <message>
        <source>Marking too low</source>
        <translation>보안 등급이 낮음</translation>
    </message>
    <message>
        <source>Meeting without a date</source>
        <translation>회의 날짜 없음</translation>
    </message>
    <message>
        <source>Meeting without a title</source>
        <translation>회의 제목 없음</translation>
    </message>
    <message>
        <source>Number of your own</source>
        <translation>직접 쓴 숫자</translation>
    </message>
    <message>
        <source>Number without a source</source>
        <translation>출처 없는 숫자</translation>
    </message>
    <message>
        <source>Annotation that does not suit</source>
        <translation>맞지 않는 주석</translation>
    </message>
    <message>
        <source>Chart that may mislead</source>
        <translation>오해를 부를 수 있는 차트</translation>
    </message>
    <message>
        <source>Own data without a date</source>
        <translation>기준일이 없는 자체 데이터</translation>
    </message>
    <message>
        <source>Own data without a source</source>
        <translation>출처가 없는 자체 데이터</translation>
    </message>
    <message>
        <source>Chart that cannot be drawn</source>
        <translation>그릴 수 없는 차트</translation>
    </message>
    <message>
        <source>Your words stand above a correction</source>
        <translation>직접 쓴 문구가 수정 문구보다 우선함</translation>
    </message>
    <message>
        <source>Point not for this audience</source>
        <translation>이 대상에게 쓸 수 없는 요점</translation>
    </message>
    <message>
        <source>Question not for this audience</source>
        <translation>이 대상에게 쓸 수 없는 질문</translation>
    </message>
    <message>
        <source>Rests on a refuted sentence</source>
        <translation>반박된 문장에 근거함</translation>
    </message>
    <message>
        <source>Wording to be decided</source>
        <translation>문구를 정해야 함</translation>
    </message>
    <message>
        <source>Unknown brand</source>
        <translation>알 수 없는 브랜드</translation>
    </message>
    <message>
        <source>Name that the pack does not know</source>
        <translation>팩에 없는 이름</translation>
    </message>
</context>
<context>
    <name>FindingDetail</name>
    <message>
        <source>Corrected wording: “{0}”</source>
        <translation>수정 문구: “{0}”</translation>
    </message>
</context>
<context>
    <name>FindingsBox</name>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) hold this export back</source>
        <translation>
            <numerusform>지적 사항 %n건 때문에 내보낼 수 없습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) want a look; they do not hold it back</source>
        <translation>
            <numerusform>확인할 사항이 %n건 있지만 내보낼 수 있습니다</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>외 %n건</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FitMark</name>
    <message>
        <source>fits</source>
        <translation>맞음</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), too long</source>
        <translation>
            <numerusform>%n줄, 너무 김</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n줄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n slide(s)</source>
        <translation>
            <numerusform>슬라이드 %n장</numerusform>
        </translation>
    </message>
    <message>
        <source>fits at {0} pt</source>
        <translation>{0}pt로 맞춤</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>PowerPoint</source>
        <translation>PowerPoint</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PDF/A</source>
        <translation>PDF/A</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>유인물</translation>
    </message>
    <message>
        <source>Notes pages</source>
        <translation>노트 페이지</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>To present and to edit, with native charts.</source>
        <translation>발표와 편집용. 차트도 편집할 수 있습니다.</translation>
    </message>
    <message>
        <source>To send and to read anywhere.</source>
        <translation>전달용. 어디서나 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>To file: a PDF made to last.</source>
        <translation>보관용. 오래 보존되는 PDF입니다.</translation>
    </message>
    <message>
        <source>One picture of every slide.</source>
        <translation>슬라이드마다 그림 한 장을 만듭니다.</translation>
    </message>
    <message>
        <source>To print: several slides on a sheet, with room for notes.</source>
        <translation>인쇄용. 한 쪽에 여러 슬라이드와 메모 공간을 둡니다.</translation>
    </message>
    <message>
        <source>For the speaker: a page for every slide with its notes.</source>
        <translation>발표자용. 슬라이드마다 노트와 함께 한 쪽씩 만듭니다.</translation>
    </message>
    <message>
        <source>Every chart as SVG and PNG, for other documents.</source>
        <translation>다른 문서용. 모든 차트를 SVG와 PNG로 만듭니다.</translation>
    </message>
</context>
<context>
    <name>FormatRows</name>
    <message>
        <source>Drawn by LibreOffice: slower, closer to PowerPoint</source>
        <translation>LibreOffice로 그리기: 느리지만 PowerPoint에 더 가깝습니다</translation>
    </message>
    <message>
        <source>Only for an internal audience: the notes are not for others.</source>
        <translation>내부 대상만 가능합니다. 노트는 외부용이 아닙니다.</translation>
    </message>
    <message>
        <source> px wide</source>
        <translation> px 너비</translation>
    </message>
    <message>
        <source>{0}: width in pixels</source>
        <translation>{0}: 너비(픽셀)</translation>
    </message>
    <message numerus="yes">
        <source>%n on a sheet</source>
        <translation>
            <numerusform>한 쪽에 %n장</numerusform>
        </translation>
    </message>
    <message>
        <source>Slides on a sheet of the handout</source>
        <translation>유인물 한 쪽의 슬라이드 수</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>레터</translation>
    </message>
    <message>
        <source>Paper of the handout</source>
        <translation>유인물 용지</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>Changed since it was saved</source>
        <translation>저장한 뒤 변경됨</translation>
    </message>
    <message>
        <source>Brand: {0}</source>
        <translation>브랜드: {0}</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Context</source>
        <translation>배경</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>근거</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>과제</translation>
    </message>
    <message>
        <source>Opportunity</source>
        <translation>기회</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>요청</translation>
    </message>
</context>
<context>
    <name>Level</name>
    <message>
        <source>Holds the export back</source>
        <translation>내보내기를 막음</translation>
    </message>
    <message>
        <source>Wants a look</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>For your information</source>
        <translation>참고</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>본문 복사</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Search parts and licences</source>
        <translation>구성 요소와 라이선스 검색</translation>
    </message>
    <message>
        <source>Parts of Attaché</source>
        <translation>Attaché의 구성 요소</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>라이선스 본문</translation>
    </message>
    <message>
        <source>The window is made with Qt and PySide, under the GNU Lesser General Public License, version 3. You may replace them by your own: the libraries of Qt are separate files in {0}. Put your build of Qt 6 there, version {1} or later, under the same names. The sources are at {2} and {3}.</source>
        <translation>이 창은 Qt와 PySide로 만들었으며, 둘은 GNU 약소 일반 공중 사용 허가서(LGPL) 버전 3을 따릅니다. 직접 만든 것으로 바꿀 수 있습니다. Qt 라이브러리는 {0}에 별도 파일로 있으니, 직접 빌드한 Qt 6(버전 {1} 이상)을 같은 이름으로 그곳에 넣으면 됩니다. 소스 코드는 {2} 및 {3}에 있습니다.</translation>
    </message>
    <message>
        <source>The fonts are under the SIL Open Font License: whoever changes one must give it a name other than those that its licence reserves.</source>
        <translation>글꼴은 SIL 오픈 글꼴 라이선스를 따릅니다. 글꼴을 고친 사람은 라이선스가 예약한 이름이 아닌 다른 이름을 붙여야 합니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>구성 요소 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Inside {0}</source>
        <translation>{0}에 포함됨</translation>
    </message>
    <message>
        <source>Licence: {0}</source>
        <translation>라이선스: {0}</translation>
    </message>
    <message>
        <source>By {0}</source>
        <translation>만든 사람: {0}</translation>
    </message>
    <message>
        <source>The text of this licence is not here.</source>
        <translation>이 라이선스의 본문이 여기에 없습니다.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>복사했습니다.</translation>
    </message>
</context>
<context>
    <name>Locks</name>
    <message>
        <source>It is open in another window of Attaché.</source>
        <translation>Attaché의 다른 창에서 열려 있습니다.</translation>
    </message>
    <message>
        <source>It is open in another Attaché on this computer (process {0}).</source>
        <translation>이 컴퓨터의 다른 Attaché에서 열려 있습니다(프로세스 {0}).</translation>
    </message>
    <message>
        <source>It is open in Attaché on the computer {0}.</source>
        <translation>컴퓨터 {0}의 Attaché에서 열려 있습니다.</translation>
    </message>
    <message>
        <source>It is open in another Attaché.</source>
        <translation>다른 Attaché에서 열려 있습니다.</translation>
    </message>
</context>
<context>
    <name>Magnitude</name>
    <message>
        <source>ones</source>
        <translation>일</translation>
    </message>
    <message>
        <source>thousand</source>
        <translation>천</translation>
    </message>
    <message>
        <source>million</source>
        <translation>백만</translation>
    </message>
    <message>
        <source>billion</source>
        <translation>십억</translation>
    </message>
    <message>
        <source>trillion</source>
        <translation>조</translation>
    </message>
</context>
<context>
    <name>MarkCard</name>
    <message>
        <source>Remove: {0}</source>
        <translation>제거: {0}</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>At</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>To</source>
        <translation>끝</translation>
    </message>
    <message>
        <source>any</source>
        <translation>지정 안 함</translation>
    </message>
    <message>
        <source>the total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>계열</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>표시할 글</translation>
    </message>
    <message>
        <source>worked out from the data</source>
        <translation>데이터에서 계산</translation>
    </message>
    <message>
        <source>New method</source>
        <translation>새 집계 방식</translation>
    </message>
    <message>
        <source>11 months only</source>
        <translation>11개월 기준</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>Write what it says.</source>
        <translation>표시할 글을 쓰십시오.</translation>
    </message>
    <message>
        <source>Give its value.</source>
        <translation>값을 입력하십시오.</translation>
    </message>
    <message>
        <source>Give two values, the lower one first.</source>
        <translation>작은 값부터 두 값을 입력하십시오.</translation>
    </message>
</context>
<context>
    <name>MarkingChoice</name>
    <message numerus="yes">
        <source>too low for %n point(s)</source>
        <translation>
            <numerusform>요점 %n개의 등급보다 낮음</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>No point in the deck needs a higher marking than {0}.</source>
        <translation>발표 자료에 {0}보다 높은 보안 등급이 필요한 요점이 없습니다.</translation>
    </message>
    <message>
        <source>{0} is the lowest possible: points in the deck need it.</source>
        <translation>발표 자료의 요점에 필요한 가장 낮은 등급은 {0}입니다.</translation>
    </message>
</context>
<context>
    <name>MarksEditor</name>
    <message>
        <source>Add an annotation</source>
        <translation>주석 추가</translation>
    </message>
    <message>
        <source>This type of chart takes no annotations.</source>
        <translation>이 종류의 차트에는 주석을 달 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>MatchDialog</name>
    <message>
        <source>Layouts of the brand</source>
        <translation>브랜드의 레이아웃</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>다시 만들기</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Making the brand again…</source>
        <translation>브랜드를 다시 만드는 중…</translation>
    </message>
    <message>
        <source>Reading the template…</source>
        <translation>템플릿을 읽는 중…</translation>
    </message>
    <message>
        <source>Correct the match</source>
        <translation>연결 수정</translation>
    </message>
    <message>
        <source>Layout for: {0}</source>
        <translation>레이아웃: {0}</translation>
    </message>
    <message>
        <source>{0}%, sure</source>
        <translation>{0}%, 확실</translation>
    </message>
    <message>
        <source>{0}%, likely</source>
        <translation>{0}%, 유력</translation>
    </message>
    <message>
        <source>{0}%, a guess</source>
        <translation>{0}%, 추정</translation>
    </message>
    <message>
        <source>{0}. Text stands on a ground of its own.</source>
        <translation>{0}. 텍스트는 별도의 바탕 위에 놓입니다.</translation>
    </message>
    <message>
        <source>This deck has no slide of this kind.</source>
        <translation>이 발표 자료에는 이런 종류의 슬라이드가 없습니다.</translation>
    </message>
    <message>
        <source>The template is read</source>
        <translation>템플릿을 읽는 중</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>미리 보기</translation>
    </message>
    <message>
        <source>Each kind of slide takes its look from one layout of the template. Choose another one where the match is wrong, then make the brand again.</source>
        <translation>슬라이드 종류마다 템플릿의 레이아웃 하나를 연결해 모양을 정합니다. 연결이 잘못된 곳은 다른 레이아웃을 선택한 뒤 브랜드를 다시 만드세요.</translation>
    </message>
</context>
<context>
    <name>MeetingDialog</name>
    <message>
        <source>Meeting</source>
        <translation>회의</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>Change the meeting</source>
        <translation>회의 정보 변경</translation>
    </message>
    <message>
        <source>What the cover says</source>
        <translation>표지 내용</translation>
    </message>
    <message>
        <source>Slides around the content</source>
        <translation>본문 외 슬라이드</translation>
    </message>
    <message>
        <source>Who will see it</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>보안 등급</translation>
    </message>
    <message>
        <source>Stands on every slide and page.</source>
        <translation>모든 슬라이드와 페이지에 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>MeetingFields</name>
    <message>
        <source>Not fixed yet</source>
        <translation>미정</translation>
    </message>
    <message>
        <source>The meeting has no date yet.</source>
        <translation>회의 날짜가 아직 정해지지 않았습니다.</translation>
    </message>
    <message>
        <source>What it is about, in one line</source>
        <translation>회의 주제를 한 줄로</translation>
    </message>
    <message>
        <source>Whom you meet</source>
        <translation>만나는 상대</translation>
    </message>
    <message>
        <source>City or building</source>
        <translation>도시 또는 건물</translation>
    </message>
    <message>
        <source>Who speaks for your side</source>
        <translation>우리 측 발언자</translation>
    </message>
    <message>
        <source>{0} characters, at most {1}</source>
        <translation>{0}자, 최대 {1}자</translation>
    </message>
</context>
<context>
    <name>Mend</name>
    <message>
        <source>Take the corrected wording</source>
        <translation>수정 문구 사용</translation>
    </message>
    <message>
        <source>Let it stand</source>
        <translation>그대로 유지</translation>
    </message>
    <message>
        <source>Drop the point</source>
        <translation>요점 제거</translation>
    </message>
    <message>
        <source>Drop the chart</source>
        <translation>차트 제거</translation>
    </message>
    <message>
        <source>Drop the question</source>
        <translation>질문 제거</translation>
    </message>
    <message>
        <source>Drop the section</source>
        <translation>구역 제거</translation>
    </message>
    <message>
        <source>Delete the slide</source>
        <translation>슬라이드 삭제</translation>
    </message>
    <message>
        <source>Highlight nothing</source>
        <translation>강조 없음</translation>
    </message>
    <message>
        <source>Make the deck internal</source>
        <translation>대상을 내부로 변경</translation>
    </message>
    <message>
        <source>Raise the marking</source>
        <translation>보안 등급 올리기</translation>
    </message>
    <message>
        <source>Use the pack&apos;s correction</source>
        <translation>팩의 수정 문구 사용</translation>
    </message>
    <message>
        <source>Take the brand Chancery</source>
        <translation>Chancery 브랜드 사용</translation>
    </message>
    <message>
        <source>Take the brand as it is now</source>
        <translation>현재 브랜드 그대로 사용</translation>
    </message>
    <message>
        <source>Mend the chart</source>
        <translation>차트 고치기</translation>
    </message>
    <message>
        <source>Show every slide</source>
        <translation>모든 슬라이드 표시</translation>
    </message>
    <message>
        <source>Meeting…</source>
        <translation>회의…</translation>
    </message>
    <message>
        <source>Choose a brand…</source>
        <translation>브랜드 선택…</translation>
    </message>
    <message>
        <source>Edit the chart…</source>
        <translation>차트 편집…</translation>
    </message>
    <message>
        <source>Word slide {0}</source>
        <translation>슬라이드 {0} 문구 수정</translation>
    </message>
    <message>
        <source>Show slide {0}</source>
        <translation>슬라이드 {0} 보기</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Slide</source>
        <translation>슬라이드(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New deck</source>
        <translation>새 발표 자료(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;About Attaché</source>
        <translation>Attaché 정보(&amp;A)</translation>
    </message>
    <message>
        <source>Show the &amp;log</source>
        <translation>로그 보기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Close deck</source>
        <translation>발표 자료 닫기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find in the brief</source>
        <translation>브리프에서 찾기(&amp;F)</translation>
    </message>
    <message>
        <source>New chart from &amp;data…</source>
        <translation>데이터로 새 차트(&amp;D)…</translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation>다시 실행: {0}</translation>
    </message>
    <message>
        <source>Meeting…</source>
        <translation>회의…</translation>
    </message>
    <message>
        <source>Brand…</source>
        <translation>브랜드…</translation>
    </message>
    <message>
        <source>Export PowerPoint</source>
        <translation>PowerPoint로 내보내기</translation>
    </message>
    <message>
        <source>&amp;Rehearse</source>
        <translation>예행연습(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Checks</source>
        <translation>점검(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the chart</source>
        <translation>차트 복사</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>확대(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>축소(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Fit the slide</source>
        <translation>창에 맞춤(&amp;F)</translation>
    </message>
    <message>
        <source>Copy the slide as a picture</source>
        <translation>슬라이드를 그림으로 복사</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>화면 모드(&amp;A)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템 설정</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>The language changes when Attaché is started again.</source>
        <translation>Attaché를 다시 시작하면 언어가 바뀝니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation>실행 취소: {0}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>Attaché</source>
        <translation>Attaché</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Your work is kept in a recovery file. You can go on; if it happens again, save your deck and start Attaché anew.
The log is in {0}</source>
        <translation>작업은 복구 파일에 보관되어 있으며 계속할 수 있습니다. 같은 문제가 다시 생기면 발표 자료를 저장하고 Attaché를 다시 시작하세요.
로그 위치: {0}</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>로그 보기</translation>
    </message>
    <message>
        <source>Something went wrong that Attaché did not expect.</source>
        <translation>예상하지 못한 문제가 생겼습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>There are no notes for this slide.</source>
        <translation>이 슬라이드에는 노트가 없습니다.</translation>
    </message>
    <message>
        <source>Arrow keys: turn · N: notes · B: black · Esc: end</source>
        <translation>화살표 키: 넘기기 · N: 노트 · B: 검은 화면 · Esc: 끝내기</translation>
    </message>
    <message>
        <source>Slide {0} of {1}</source>
        <translation>슬라이드 {0}/{1}</translation>
    </message>
    <message>
        <source>This is the last slide.</source>
        <translation>마지막 슬라이드입니다.</translation>
    </message>
    <message>
        <source>of {0} planned</source>
        <translation>예정 {0}</translation>
    </message>
    <message>
        <source>This slide: {0} over the planned {1}</source>
        <translation>이 슬라이드: 예정 {1}보다 {0} 초과</translation>
    </message>
    <message>
        <source>This slide: {0} of {1}</source>
        <translation>이 슬라이드: {0}/{1}</translation>
    </message>
    <message>
        <source>Elapsed time</source>
        <translation>경과 시간</translation>
    </message>
    <message>
        <source>Planned time</source>
        <translation>예정 시간</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Notes</source>
        <translation>노트</translation>
    </message>
    <message>
        <source>This deck is for others to have: no notes and no cautions go out with it. What to say is kept for you alone.</source>
        <translation>외부에 주는 발표 자료이므로 노트와 주의 사항은 포함되지 않습니다. 발언 내용은 본인만 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Point {0}</source>
        <translation>요점 {0}</translation>
    </message>
    <message>
        <source>Words to say</source>
        <translation>발언 내용</translation>
    </message>
    <message>
        <source>Nothing is said here</source>
        <translation>발언 없음</translation>
    </message>
    <message>
        <source>No time is planned for this slide: it is there when somebody asks.</source>
        <translation>질문이 있을 때 쓰는 슬라이드이므로 예정 시간이 없습니다.</translation>
    </message>
    <message>
        <source>Planned time for this slide: {0}</source>
        <translation>이 슬라이드의 예정 시간: {0}</translation>
    </message>
    <message>
        <source>What to say</source>
        <translation>발언 내용</translation>
    </message>
    <message>
        <source>Sentences of the brief</source>
        <translation>브리프 문장</translation>
    </message>
    <message>
        <source>Cautions</source>
        <translation>주의 사항</translation>
    </message>
    <message>
        <source>Where the numbers stand</source>
        <translation>숫자의 출처</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Clear search and filters</source>
        <translation>검색과 필터 지우기</translation>
    </message>
    <message>
        <source>Nothing in the list has “{0}”</source>
        <translation>목록에서 “{0}” 검색 결과가 없습니다</translation>
    </message>
    <message>
        <source>Nothing in the list is of this kind</source>
        <translation>목록에 이 종류가 없습니다</translation>
    </message>
    <message numerus="yes">
        <source>It stands in %n sentence(s) of the brief below.</source>
        <translation>
            <numerusform>아래 브리프의 문장 %n개에 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try fewer words, or clear the filters.</source>
        <translation>단어를 줄이거나 필터를 지우세요.</translation>
    </message>
</context>
<context>
    <name>NumberFields</name>
    <message>
        <source>A plus before growth</source>
        <translation>증가에 + 표시</translation>
    </message>
    <message>
        <source>Axis from</source>
        <translation>축 시작값</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>As it suits</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>where it suits the type</source>
        <translation>종류에 맞게</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>강조</translation>
    </message>
    <message>
        <source>Numbers in</source>
        <translation>숫자 단위</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>소수 자리</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>부호</translation>
    </message>
</context>
<context>
    <name>OpenDeck</name>
    <message>
        <source>Untitled deck</source>
        <translation>제목 없는 발표 자료</translation>
    </message>
    <message>
        <source>This is your work of {0}, as it was before Attaché ended. Save it.</source>
        <translation>Attaché가 종료되기 전의 작업입니다({0}). 저장하세요.</translation>
    </message>
    <message>
        <source>Save the deck</source>
        <translation>발표 자료 저장</translation>
    </message>
    <message>
        <source>Attaché decks (*{0})</source>
        <translation>Attaché 발표 자료 (*{0})</translation>
    </message>
    <message>
        <source>Save the changes to “{0}”?</source>
        <translation>“{0}”의 변경 내용을 저장하시겠습니까?</translation>
    </message>
    <message>
        <source>What is not saved is lost when the deck is closed.</source>
        <translation>발표 자료를 닫으면 저장하지 않은 내용이 사라집니다.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>저장하지 않고 닫기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>The brand {0} is not on this computer, so the slides cannot be shown.</source>
        <translation>이 컴퓨터에 브랜드 {0}이(가) 없어 슬라이드를 표시할 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose a brand…</source>
        <translation>브랜드 선택…</translation>
    </message>
    <message>
        <source>Your work cannot be kept safe against a crash. Save it often.</source>
        <translation>작업 내용을 비정상 종료에 대비해 보관할 수 없습니다. 자주 저장하세요.</translation>
    </message>
    <message>
        <source>{0} was changed by somebody else</source>
        <translation>다른 사람이 변경한 파일입니다: {0}</translation>
    </message>
    <message>
        <source>If you replace it, their version is kept beside it as {0}.</source>
        <translation>파일을 바꾸면 다른 사람의 버전은 같은 폴더에 다음 이름으로 보관됩니다: {0}.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Save under another name…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>{0} is open already</source>
        <translation>이미 열려 있는 파일: {0}</translation>
    </message>
    <message>
        <source>{0} If both save, the later one replaces the other.</source>
        <translation>{0} 양쪽에서 저장하면 나중에 저장한 내용이 앞의 내용을 대체합니다.</translation>
    </message>
    <message>
        <source>Save it anyway</source>
        <translation>그래도 저장</translation>
    </message>
    <message>
        <source>{0} is no longer where it was. Your deck is still here.</source>
        <translation>파일이 원래 위치에 없습니다: {0}. 발표 자료는 여기에 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Save it there again</source>
        <translation>그 위치에 다시 저장</translation>
    </message>
    <message>
        <source>{0} was changed outside this window.</source>
        <translation>다른 곳에서 변경된 파일입니다: {0}</translation>
    </message>
    <message>
        <source>Take the version on disk</source>
        <translation>디스크의 버전 사용</translation>
    </message>
    <message>
        <source>Save mine under another name…</source>
        <translation>내 작업을 다른 이름으로 저장…</translation>
    </message>
</context>
<context>
    <name>Parts</name>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>Words and columns</source>
        <translation>문구와 열</translation>
    </message>
</context>
<context>
    <name>PassingNote</name>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Choose…</source>
        <translation>선택…</translation>
    </message>
    <message>
        <source>Say where to.</source>
        <translation>저장할 위치를 입력하세요.</translation>
    </message>
    <message>
        <source>Several files come out: name a folder.</source>
        <translation>파일이 여러 개이므로 폴더를 지정하세요.</translation>
    </message>
    <message>
        <source>A file of this kind ends in {0}.</source>
        <translation>이 형식의 파일 확장자는 {0}입니다.</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>저장 위치</translation>
    </message>
    <message>
        <source>&amp;Where to</source>
        <translation>저장 위치(&amp;W)</translation>
    </message>
</context>
<context>
    <name>PointChoice</name>
    <message>
        <source>Original</source>
        <translation>원래 문구</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>수정 문구</translation>
    </message>
    <message>
        <source>It stands as it is worded</source>
        <translation>문구 그대로 유지</translation>
    </message>
    <message>
        <source>Your own words stand above both.</source>
        <translation>직접 쓴 문구가 두 문구보다 우선합니다.</translation>
    </message>
    <message>
        <source>Lets the point go out as it is worded, in spite of the fact check.</source>
        <translation>사실 확인 결과와 관계없이 요점의 문구를 그대로 내보냅니다.</translation>
    </message>
    <message>
        <source>Take the original wording</source>
        <translation>원래 문구 사용</translation>
    </message>
    <message>
        <source>Take the corrected wording</source>
        <translation>수정 문구 사용</translation>
    </message>
    <message>
        <source>Let a point stand</source>
        <translation>요점 문구 유지</translation>
    </message>
    <message>
        <source>Let a point stand no more</source>
        <translation>요점 문구 유지 해제</translation>
    </message>
</context>
<context>
    <name>PointTools</name>
    <message>
        <source>Move this point up</source>
        <translation>이 요점을 위로 이동</translation>
    </message>
    <message>
        <source>Move this point down</source>
        <translation>이 요점을 아래로 이동</translation>
    </message>
    <message>
        <source>Remove this point</source>
        <translation>이 요점 제거</translation>
    </message>
    <message>
        <source>Move point {0} up</source>
        <translation>요점 {0} 위로 이동</translation>
    </message>
    <message>
        <source>Move point {0} down</source>
        <translation>요점 {0} 아래로 이동</translation>
    </message>
    <message>
        <source>Remove point {0}</source>
        <translation>요점 {0} 제거</translation>
    </message>
</context>
<context>
    <name>PointsModel</name>
    <message>
        <source>Questions and answers</source>
        <translation>질문과 답변</translation>
    </message>
</context>
<context>
    <name>PointsTree</name>
    <message>
        <source>Points</source>
        <translation>요점</translation>
    </message>
    <message>
        <source>Space ticks, Enter shows the slide.</source>
        <translation>스페이스바로 선택하고 Enter 키로 슬라이드를 표시합니다.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Copy slide as picture</source>
        <translation>슬라이드를 그림으로 복사</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>확대</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>축소</translation>
    </message>
    <message>
        <source>Fit the whole slide</source>
        <translation>창에 맞춤</translation>
    </message>
    <message>
        <source>Exact (LibreOffice)</source>
        <translation>정확하게(LibreOffice)</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>그리는 중…</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>슬라이드</translation>
    </message>
    <message>
        <source>Slide {0}: {1}</source>
        <translation>슬라이드 {0}: {1}</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Choose the file with the numbers</source>
        <translation>수치가 든 파일 선택</translation>
    </message>
    <message>
        <source>Tables ({0})</source>
        <translation>표 ({0})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Hide the brief</source>
        <translation>브리프 숨기기</translation>
    </message>
    <message>
        <source>Show the brief</source>
        <translation>브리프 표시</translation>
    </message>
    <message>
        <source>The deck uses {0} of {1} sentences</source>
        <translation>문장 {1}개 중 {0}개 사용</translation>
    </message>
    <message>
        <source>How much of the brief the deck uses</source>
        <translation>발표 자료의 브리프 사용 비율</translation>
    </message>
    <message>
        <source>THE BRIEF · {0}</source>
        <translation>브리프 · {0}</translation>
    </message>
</context>
<context>
    <name>ReadingOptions</name>
    <message>
        <source>Sheet</source>
        <translation>시트</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>범위</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>소수점</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>머리글</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>구분 기호</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>인코딩</translation>
    </message>
    <message>
        <source>the whole sheet</source>
        <translation>시트 전체</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n행</numerusform>
        </translation>
    </message>
    <message>
        <source>day first</source>
        <translation>일 먼저</translation>
    </message>
    <message>
        <source>month first</source>
        <translation>월 먼저</translation>
    </message>
    <message>
        <source>as it suits</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>쉼표 ,</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>세미콜론 ;</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>탭</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>세로줄 |</translation>
    </message>
</context>
<context>
    <name>ReceiptView</name>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>폴더에서 보기</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>경로 복사</translation>
    </message>
    <message>
        <source>What is in it, and what is not</source>
        <translation>포함된 것과 포함되지 않은 것</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>저장된 파일 없음</translation>
    </message>
    <message>
        <source>Exported, but not everything</source>
        <translation>일부만 내보냈습니다</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>내보내기 완료</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in {0}</source>
        <translation>
            <numerusform>{0}에 파일 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} could not be made: {1}</source>
        <translation>{0} 만들기 실패: {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n slide(s), each marked {0}</source>
        <translation>
            <numerusform>슬라이드 %n장, 모두 {0} 표시</numerusform>
        </translation>
    </message>
    <message>
        <source>No author&apos;s name and no path of this computer</source>
        <translation>작성자 이름과 이 컴퓨터의 경로 없음</translation>
    </message>
    <message>
        <source>No thumbnail, printer settings or unused pictures</source>
        <translation>축소판, 프린터 설정, 쓰지 않는 그림 없음</translation>
    </message>
    <message>
        <source>The workbook in a chart holds its own numbers and nothing else</source>
        <translation>차트의 통합 문서에는 해당 차트의 숫자만 있음</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) want a look</source>
        <translation>
            <numerusform>확인할 사항 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>The files of charts carry no marking</source>
        <translation>차트 파일에는 보안 등급이 표시되지 않음</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden slide(s) in the PowerPoint file</source>
        <translation>
            <numerusform>숨긴 슬라이드 %n장이 PowerPoint 파일에 포함됨</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden slide(s) left out of what is not PowerPoint</source>
        <translation>
            <numerusform>숨긴 슬라이드 %n장은 PowerPoint 외의 파일에서 제외됨</numerusform>
        </translation>
    </message>
    <message>
        <source>No speaker notes and no cautions: the audience is {0}</source>
        <translation>발표자 노트와 주의 사항 없음(대상: {0})</translation>
    </message>
    <message>
        <source>With speaker notes and cautions: for your own side only</source>
        <translation>발표자 노트와 주의 사항 포함: 우리 측에서만 사용</translation>
    </message>
    <message>
        <source>With cautions among the sources: for your own side only</source>
        <translation>출처에 주의 사항 포함: 우리 측에서만 사용</translation>
    </message>
    <message>
        <source>Files that were written</source>
        <translation>저장된 파일</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Decks that you open or save are listed here.</source>
        <translation>열거나 저장한 발표 자료가 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Recent decks</source>
        <translation>최근 발표 자료</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Remove from the list</source>
        <translation>목록에서 제거</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>찾을 수 없음</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>This window has changes that are not saved.</source>
        <translation>이 창에 저장하지 않은 변경 내용이 있습니다.</translation>
    </message>
    <message>
        <source>Save them first, or open the recovered deck in another window.</source>
        <translation>먼저 저장하거나 복구한 발표 자료를 다른 창에서 여세요.</translation>
    </message>
    <message>
        <source>{0} cannot be deleted: {1}.</source>
        <translation>삭제할 수 없는 파일입니다: {0}({1}).</translation>
    </message>
    <message>
        <source>Close what has it open, and try again.</source>
        <translation>파일을 사용 중인 프로그램을 닫고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>This work is open in another window already.</source>
        <translation>이 작업은 이미 다른 창에서 열려 있습니다.</translation>
    </message>
    <message>
        <source>Look for that window.</source>
        <translation>해당 창을 찾으세요.</translation>
    </message>
    <message>
        <source>The recovery file {0} cannot be read: {1}.</source>
        <translation>읽을 수 없는 복구 파일입니다: {0}({1}).</translation>
    </message>
    <message>
        <source>The recovery file {0} is damaged.</source>
        <translation>복구 파일 {0}이(가) 손상되었습니다.</translation>
    </message>
    <message>
        <source>The recovery file {0} was saved by a newer Attaché: it has version {1} of the file, and this one reads versions up to {2}.</source>
        <translation>복구 파일 {0}은(는) 더 새로운 Attaché에서 저장되었습니다. 파일 버전은 {1}이며, 이 프로그램은 버전 {2}까지 읽습니다.</translation>
    </message>
    <message>
        <source>Recover it with the newer Attaché. The file is unchanged.</source>
        <translation>더 새로운 Attaché에서 복구하세요. 파일은 그대로입니다.</translation>
    </message>
    <message>
        <source>Discard it, or keep it for somebody who can look into it.</source>
        <translation>파일을 버리거나 확인할 수 있는 담당자를 위해 보관하세요.</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>Rehearsal</source>
        <translation>예행연습</translation>
    </message>
    <message>
        <source>End of the show</source>
        <translation>슬라이드 쇼 끝</translation>
    </message>
    <message>
        <source>Slide {0} of {1}: {2}</source>
        <translation>슬라이드 {0}/{1}: {2}</translation>
    </message>
</context>
<context>
    <name>RescueRow</name>
    <message>
        <source>Untitled deck</source>
        <translation>제목 없는 발표 자료</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Changed {0}. It was never saved.</source>
        <translation>{0} 변경. 저장된 적이 없습니다.</translation>
    </message>
    <message>
        <source>Changed {0}. These changes are not in {1}.</source>
        <translation>{0} 변경. 이 변경 내용이 없는 파일: {1}.</translation>
    </message>
</context>
<context>
    <name>RescuedWork</name>
    <message>
        <source>Work that was not saved</source>
        <translation>저장되지 않은 작업</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Cover</source>
        <translation>표지</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>의제</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>구역</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>요점</translation>
    </message>
    <message>
        <source>Points and chart</source>
        <translation>요점과 차트</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>Challenges and opportunities</source>
        <translation>과제와 기회</translation>
    </message>
    <message>
        <source>Asks</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>Question and answer</source>
        <translation>질문과 답변</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>마무리</translation>
    </message>
</context>
<context>
    <name>RoleTicks</name>
    <message>
        <source>A divider before each sector</source>
        <translation>분야별 구역 표지</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>질문과 답변</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>This is not for the audience {0}.</source>
        <translation>이 대상에게는 쓸 수 없습니다: {0}.</translation>
    </message>
    <message>
        <source>Remove all of {0}</source>
        <translation>모두 제거: {0}</translation>
    </message>
    <message>
        <source>Add all of {0}</source>
        <translation>모두 추가: {0}</translation>
    </message>
    <message>
        <source>Take the corrected wording</source>
        <translation>수정 문구 사용</translation>
    </message>
    <message>
        <source>Take the original wording</source>
        <translation>원래 문구 사용</translation>
    </message>
    <message>
        <source>Let a point stand</source>
        <translation>요점 문구 유지</translation>
    </message>
    <message>
        <source>Let a point stand no longer</source>
        <translation>요점 문구 유지 해제</translation>
    </message>
    <message>
        <source>Move a point up</source>
        <translation>요점 위로 이동</translation>
    </message>
    <message>
        <source>Move a point down</source>
        <translation>요점 아래로 이동</translation>
    </message>
    <message>
        <source>This is not in the deck.</source>
        <translation>발표 자료에 없습니다.</translation>
    </message>
    <message>
        <source>Add a point</source>
        <translation>요점 추가</translation>
    </message>
    <message>
        <source>Add a chart</source>
        <translation>차트 추가</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>질문 추가</translation>
    </message>
    <message>
        <source>Remove a point</source>
        <translation>요점 제거</translation>
    </message>
    <message>
        <source>Remove a chart</source>
        <translation>차트 제거</translation>
    </message>
    <message>
        <source>Remove a question</source>
        <translation>질문 제거</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Remove from the deck</source>
        <translation>발표 자료에서 제거</translation>
    </message>
    <message>
        <source>Add to the deck</source>
        <translation>발표 자료에 추가</translation>
    </message>
    <message>
        <source>Take the original wording</source>
        <translation>원래 문구 사용</translation>
    </message>
    <message>
        <source>Take the corrected wording</source>
        <translation>수정 문구 사용</translation>
    </message>
    <message>
        <source>Let it stand as it is worded</source>
        <translation>문구 그대로 유지</translation>
    </message>
    <message>
        <source>Show in the deck</source>
        <translation>발표 자료에서 보기</translation>
    </message>
    <message>
        <source>Show in the brief</source>
        <translation>브리프에서 보기</translation>
    </message>
    <message>
        <source>Move up in the deck</source>
        <translation>발표 자료에서 위로 이동</translation>
    </message>
    <message>
        <source>Move down in the deck</source>
        <translation>발표 자료에서 아래로 이동</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search points, figures and the brief</source>
        <translation>요점, 수치, 브리프 검색</translation>
    </message>
    <message>
        <source>Every word has to be there. S13 finds what rests on sentence 13.</source>
        <translation>입력한 단어가 모두 있는 것을 찾습니다. S13은 문장 13에 근거한 것을 찾습니다.</translation>
    </message>
    <message>
        <source>Clear the search (Esc)</source>
        <translation>검색 지우기 (Esc)</translation>
    </message>
    <message>
        <source>Search points, figures and the brief (Ctrl+F)</source>
        <translation>요점, 수치, 브리프 검색 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search the brief (Ctrl+F)</source>
        <translation>브리프 검색 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>검색</translation>
    </message>
</context>
<context>
    <name>SectionActions</name>
    <message>
        <source>Expand section</source>
        <translation>구역 펼치기</translation>
    </message>
    <message>
        <source>Collapse section</source>
        <translation>구역 접기</translation>
    </message>
    <message>
        <source>Move a section</source>
        <translation>구역 이동</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>유지</translation>
    </message>
    <message>
        <source>Remove all slides of “{0}”?</source>
        <translation>“{0}” 구역의 슬라이드를 모두 제거하시겠습니까?</translation>
    </message>
    <message>
        <source>Its points, charts and your own slides leave the deck. Undo brings them back.</source>
        <translation>이 구역의 요점, 차트, 직접 추가한 슬라이드가 발표 자료에서 제거됩니다. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Remove a section&apos;s slides</source>
        <translation>구역의 슬라이드 제거</translation>
    </message>
    <message>
        <source>Move section up</source>
        <translation>구역 위로 이동</translation>
    </message>
    <message>
        <source>Move section down</source>
        <translation>구역 아래로 이동</translation>
    </message>
    <message>
        <source>Remove section&apos;s slides…</source>
        <translation>구역의 슬라이드 제거…</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>이전 구역</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>다음 구역</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>구역</translation>
    </message>
</context>
<context>
    <name>SentencePopup</name>
    <message>
        <source>Sentence {0}</source>
        <translation>문장 {0}</translation>
    </message>
    <message>
        <source>No point rests on this sentence.</source>
        <translation>이 문장에 근거한 요점이 없습니다.</translation>
    </message>
    <message>
        <source>Charts using it</source>
        <translation>이 문장을 쓰는 차트</translation>
    </message>
    <message>
        <source>Questions answered from it</source>
        <translation>이 문장으로 답하는 질문</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Take the version on disk</source>
        <translation>디스크의 버전 사용</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The settings were saved by a newer Attaché and are not used. They are kept as {file}.bak.</source>
        <translation>더 새로운 Attaché에서 저장한 설정이므로 사용하지 않습니다. 설정은 다음 파일에 보관됩니다: {file}.bak.</translation>
    </message>
    <message>
        <source>Some settings could not be used and are as at first: {keys}.</source>
        <translation>일부 설정을 사용할 수 없어 기본값으로 되돌렸습니다: {keys}.</translation>
    </message>
    <message>
        <source>The settings in {file} could not be read. All are as at first.</source>
        <translation>설정 파일을 읽을 수 없어 모두 기본값으로 되돌렸습니다: {file}.</translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message>
        <source>New deck</source>
        <translation>새 발표 자료</translation>
    </message>
    <message>
        <source>{0}, as of {1}</source>
        <translation>{0}, {1} 기준</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>요점 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlideActions</name>
    <message>
        <source>Show in the show</source>
        <translation>슬라이드 쇼에 표시</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message numerus="yes">
        <source>Move %n slide(s)</source>
        <translation>
            <numerusform>슬라이드 %n장 이동</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %n slide(s)</source>
        <translation>
            <numerusform>슬라이드 %n장 숨기기</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n slide(s) again</source>
        <translation>
            <numerusform>슬라이드 %n장 다시 표시</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n slide(s)</source>
        <translation>
            <numerusform>슬라이드 %n장 제거</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slide(s) removed</source>
        <translation>
            <numerusform>슬라이드 %n장을 제거했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}” is hidden: such a slide cannot be removed</source>
        <translation>“{0}” 슬라이드는 제거할 수 없어 숨겼습니다</translation>
    </message>
    <message numerus="yes">
        <source>“{0}” removed, with %n point(s)</source>
        <translation>
            <numerusform>“{0}” 슬라이드와 요점 %n개를 제거했습니다</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}” removed</source>
        <translation>“{0}” 슬라이드를 제거했습니다</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Add a slide</source>
        <translation>슬라이드 추가</translation>
    </message>
    <message>
        <source>No other way for this slide</source>
        <translation>이 슬라이드에 쓸 수 있는 다른 형식 없음</translation>
    </message>
    <message>
        <source>Show as {0}</source>
        <translation>표시 형식: {0}</translation>
    </message>
    <message>
        <source>New slide here</source>
        <translation>여기에 새 슬라이드</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Paste after this slide</source>
        <translation>이 슬라이드 뒤에 붙여넣기</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Copy picture of the chart</source>
        <translation>차트 그림 복사</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 이동</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 이동</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>표시 형식</translation>
    </message>
</context>
<context>
    <name>SlidePanel</name>
    <message>
        <source>Wording</source>
        <translation>문구</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>노트</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>The sources are on the clipboard.</source>
        <translation>출처를 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>This slide has no chart, and no section to add one to</source>
        <translation>이 슬라이드에는 차트도, 차트를 추가할 구역도 없습니다</translation>
    </message>
</context>
<context>
    <name>SourcesTab</name>
    <message>
        <source>Choose the wording</source>
        <translation>문구 선택</translation>
    </message>
    <message>
        <source>This slide claims nothing, so it needs no source.</source>
        <translation>이 슬라이드에는 주장이 없으므로 출처가 필요하지 않습니다.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>모두 복사</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Sentences of the brief</source>
        <translation>브리프 문장</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>Where the numbers stand</source>
        <translation>숫자의 출처</translation>
    </message>
    <message>
        <source>as of {0}</source>
        <translation>{0} 기준</translation>
    </message>
    <message>
        <source>sentence {0}</source>
        <translation>문장 {0}</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>End of the show. Esc leaves it.</source>
        <translation>슬라이드 쇼가 끝났습니다. Esc 키를 누르면 나갑니다.</translation>
    </message>
    <message>
        <source>{0}

This slide cannot be drawn: {1}</source>
        <translation>{0}

이 슬라이드를 그릴 수 없습니다: {1}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Blank deck</source>
        <translation>빈 발표 자료</translation>
    </message>
    <message>
        <source>Choose the points yourself from the brief.</source>
        <translation>브리프에서 요점을 직접 선택합니다.</translation>
    </message>
    <message>
        <source>Open a deck…</source>
        <translation>발표 자료 열기…</translation>
    </message>
    <message>
        <source>Attaché</source>
        <translation>Attaché</translation>
    </message>
    <message>
        <source>Briefing decks whose every figure has its source.</source>
        <translation>모든 수치에 출처가 있는 브리핑 발표 자료</translation>
    </message>
    <message>
        <source>Open a deck from a file</source>
        <translation>파일에서 발표 자료 열기</translation>
    </message>
    <message>
        <source>Drop a deck here to open it, or a PowerPoint template to make a brand of it.</source>
        <translation>발표 자료를 여기에 놓으면 열리고, PowerPoint 템플릿을 놓으면 브랜드로 추가됩니다.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n slide(s)</source>
        <translation>
            <numerusform>슬라이드 %n장</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>숨김 %n장</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute to speak</source>
        <translation>발표 시간 1분 미만</translation>
    </message>
    <message numerus="yes">
        <source>about %n min to speak</source>
        <translation>
            <numerusform>발표 시간 약 %n분</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>아직 저장되지 않음</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>저장됨</translation>
    </message>
    <message>
        <source>Changed, not saved</source>
        <translation>변경됨, 저장되지 않음</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>{0} 저장됨</translation>
    </message>
    <message>
        <source>Changed since {0}</source>
        <translation>{0} 이후 변경됨</translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>This took too long, or failed, and was given up.</source>
        <translation>시간이 너무 오래 걸리거나 실패하여 중단했습니다.</translation>
    </message>
    <message>
        <source>Everything else goes on. Change the slide, or try again.</source>
        <translation>다른 작업은 계속됩니다. 슬라이드를 수정하거나 다시 시도하세요.</translation>
    </message>
</context>
<context>
    <name>TextFields</name>
    <message>
        <source>Not known yet</source>
        <translation>아직 모름</translation>
    </message>
    <message>
        <source>Before the export: a source.</source>
        <translation>내보내기 전에 필요: 출처</translation>
    </message>
    <message>
        <source>Before the export: the date of the data.</source>
        <translation>내보내기 전에 필요: 데이터 기준일</translation>
    </message>
    <message>
        <source>Before the export: a source and the date of the data.</source>
        <translation>내보내기 전에 필요: 출처와 데이터 기준일</translation>
    </message>
    <message>
        <source>What the chart shows, in one sentence</source>
        <translation>차트가 말하는 바를 한 문장으로</translation>
    </message>
    <message>
        <source>Who published the data, and where</source>
        <translation>데이터를 발표한 곳</translation>
    </message>
    <message>
        <source>Definitions, estimates</source>
        <translation>정의, 추정 여부</translation>
    </message>
    <message>
        <source>A remark beside the chart</source>
        <translation>차트 옆 설명</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>각주</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>Data as of</source>
        <translation>데이터 기준일</translation>
    </message>
</context>
<context>
    <name>TypeGallery</name>
    <message>
        <source>Types of charts</source>
        <translation>차트 종류</translation>
    </message>
</context>
<context>
    <name>TypeTile</name>
    <message>
        <source>does not suit these data</source>
        <translation>이 데이터에 맞지 않음</translation>
    </message>
</context>
<context>
    <name>UpdateDialog</name>
    <message>
        <source>Update data</source>
        <translation>데이터 업데이트</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>파일 선택…</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>셀 붙여넣기</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>아직 모름</translation>
    </message>
    <message>
        <source>Data as of</source>
        <translation>데이터 기준일</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>반영</translation>
    </message>
    <message>
        <source>There are no cells on the clipboard.</source>
        <translation>클립보드에 셀이 없습니다.</translation>
    </message>
    <message>
        <source>Update the data of a chart</source>
        <translation>차트 데이터 업데이트</translation>
    </message>
    <message>
        <source>The chart cannot be drawn of these data as it is: {0}</source>
        <translation>이 데이터로는 지금 설정대로 차트를 그릴 수 없습니다: {0}</translation>
    </message>
    <message>
        <source>The data are read</source>
        <translation>데이터를 읽는 중</translation>
    </message>
    <message>
        <source>Choose the newer file, drop it here, or paste its cells. It is read as the last one was, and the chart keeps its type, its words and its settings.</source>
        <translation>새 파일을 선택하거나 여기로 끌어다 놓거나 셀을 붙여 넣으십시오. 지난번과 같은 방식으로 읽으며, 차트의 종류와 문구와 설정은 그대로 유지됩니다.</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>out of date</source>
        <translation>오래됨</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>이견 있음</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>반박됨</translation>
    </message>
    <message>
        <source>garbled</source>
        <translation>왜곡됨</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>의심스러움</translation>
    </message>
    <message>
        <source>overstated</source>
        <translation>과장됨</translation>
    </message>
    <message>
        <source>imprecise</source>
        <translation>부정확함</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>확인 안 됨</translation>
    </message>
    <message>
        <source>True when written; things have changed since.</source>
        <translation>쓸 때는 맞았으나 그 뒤 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Serious sources disagree about it.</source>
        <translation>믿을 만한 출처들의 의견이 갈립니다.</translation>
    </message>
    <message>
        <source>Reliable sources say the opposite.</source>
        <translation>믿을 만한 출처가 반대로 말합니다.</translation>
    </message>
    <message>
        <source>The sentence does not say what its source says.</source>
        <translation>문장이 출처의 내용과 다릅니다.</translation>
    </message>
    <message>
        <source>There is reason to think that it is wrong.</source>
        <translation>틀렸다고 볼 이유가 있습니다.</translation>
    </message>
    <message>
        <source>It claims more than its source does.</source>
        <translation>출처의 내용보다 과장되어 있습니다.</translation>
    </message>
    <message>
        <source>It leaves out what the reader must know.</source>
        <translation>읽는 사람이 알아야 할 것이 빠졌습니다.</translation>
    </message>
    <message>
        <source>No source was found for it or against it.</source>
        <translation>뒷받침하거나 반박하는 출처를 찾지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>When</name>
    <message>
        <source>today {0}</source>
        <translation>오늘 {0}</translation>
    </message>
    <message>
        <source>yesterday {0}</source>
        <translation>어제 {0}</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>M월 d일</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy년 M월 d일</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Open a deck</source>
        <translation>발표 자료 열기</translation>
    </message>
    <message>
        <source>Attaché decks (*{0})</source>
        <translation>Attaché 발표 자료 (*{0})</translation>
    </message>
    <message>
        <source>Choose a deck; {0} is then offered as its brand.</source>
        <translation>발표 자료를 선택하면 다음 템플릿을 브랜드로 추가할 수 있습니다: {0}.</translation>
    </message>
    <message>
        <source>Choose a deck; {0} is then made a chart in it.</source>
        <translation>발표 자료를 선택하면 {0}(으)로 그 안에 차트를 만듭니다.</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>아직 저장되지 않음</translation>
    </message>
</context>
<context>
    <name>WordingTab</name>
    <message>
        <source>Wording</source>
        <translation>문구</translation>
    </message>
    <message>
        <source>Add a point</source>
        <translation>요점 추가</translation>
    </message>
    <message>
        <source>Drop this question</source>
        <translation>이 질문 제거</translation>
    </message>
    <message>
        <source>Meeting…</source>
        <translation>회의…</translation>
    </message>
    <message>
        <source>Nothing is shown here</source>
        <translation>표시 없음</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>부제목</translation>
    </message>
    <message>
        <source>To remember</source>
        <translation>기억할 한 가지</translation>
    </message>
    <message>
        <source>Why both gain</source>
        <translation>양측의 이익</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>보조 문장</translation>
    </message>
    <message>
        <source>What should they remember of this slide?</source>
        <translation>이 슬라이드에서 기억해야 할 것은 무엇입니까?</translation>
    </message>
    <message>
        <source>A point in a few words</source>
        <translation>간결한 요점</translation>
    </message>
    <message>
        <source>One line that supports it</source>
        <translation>요점을 뒷받침하는 한 줄</translation>
    </message>
    <message>
        <source>Point {0}</source>
        <translation>요점 {0}</translation>
    </message>
    <message>
        <source>Challenge {0}</source>
        <translation>과제 {0}</translation>
    </message>
    <message>
        <source>Opportunity {0}</source>
        <translation>기회 {0}</translation>
    </message>
    <message>
        <source>Ask {0}</source>
        <translation>요청 {0}</translation>
    </message>
    <message>
        <source>Next step {0}</source>
        <translation>다음 단계 {0}</translation>
    </message>
    <message>
        <source>Move a point</source>
        <translation>요점 이동</translation>
    </message>
    <message>
        <source>Remove a point</source>
        <translation>요점 제거</translation>
    </message>
    <message>
        <source>Drop a question</source>
        <translation>질문 제거</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>답변</translation>
    </message>
    <message>
        <source>Add a point at the end of this slide</source>
        <translation>이 슬라이드 끝에 요점 추가</translation>
    </message>
    <message>
        <source>Date, place and people on this slide are those of the meeting.</source>
        <translation>이 슬라이드의 날짜, 장소, 참석자는 회의 정보에서 가져옵니다.</translation>
    </message>
    <message>
        <source>The topics are the sections of the deck, in their order. Each leads to its section, and the numbers follow the slides.</source>
        <translation>항목은 발표 자료의 구역이며 순서도 같습니다. 항목을 누르면 해당 구역으로 이동하고 번호는 슬라이드에 맞춰 바뀝니다.</translation>
    </message>
    <message>
        <source>The line below the title is the pack&apos;s: {0}</source>
        <translation>제목 아래 문장은 팩에서 가져옵니다: {0}</translation>
    </message>
    <message>
        <source>The cards show the figures that the points of this section rest on, as the brief states them.</source>
        <translation>카드에는 이 구역의 요점이 근거하는 수치가 브리프에 적힌 대로 표시됩니다.</translation>
    </message>
    <message>
        <source>The chart&apos;s data, its highlight and its source are in the tab Chart.</source>
        <translation>차트의 데이터, 강조, 출처는 차트 탭에 있습니다.</translation>
    </message>
    <message>
        <source>This slide is made of all that the deck uses: the sentences of the brief, its figures, the charts&apos; sources and, in an internal deck, the cautions.</source>
        <translation>이 슬라이드는 발표 자료에 쓰인 브리프 문장, 수치, 차트 출처로 만들어지며 내부용에는 주의 사항도 들어갑니다.</translation>
    </message>
    <message>
        <source>Question and answer are the pack&apos;s, and are linked with the slides that they belong to.</source>
        <translation>질문과 답변은 팩에서 가져오며 관련 슬라이드와 연결됩니다.</translation>
    </message>
</context>
<context>
    <name>_NotesWindow</name>
    <message>
        <source>Notes</source>
        <translation>노트</translation>
    </message>
</context>
<context>
    <name>_Offer</name>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Add the chart: {0}</source>
        <translation>차트 추가: {0}</translation>
    </message>
</context>
<context>
    <name>_SideBySide</name>
    <message>
        <source>Original</source>
        <translation>원래 문구</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>수정 문구</translation>
    </message>
    <message>
        <source>Basis: {0}</source>
        <translation>근거: {0}</translation>
    </message>
</context>
</TS>
