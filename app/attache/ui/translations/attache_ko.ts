<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
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
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>이 메시지 닫기</translation>
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
        <source>Stacked bars</source>
        <translation>누적 막대</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>꺾은선</translation>
    </message>
    <message>
        <source>Waterfall</source>
        <translation>폭포</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title, the chart or the answer rests on sentence {0}, which is {1}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point needs the marking {0}; the deck has {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may see this point: {0}. Who the deck is for: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may see this question: {0}. Who the deck is for: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number {0} stands neither in the brief nor in the data of the pack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number {0} is in your own words only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No font that travels with Attaché has {0}. Another machine may show another shape or a box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deck was made from another pack: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pack does not know “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine has no brand “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The brand “{0}” has changed since the deck was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deck takes the corrected wording, and your own words stand above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deck has no point and no chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting has no title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting has no date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This slide of your own has no point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every slide is hidden: the show would be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the slides that are to be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the slides again. Saving the deck settles it too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Know it before you say it, or take another wording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it in other characters, or look at it on the machine that shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The corrected wording is in the deck. There is nothing to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick a point or a chart in the brief.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a point, or delete the slide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the marking of the deck, or drop the point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the date of the meeting, if it is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the meeting a title.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be ready to say where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reword the text, so that it claims no more than the brief does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See that your words do not say again what was contradicted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the point, or make the deck for an audience that may see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the question, or make the deck for an audience that may see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the slide a title of your own, or drop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide which wording goes out, or drop the point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a brand that is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out, or open the deck with the pack it was made from.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>This deck is open here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is open already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} If both save, the later one replaces the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it anyway</source>
        <translation type="unfinished"></translation>
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
        <translation>상대</translation>
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
        <translation>등급 표시</translation>
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
        <translation>말할 내용</translation>
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
    <name>Finding</name>
    <message>
        <source>Every slide is hidden</source>
        <translation>모든 슬라이드가 숨겨짐</translation>
    </message>
    <message>
        <source>The brand has changed</source>
        <translation>브랜드가 바뀜</translation>
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
        <translation>수정된 문구 사용</translation>
    </message>
    <message>
        <source>The deck is empty</source>
        <translation>빈 덱</translation>
    </message>
    <message>
        <source>Empty slide</source>
        <translation>빈 슬라이드</translation>
    </message>
    <message>
        <source>Marking too low</source>
        <translation>등급 표시가 낮음</translation>
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
        <translation>{0}pt로 맞음</translation>
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
        <translation>보내고 어디서나 읽는 용도.</translation>
    </message>
    <message>
        <source>To file: a PDF made to last.</source>
        <translation>보관용. 오래 보존되는 PDF.</translation>
    </message>
    <message>
        <source>One picture of every slide.</source>
        <translation>슬라이드마다 그림 한 장.</translation>
    </message>
    <message>
        <source>To print: several slides on a sheet, with room for notes.</source>
        <translation>인쇄용. 한 장에 여러 슬라이드와 메모 칸.</translation>
    </message>
    <message>
        <source>For the speaker: a page for every slide with its notes.</source>
        <translation>발표자용. 슬라이드와 노트를 한 페이지씩.</translation>
    </message>
    <message>
        <source>Every chart as SVG and PNG, for other documents.</source>
        <translation>모든 차트를 SVG와 PNG로. 다른 문서에 씁니다.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since it was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Briefing decks whose every figure can be defended</source>
        <translation type="unfinished"></translation>
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
    <name>Menus</name>
    <message>
        <source>&amp;Slide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New deck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Attaché</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close deck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export PowerPoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rehearse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit the slide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the slide as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
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
        <translation>작업은 복구 파일에 보관되어 있습니다. 계속할 수 있습니다. 다시 일어나면 덱을 저장하고 Attaché를 다시 시작하세요.
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
    <name>OpenDeck</name>
    <message>
        <source>Untitled deck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the deck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attaché decks (*{0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to “{0}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not saved is lost when the deck is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is no longer where it was. Your deck is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it there again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was changed outside this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the version on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save mine under another name…</source>
        <translation type="unfinished"></translation>
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
    <name>Recovery</name>
    <message>
        <source>This window has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save them first, or open the recovered deck in another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be deleted: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what has it open, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This work is open in another window already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for that window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery file {0} cannot be read: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery file {0} is damaged, or of another version of Attaché.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard it, or keep it for somebody who can look into it.</source>
        <translation type="unfinished"></translation>
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
    <name>Session</name>
    <message>
        <source>Take the version on disk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The settings were saved by a newer Attaché and are not used. They are kept as {file}.bak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some settings could not be used and are as at first: {keys}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings in {file} could not be read. All are as at first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message>
        <source>This took too long, or failed, and was given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else goes on. Change the slide, or try again.</source>
        <translation type="unfinished"></translation>
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
        <translation>논쟁 중</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>반박됨</translation>
    </message>
    <message>
        <source>garbled</source>
        <translation>뒤섞임</translation>
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
        <translation>출처보다 많이 주장합니다.</translation>
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
    <name>Window</name>
    <message>
        <source>Open a deck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attaché decks (*{0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a deck first, then drop the template on it to add it as a brand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
