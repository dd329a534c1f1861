"""The words of tables: what stands for nothing, for a total, a currency, a magnitude, a measure."""

import re


def _parted(text: str, mark: str = "|") -> tuple[str, ...]:
    return tuple(text.split(mark))


MISSING = frozenset(
    {"", "-", "--", "‐", "‑", "–", "—", "−", "―", ".", "..", "...", "…", ":", "x", "n/a", "na"}
    | {"n.a.", "n.a", "n/d", "n.d.", "nan", "null", "none", "nil", "#n/a", "k.a.", "k. a.", "/"}
    | {"해당없음", "해당 없음", "미상", "자료없음", "자료 없음"}
)
"""What stands in a cell of numbers where there is none, in lower case."""

TOTALS = frozenset(
    {"total", "totals", "sum", "all", "grand total", "subtotal", "sub-total", "sub total"}
    | {"overall", "overall total", "합계", "총계", "소계", "계", "총합", "총합계", "전체"}
    | {"gesamt", "insgesamt", "summe", "gesamtsumme", "zwischensumme", "ensemble", "totale"}
    | {"合計", "総計", "計", "小計", "总计", "合计"}
)
"""What the name of a row is that sums up others, in lower case."""

CURRENCIES = {
    "US$": "USD",
    "U.S.$": "USD",
    "C$": "CAD",
    "CA$": "CAD",
    "A$": "AUD",
    "AU$": "AUD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "NT$": "TWD",
    "S$": "SGD",
    "R$": "BRL",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₩": "KRW",
    "₹": "INR",
    "₫": "VND",
    "₽": "RUB",
    "₺": "TRY",
    "₱": "PHP",
    "฿": "THB",
    "₪": "ILS",
    "₴": "UAH",
    "US dollars": "USD",
    "US dollar": "USD",
    "U.S. dollars": "USD",
    "U.S. dollar": "USD",
    "dollars": "USD",
    "dollar": "USD",
    "euros": "EUR",
    "euro": "EUR",
    "pounds sterling": "GBP",
    "Korean won": "KRW",
    "won": "KRW",
    "Japanese yen": "JPY",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "RMB": "CNY",
    "미국 달러": "USD",
    "미달러": "USD",
    "미불": "USD",
    "달러": "USD",
    "불": "USD",
    "원": "KRW",
    "유로": "EUR",
    "엔": "JPY",
    "위안": "CNY",
    "파운드": "GBP",
    "ドル": "USD",
    "円": "JPY",
    "元": "CNY",
}
"""Currency marks and words with their codes; "$" and "¥" are taken for the usual ones."""

DOUBTFUL = {"$": ("US dollars", "USD"), "¥": ("Japanese yen", "JPY")}
"""Marks that several currencies have, and which one is taken."""

CODES = _parted(
    "USD EUR GBP JPY KRW CNY CHF CAD AUD NZD HKD TWD SGD INR VND THB MYR IDR PHP BRL MXN RUB TRY"
    " ZAR SEK NOK DKK PLN CZK HUF RON UAH ILS AED SAR QAR KWD EGP NGN KZT UZS CLP COP PEN ARS SDR"
    " XDR",
    " ",
)

MAGNITUDES = {
    "thousand": 3,
    "thousands": 3,
    "tsd": 3,
    "tsd.": 3,
    "1,000": 3,
    "1.000": 3,
    "1 000": 3,
    "1000": 3,
    "'000": 3,
    "'000s": 3,
    "000": 3,
    "000s": 3,
    "million": 6,
    "millions": 6,
    "mill.": 6,
    "mil": 6,
    "mil.": 6,
    "mn": 6,
    "mn.": 6,
    "mln": 6,
    "mln.": 6,
    "mio": 6,
    "mio.": 6,
    "millionen": 6,
    "billion": 9,
    "billions": 9,
    "bn": 9,
    "bn.": 9,
    "bln": 9,
    "bil": 9,
    "bil.": 9,
    "mrd": 9,
    "mrd.": 9,
    "milliarden": 9,
    "milliards": 9,
    "trillion": 12,
    "trillions": 12,
    "tn": 12,
    "trn": 12,
    "hundred": 2,
    "10": 1,
    "100": 2,
    "십": 1,
    "백": 2,
    "천": 3,
    "만": 4,
    "십만": 5,
    "백만": 6,
    "천만": 7,
    "억": 8,
    "십억": 9,
    "백억": 10,
    "천억": 11,
    "조": 12,
    "千": 3,
    "万": 4,
    "百万": 6,
    "億": 8,
    "十億": 9,
    "兆": 12,
}
"""Words for powers of ten. Those of one letter are in `SHORT_MAGNITUDES`."""

SHORT_MAGNITUDES = {"k": 3, "m": 6, "b": 9}
"""Letters that mean a power of ten only beside a currency: "m" alone is metres."""

PERCENT = ("%", "percent", "per cent", "pct", "pct.", "prozent", "퍼센트", "百分比")
POINTS = ("percentage points", "percentage point", "%p", "pp", "p.p.", "%포인트", "퍼센트포인트")

MEASURES = _parted(
    "metric tonnes|metric tons|tonnes|tonne|tons|ton|Mt|MT|kt|kg|g|kilograms|lbs|lb|oz"
    "|km²|km2|km|m²|m2|m³|m3|cm|mm|metres|meters|miles|hectares|ha|acres|sq km|sq. km"
    "|litres|liters|barrels per day|bpd|b/d|barrels|bbl|gallons|cubic metres|bcm"
    "|TWh|GWh|MWh|kWh|GW|MW|kW|PJ|TJ|GJ|MMBtu|Btu|toe|Mtoe|tCO2|tCO2e|CO2e"
    "|TEU|TEUs|FEU|GT|DWT|CGT|gross tons|gross tonnage|wafers|wafers per month|nm"
    "|units|unit|pieces|pcs|vehicles|vessels|ships|cars|sets|cases|items|projects|contracts"
    "|persons|people|inhabitants|employees|workers|jobs|households|visitors|students|companies"
    "|firms|enterprises|hours|minutes|days|weeks|months|years|points|index|ratio|times|per 1,000"
    "|톤|명|인|대|척|건|개|개사|개국|곳|가구|세대|시간|일|개월|년|점|배|회|필지|헥타르|배럴|호|사"
    "|t|m|l"
)
"""What is counted, as it may stand beside a number or in a header."""

FILLERS = ("in", "of", "per", "unit", "units", "단위", "value", "values", "current", "constant")
"""Words between the parts of a measure that say nothing of it themselves."""

RATE = re.compile(
    r"(?i)\b(share|growth|rate|change|yoy|y/y|proportion|percentage|anteil|veränderung)\b"
    r"|비중|비율|율\b|률\b|증감|점유율"
)
"""Names of columns that hold percentages where a table says that it has some."""

YEARS = re.compile(
    r"(?i)^(year|years|fy|fiscal year|jahr|année|annee|año|anno|년|연도|년도|年|年度)$"
)
CODE = re.compile(
    r"(?i)^(code|no\.?|nr\.?|id|rank|hs|hs ?code|hs ?\d|sitc|isic|nace|#"
    r"|코드|순위|번호|연번|품목코드)$"
)
"""Names of columns whose numbers name something: they are no measures."""

NOTE = re.compile(
    r"(?i)^(?:(?:source|sources|notes?|quellen?|anmerkung(?:en)?|hinweis|remarks?|footnotes?"
    r"|자료|출처|주|비고|주석|資料|出典|注)\s*\d*\s*[:：.)]|[*†‡※¹²³]|\d\)\s|\(\d\)\s|\[\d\]\s)"
)
"""How a footnote begins."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jän janvier janv enero ene",
            "february feb februar février fevrier févr fevr febrero",
            "march mar märz maerz mrz mär mars marzo",
            "april apr avril avr abril abr",
            "may mai mayo",
            "june jun juni juin junio",
            "july jul juli juillet juil julio",
            "august aug août aout agosto ago",
            "september sep sept septembre septiembre",
            "october oct oktober okt octobre octubre",
            "november nov novembre noviembre",
            "december dec dezember dez décembre decembre déc diciembre dic",
        ),
        start=1,
    )
    for name in names.split()
}
"""Months by name, in English, German, French and Spanish, in lower case."""

DATES = re.compile(
    r"(?i)\b(date|day|month|period|quarter|datum|monat|quartal|yyyymm)\b"
    r"|일자|날짜|년월|연월|기간|분기|시점|年月|日付"
)
"""Names of columns whose numbers of six or eight digits are dates."""
