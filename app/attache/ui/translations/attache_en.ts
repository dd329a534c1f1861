<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AudienceChoice</name>
    <message numerus="yes">
        <source>%n point(s) of this deck are not for this audience.</source>
        <translation>
            <numerusform>%n point of this deck is not for this audience.</numerusform>
            <numerusform>%n points of this deck are not for this audience.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message numerus="yes">
        <source>Take %n corrected wording(s)</source>
        <translation>
            <numerusform>Take %n corrected wording</numerusform>
            <numerusform>Take %n corrected wordings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChecksSummary</name>
    <message numerus="yes">
        <source>%n thing(s) to mend</source>
        <translation>
            <numerusform>%n thing to mend</numerusform>
            <numerusform>%n things to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caution(s)</source>
        <translation>
            <numerusform>%n caution</numerusform>
            <numerusform>%n cautions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>%n thing to look at</numerusform>
            <numerusform>%n things to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeckModel</name>
    <message numerus="yes">
        <source>%n slide(s)</source>
        <translation>
            <numerusform>%n slide</numerusform>
            <numerusform>%n slides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeckPanel</name>
    <message numerus="yes">
        <source>%n slide(s)</source>
        <translation>
            <numerusform>%n slide</numerusform>
            <numerusform>%n slides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceTable</name>
    <message numerus="yes">
        <source>%n cell(s) changed</source>
        <translation>
            <numerusform>%n cell changed</numerusform>
            <numerusform>%n cells changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) added</source>
        <translation>
            <numerusform>%n row added</numerusform>
            <numerusform>%n rows added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) gone</source>
        <translation>
            <numerusform>%n row gone</numerusform>
            <numerusform>%n rows gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) added</source>
        <translation>
            <numerusform>%n column added</numerusform>
            <numerusform>%n columns added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) gone</source>
        <translation>
            <numerusform>%n column gone</numerusform>
            <numerusform>%n columns gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) changed</source>
        <translation>
            <numerusform>%n unit changed</numerusform>
            <numerusform>%n units changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n file(s)?</source>
        <translation>
            <numerusform>Replace %n file?</numerusform>
            <numerusform>Replace %n files?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message numerus="yes">
        <source>%n found in the list</source>
        <translation>
            <numerusform>%n found in the list</numerusform>
            <numerusform>%n found in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) of the brief</source>
        <translation>
            <numerusform>%n sentence of the brief</numerusform>
            <numerusform>%n sentences of the brief</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) with a caution</source>
        <translation>
            <numerusform>%n point with a caution</numerusform>
            <numerusform>%n points with a caution</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsBox</name>
    <message numerus="yes">
        <source>%n finding(s) hold this export back</source>
        <translation>
            <numerusform>%n finding holds this export back</numerusform>
            <numerusform>%n findings hold this export back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) want a look; they do not hold it back</source>
        <translation>
            <numerusform>%n finding wants a look; it does not hold it back</numerusform>
            <numerusform>%n findings want a look; they do not hold it back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FitMark</name>
    <message numerus="yes">
        <source>%n line(s), too long</source>
        <translation>
            <numerusform>%n line, too long</numerusform>
            <numerusform>%n lines, too long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>on %n slide(s)</source>
        <translation>
            <numerusform>on %n slide</numerusform>
            <numerusform>on %n slides</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormatRows</name>
    <message numerus="yes">
        <source>%n on a sheet</source>
        <translation>
            <numerusform>%n on a sheet</numerusform>
            <numerusform>%n on a sheet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message numerus="yes">
        <source>%n parts</source>
        <translation>
            <numerusform>%n part</numerusform>
            <numerusform>%n parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkingChoice</name>
    <message numerus="yes">
        <source>too low for %n point(s)</source>
        <translation>
            <numerusform>too low for %n point</numerusform>
            <numerusform>too low for %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message numerus="yes">
        <source>It stands in %n sentence(s) of the brief below.</source>
        <translation>
            <numerusform>It stands in %n sentence of the brief below.</numerusform>
            <numerusform>It stands in %n sentences of the brief below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingOptions</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptView</name>
    <message numerus="yes">
        <source>%n file(s) in {0}</source>
        <translation>
            <numerusform>%n file in {0}</numerusform>
            <numerusform>%n files in {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slide(s), each marked {0}</source>
        <translation>
            <numerusform>%n slide, marked {0}</numerusform>
            <numerusform>%n slides, each marked {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden slide(s) in the PowerPoint file</source>
        <translation>
            <numerusform>%n hidden slide in the PowerPoint file</numerusform>
            <numerusform>%n hidden slides in the PowerPoint file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden slide(s) left out of what is not PowerPoint</source>
        <translation>
            <numerusform>%n hidden slide left out of what is not PowerPoint</numerusform>
            <numerusform>%n hidden slides left out of what is not PowerPoint</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) want a look</source>
        <translation>
            <numerusform>%n finding wants a look</numerusform>
            <numerusform>%n findings want a look</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlideActions</name>
    <message numerus="yes">
        <source>Move %n slide(s)</source>
        <translation>
            <numerusform>Move %n slide</numerusform>
            <numerusform>Move %n slides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hide %n slide(s)</source>
        <translation>
            <numerusform>Hide %n slide</numerusform>
            <numerusform>Hide %n slides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n slide(s) again</source>
        <translation>
            <numerusform>Show %n slide again</numerusform>
            <numerusform>Show %n slides again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n slide(s)</source>
        <translation>
            <numerusform>Remove %n slide</numerusform>
            <numerusform>Remove %n slides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slide(s) removed</source>
        <translation>
            <numerusform>%n slide removed</numerusform>
            <numerusform>%n slides removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{0}” removed, with %n point(s)</source>
        <translation>
            <numerusform>“{0}” removed, with %n point</numerusform>
            <numerusform>“{0}” removed, with %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n slide(s)</source>
        <translation>
            <numerusform>%n slide</numerusform>
            <numerusform>%n slides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden</source>
        <translation>
            <numerusform>%n hidden</numerusform>
            <numerusform>%n hidden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min to speak</source>
        <translation>
            <numerusform>about %n min to speak</numerusform>
            <numerusform>about %n min to speak</numerusform>
        </translation>
    </message>
</context>
</TS>
