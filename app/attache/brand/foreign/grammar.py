"""What may stand in a drawing: DrawingML's elements in order, with the values of their attributes.

After ISO/IEC 29500-1, sections 19.3, 20.1 and 21.1, without what is no drawing: links, sounds,
objects, notes of programs. A line says `element attribute=kind ... > child ...`, and goes on where
the next one is set further in. `element` may be `parent/element`; without a prefix it is of the
main namespace of drawings. An attribute's `!` says that nothing is kept without it. A child's `!`
says the same, `?` at most one, `*` any number, `+2` two or more, `=3` three, `~` that an empty one
is made where there is none, and `~*` the same of any number.
"""

GROUPS = {
    "$shape": "p:sp|p:pic|p:cxnSp|p:grpSp",
    "$fill": "noFill|solidFill|gradFill|blipFill|pattFill|grpFill",
    "$color": "scrgbClr|srgbClr|hslClr|sysClr|schemeClr|prstClr",
    "$change": (
        "tint|shade|comp|inv|gray|alpha|alphaOff|alphaMod|hue|hueOff|hueMod|sat|satOff|satMod|lum|"
        "lumOff|lumMod|red|redOff|redMod|green|greenOff|greenMod|blue|blueOff|blueMod|gamma|"
        "invGamma"
    ),
    "$look": (
        "lang=language altLang=language sz=font_size b=bool i=bool u=underline strike=strike "
        "kern=font_step cap=caps spc=spacing baseline=signed_share"
    ),
    "$font": "typeface=font! panose=panose pitchFamily=byte charset=byte",
    "$level": (
        "marL=margin marR=margin lvl=level indent=indent algn=align defTabSz=size rtl=bool "
        "eaLnBrk=bool fontAlgn=font_align latinLnBrk=bool hangingPunct=bool > lnSpc? spcBef? "
        "spcAft? buClrTx|buClr? buSzTx|buSzPct|buSzPts? buFontTx|buFont? buNone|buAutoNum|buChar? "
        "tabLst? defRPr?"
    ),
}
RULES = """
p:sp useBgFill=bool > p:nvSpPr~ p:spPr! p:style? p:txBody?
p:nvSpPr > p:cNvPr~ p:cNvSpPr~ p:nvPr~
p:cNvPr
p:cNvSpPr txBox=bool
p:nvPr userDrawn=bool
p:pic > p:nvPicPr~ p:blipFill! p:spPr! p:style?
p:nvPicPr > p:cNvPr~ p:cNvPicPr~ p:nvPr~
p:cNvPicPr
p:cxnSp > p:nvCxnSpPr~ p:spPr! p:style?
p:nvCxnSpPr > p:cNvPr~ p:cNvCxnSpPr~ p:nvPr~
p:cNvCxnSpPr
p:grpSp > p:nvGrpSpPr~ p:grpSpPr~ $shape+1
p:nvGrpSpPr > p:cNvPr~ p:cNvGrpSpPr~ p:nvPr~
p:cNvGrpSpPr
p:grpSpPr bwMode=bw > xfrm? $fill? effectLst?
p:grpSpPr/xfrm rot=int flipH=bool flipV=bool > off? ext? chOff? chExt?
p:spPr bwMode=bw > xfrm? custGeom|prstGeom? $fill? ln? effectLst?
p:style > lnRef! fillRef! effectRef! fontRef!
p:bg bwMode=bw > p:bgPr|p:bgRef!
p:bgPr > $fill! effectLst~
p:bgRef idx=format! > $color?
p:blipFill dpi=size rotWithShape=bool > blip! srcRect? tile|stretch?
p:txBody > bodyPr~ lstStyle? p~*
xfrm rot=int flipH=bool flipV=bool > off? ext?
off x=int! y=int!
ext cx=size! cy=size!
chOff x=int! y=int!
chExt cx=size! cy=size!
prstGeom prst=shape! > avLst?
custGeom > avLst? gdLst? rect? pathLst~
avLst > gd*
gdLst > gd*
gd name=guide! fmla=formula!
rect l=guide! t=guide! r=guide! b=guide!
pathLst > path*
path w=size h=size fill=path_fill stroke=bool extrusionOk=bool >
    close|moveTo|lnTo|arcTo|quadBezTo|cubicBezTo*
close
moveTo > pt=1
lnTo > pt=1
quadBezTo > pt=2
cubicBezTo > pt=3
arcTo wR=guide! hR=guide! stAng=guide! swAng=guide!
pt x=guide! y=guide!
lnRef idx=line_format! > $color?
fillRef idx=format! > $color?
effectRef idx=line_format! > $color?
fontRef idx=font_index! > $color?
noFill
grpFill
solidFill > $color?
pattFill prst=pattern > fgClr? bgClr?
fgClr > $color!
bgClr > $color!
gradFill flip=flip rotWithShape=bool > gsLst! lin|path? tileRect?
gsLst > gs+2
gs pos=share! > $color!
lin ang=turn scaled=bool
gradFill/path path=shade > fillToRect?
fillToRect l=int t=int r=int b=int
tileRect l=int t=int r=int b=int
blipFill dpi=size rotWithShape=bool > blip! srcRect? tile|stretch?
blip cstate=compression > alphaModFix|clrChange|duotone|grayscl|lum*
alphaModFix amt=size
clrChange useA=bool > clrFrom! clrTo!
clrFrom > $color!
clrTo > $color!
duotone > $color=2
grayscl
blip/lum bright=signed_share contrast=signed_share
srcRect l=int t=int r=int b=int
stretch > fillRect?
fillRect l=int t=int r=int b=int
tile tx=int ty=int sx=tiling sy=tiling flip=flip algn=corner
srgbClr val=hex! > $change*
schemeClr val=scheme! > $change*
sysClr val=system! lastClr=hex > $change*
prstClr val=preset! > $change*
hslClr hue=turn! sat=int! lum=int! > $change*
scrgbClr r=int! g=int! b=int! > $change*
tint val=share!
shade val=share!
alpha val=share!
alphaOff val=signed_share!
alphaMod val=size!
hue val=turn!
hueOff val=int!
hueMod val=size!
sat val=int!
satOff val=int!
satMod val=int!
lum val=int!
lumOff val=int!
lumMod val=int!
red val=int!
redOff val=int!
redMod val=int!
green val=int!
greenOff val=int!
greenMod val=int!
blue val=int!
blueOff val=int!
blueMod val=int!
comp
inv
gray
gamma
invGamma
ln w=line cap=cap cmpd=compound algn=pen > noFill|solidFill|gradFill|pattFill? prstDash|custDash?
    round|bevel|miter? headEnd? tailEnd?
prstDash val=dash
custDash > ds*
ds d=size! sp=size!
round
bevel
miter lim=size
headEnd type=end w=end_w len=end_w
tailEnd type=end w=end_w len=end_w
effectLst > glow? innerShdw? outerShdw? prstShdw? reflection? softEdge?
glow rad=blur > $color!
innerShdw blurRad=blur dist=blur dir=turn > $color!
outerShdw blurRad=blur dist=blur dir=turn sx=scale sy=scale kx=skew ky=skew algn=corner
    rotWithShape=bool > $color!
prstShdw prst=shadow! dist=blur dir=turn > $color!
reflection blurRad=blur stA=share stPos=share endA=share endPos=share dist=blur dir=turn
    fadeDir=turn sx=scale sy=scale kx=skew ky=skew algn=corner rotWithShape=bool
softEdge rad=blur!
fillStyleLst > $fill+3
lnStyleLst > ln+3
effectStyleLst > effectStyle+3
effectStyle > effectLst~
bgFillStyleLst > $fill+3
bodyPr rot=int spcFirstLastPara=bool vertOverflow=v_over horzOverflow=h_over vert=vert wrap=wrap
    lIns=inset tIns=inset rIns=inset bIns=inset numCol=columns spcCol=size rtlCol=bool
    anchor=anchor anchorCtr=bool upright=bool compatLnSpc=bool > noAutofit|normAutofit|spAutoFit?
noAutofit
normAutofit fontScale=font_scale lnSpcReduction=share
spAutoFit
lstStyle > lvl1pPr? lvl2pPr? lvl3pPr? lvl4pPr? lvl5pPr? lvl6pPr? lvl7pPr? lvl8pPr? lvl9pPr?
lvl1pPr $level
lvl2pPr $level
lvl3pPr $level
lvl4pPr $level
lvl5pPr $level
lvl6pPr $level
lvl7pPr $level
lvl8pPr $level
lvl9pPr $level
pPr $level
p > pPr? r|br* endParaRPr?
r > rPr? t!
t
br > rPr?
rPr $look > ln? $fill? effectLst? latin? ea? cs? sym?
defRPr $look > ln? $fill? effectLst? latin? ea? cs? sym?
endParaRPr $look > ln? $fill? effectLst? latin? ea? cs? sym?
latin $font
ea $font
cs $font
sym $font
lnSpc > spcPct|spcPts!
spcBef > spcPct|spcPts!
spcAft > spcPct|spcPts!
spcPct val=spacing_share!
spcPts val=spacing_points!
buClrTx
buClr > $color!
buSzTx
buSzPct val=bullet_share!
buSzPts val=font_size!
buFontTx
buFont $font
buNone
buAutoNum type=numbering! startAt=first
buChar char=letter!
tabLst > tab*
tab pos=int algn=tab
"""
NUMBERS = {
    "int": (-(2**31) + 1, 2**31 - 1),
    "size": (0, 2**31 - 1),
    "byte": (-128, 127),
    "share": (0, 100_000),
    "signed_share": (-100_000, 100_000),
    "turn": (0, 21_599_999),
    "skew": (-5_399_999, 5_399_999),
    "scale": (-200_000, 200_000),
    "tiling": (25_000, 2_000_000),
    "line": (0, 20_116_800),
    "blur": (0, 1_270_000),
    "line_format": (0, 3),
    "font_size": (100, 400_000),
    "font_step": (0, 400_000),
    "font_scale": (1_000, 100_000),
    "spacing": (-400_000, 400_000),
    "spacing_share": (0, 1_000_000),
    "spacing_points": (0, 158_400),
    "bullet_share": (25_000, 400_000),
    "inset": (-51_206_400, 51_206_400),
    "margin": (0, 51_206_400),
    "indent": (-51_206_400, 51_206_400),
    "level": (0, 8),
    "columns": (1, 16),
    "first": (1, 32_767),
}
"""The least and the most of whole numbers. Blurs of over 100 points and tiles of under a quarter
take minutes to draw, and no program makes them.
"""
_FORMATS = "0 1 2 3 1001 1002 1003"
WORDS = {
    "format": _FORMATS,
    "shape": (
        "line lineInv triangle rtTriangle rect diamond parallelogram trapezoid "
        "nonIsoscelesTrapezoid pentagon hexagon heptagon octagon decagon dodecagon star4 star5 "
        "star6 star7 star8 star10 star12 star16 star24 star32 roundRect round1Rect round2SameRect "
        "round2DiagRect snipRoundRect snip1Rect snip2SameRect snip2DiagRect plaque ellipse "
        "teardrop homePlate chevron pieWedge pie blockArc donut noSmoking rightArrow leftArrow "
        "upArrow downArrow stripedRightArrow notchedRightArrow bentUpArrow leftRightArrow "
        "upDownArrow leftUpArrow leftRightUpArrow quadArrow leftArrowCallout rightArrowCallout "
        "upArrowCallout downArrowCallout leftRightArrowCallout upDownArrowCallout "
        "quadArrowCallout bentArrow uturnArrow circularArrow leftCircularArrow "
        "leftRightCircularArrow curvedRightArrow curvedLeftArrow curvedUpArrow curvedDownArrow "
        "swooshArrow cube can lightningBolt heart sun moon smileyFace irregularSeal1 "
        "irregularSeal2 foldedCorner bevel frame halfFrame corner diagStripe chord arc "
        "leftBracket rightBracket leftBrace rightBrace bracketPair bracePair straightConnector1 "
        "bentConnector2 bentConnector3 bentConnector4 bentConnector5 curvedConnector2 "
        "curvedConnector3 curvedConnector4 curvedConnector5 callout1 callout2 callout3 "
        "accentCallout1 accentCallout2 accentCallout3 borderCallout1 borderCallout2 "
        "borderCallout3 accentBorderCallout1 accentBorderCallout2 accentBorderCallout3 "
        "wedgeRectCallout wedgeRoundRectCallout wedgeEllipseCallout cloudCallout cloud ribbon "
        "ribbon2 ellipseRibbon ellipseRibbon2 leftRightRibbon verticalScroll horizontalScroll "
        "wave doubleWave plus flowChartProcess flowChartDecision flowChartInputOutput "
        "flowChartPredefinedProcess flowChartInternalStorage flowChartDocument "
        "flowChartMultidocument flowChartTerminator flowChartPreparation flowChartManualInput "
        "flowChartManualOperation flowChartConnector flowChartPunchedCard flowChartPunchedTape "
        "flowChartSummingJunction flowChartOr flowChartCollate flowChartSort flowChartExtract "
        "flowChartMerge flowChartOfflineStorage flowChartOnlineStorage flowChartMagneticTape "
        "flowChartMagneticDisk flowChartMagneticDrum flowChartDisplay flowChartDelay "
        "flowChartAlternateProcess flowChartOffpageConnector actionButtonBlank actionButtonHome "
        "actionButtonHelp actionButtonInformation actionButtonForwardNext "
        "actionButtonBackPrevious actionButtonEnd actionButtonBeginning actionButtonReturn "
        "actionButtonDocument actionButtonSound actionButtonMovie gear6 gear9 funnel mathPlus "
        "mathMinus mathMultiply mathDivide mathEqual mathNotEqual cornerTabs squareTabs "
        "plaqueTabs chartX chartStar chartPlus"
    ),
    "pattern": (
        "pct5 pct10 pct20 pct25 pct30 pct40 pct50 pct60 pct70 pct75 pct80 pct90 horz vert ltHorz "
        "ltVert dkHorz dkVert narHorz narVert dashHorz dashVert cross dnDiag upDiag ltDnDiag "
        "ltUpDiag dkDnDiag dkUpDiag wdDnDiag wdUpDiag dashDnDiag dashUpDiag diagCross smCheck "
        "lgCheck smGrid lgGrid dotGrid smConfetti lgConfetti horzBrick diagBrick solidDmnd "
        "openDmnd dotDmnd plaid sphere weave divot shingle wave trellis zigZag"
    ),
    "preset": (
        "aliceBlue antiqueWhite aqua aquamarine azure beige bisque black blanchedAlmond blue "
        "blueViolet brown burlyWood cadetBlue chartreuse chocolate coral cornflowerBlue cornsilk "
        "crimson cyan dkBlue dkCyan dkGoldenrod dkGray dkGreen dkKhaki dkMagenta dkOliveGreen "
        "dkOrange dkOrchid dkRed dkSalmon dkSeaGreen dkSlateBlue dkSlateGray dkTurquoise dkViolet "
        "deepPink deepSkyBlue dimGray dodgerBlue firebrick floralWhite forestGreen fuchsia "
        "gainsboro ghostWhite gold goldenrod gray green greenYellow honeydew hotPink indianRed "
        "indigo ivory khaki lavender lavenderBlush lawnGreen lemonChiffon ltBlue ltCoral ltCyan "
        "ltGoldenrodYellow ltGray ltGreen ltPink ltSalmon ltSeaGreen ltSkyBlue ltSlateGray "
        "ltSteelBlue ltYellow lime limeGreen linen magenta maroon medAquamarine medBlue medOrchid "
        "medPurple medSeaGreen medSlateBlue medSpringGreen medTurquoise medVioletRed midnightBlue "
        "mintCream mistyRose moccasin navajoWhite navy oldLace olive oliveDrab orange orangeRed "
        "orchid paleGoldenrod paleGreen paleTurquoise paleVioletRed papayaWhip peachPuff peru "
        "pink plum powderBlue purple red rosyBrown royalBlue saddleBrown salmon sandyBrown "
        "seaGreen seaShell sienna silver skyBlue slateBlue slateGray snow springGreen steelBlue "
        "tan teal thistle tomato turquoise violet wheat white whiteSmoke yellow yellowGreen "
        "darkBlue darkCyan darkGoldenrod darkGray darkGrey darkGreen darkKhaki darkMagenta "
        "darkOliveGreen darkOrange darkOrchid darkRed darkSalmon darkSeaGreen darkSlateBlue "
        "darkSlateGray darkSlateGrey darkTurquoise darkViolet lightBlue lightCoral lightCyan "
        "lightGoldenrodYellow lightGray lightGrey lightGreen lightPink lightSalmon lightSeaGreen "
        "lightSkyBlue lightSlateGray lightSlateGrey lightSteelBlue lightYellow mediumAquamarine "
        "mediumBlue mediumOrchid mediumPurple mediumSeaGreen mediumSlateBlue mediumSpringGreen "
        "mediumTurquoise mediumVioletRed dkGrey dimGrey dkSlateGrey grey ltGrey ltSlateGrey "
        "slateGrey"
    ),
    "system": (
        "scrollBar background activeCaption inactiveCaption menu window windowFrame menuText "
        "windowText captionText activeBorder inactiveBorder appWorkspace highlight highlightText "
        "btnFace btnShadow grayText btnText inactiveCaptionText btnHighlight 3dDkShadow 3dLight "
        "infoText infoBk hotLight gradientActiveCaption gradientInactiveCaption menuHighlight "
        "menuBar"
    ),
    "scheme": (
        "bg1 tx1 bg2 tx2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink phClr dk1 "
        "lt1 dk2 lt2"
    ),
    "flip": "none x y xy",
    "corner": "tl t tr l ctr r bl b br",
    "shade": "shape circle rect",
    "compression": "email screen print hqprint none",
    "cap": "rnd sq flat",
    "compound": "sng dbl thickThin thinThick tri",
    "pen": "ctr in",
    "dash": (
        "solid dot dash lgDash dashDot lgDashDot lgDashDotDot sysDash sysDot sysDashDot "
        "sysDashDotDot"
    ),
    "end": "none triangle stealth diamond oval arrow",
    "end_w": "sm med lg",
    "shadow": (
        "shdw1 shdw2 shdw3 shdw4 shdw5 shdw6 shdw7 shdw8 shdw9 shdw10 shdw11 shdw12 shdw13 shdw14 "
        "shdw15 shdw16 shdw17 shdw18 shdw19 shdw20"
    ),
    "bw": "clr auto gray ltGray invGray grayWhite blackGray blackWhite black white hidden",
    "path_fill": "none norm lighten lightenLess darken darkenLess",
    "font_index": "major minor none",
    "v_over": "overflow ellipsis clip",
    "h_over": "overflow clip",
    "vert": "horz vert vert270 wordArtVert eaVert mongolianVert wordArtVertRtl",
    "wrap": "none square",
    "anchor": "t ctr b",
    "align": "l ctr r just justLow dist thaiDist",
    "font_align": "auto t ctr base b",
    "underline": (
        "none words sng dbl heavy dotted dottedHeavy dash dashHeavy dashLong dashLongHeavy "
        "dotDash dotDashHeavy dotDotDash dotDotDashHeavy wavy wavyHeavy wavyDbl"
    ),
    "strike": "noStrike sngStrike dblStrike",
    "caps": "none small all",
    "tab": "l ctr r dec",
    "numbering": (
        "alphaLcParenBoth alphaUcParenBoth alphaLcParenR alphaUcParenR alphaLcPeriod "
        "alphaUcPeriod arabicParenBoth arabicParenR arabicPeriod arabicPlain romanLcParenBoth "
        "romanUcParenBoth romanLcParenR romanUcParenR romanLcPeriod romanUcPeriod "
        "circleNumDbPlain circleNumWdBlackPlain circleNumWdWhitePlain arabicDbPeriod "
        "arabicDbPlain ea1ChsPeriod ea1ChsPlain ea1ChtPeriod ea1ChtPlain ea1JpnChsDbPeriod "
        "ea1JpnKorPlain ea1JpnKorPeriod arabic1Minus arabic2Minus hebrew2Minus thaiAlphaPeriod "
        "thaiAlphaParenR thaiAlphaParenBoth thaiNumPeriod thaiNumParenR thaiNumParenBoth "
        "hindiAlphaPeriod hindiNumPeriod hindiNumParenR hindiAlpha1Period"
    ),
}
"""The words that an attribute may have."""
