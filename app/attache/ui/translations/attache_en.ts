<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
