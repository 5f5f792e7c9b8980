"""Makes the font of exports: Noto Sans SC Regular cut down to GB 2312 and to the signs that maps print.

    python3 scripts/subset-font.py      needs fonttools (pip install fonttools); the same bytes each time

Reads the full font out of the npm package @expo-google-fonts/noto-sans-sc and writes packages/cytoscape/fonts.
"""

import pathlib

from fontTools import subset, ttLib

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCE = ROOT / "node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"
TARGET = ROOT / "packages/cytoscape/fonts/NotoSansSC-GB2312.ttf"


def gb2312():
    """Every character of GB 2312: 6 763 hanzi and 682 others."""
    found = set()
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.update(bytes((row, cell)).decode("gb2312"))
            except UnicodeDecodeError:
                pass
    return found


def signs():
    """Latin with accents, punctuation, units, arrows, marks, full-width forms; names that GB 2312 is known to lack."""
    ranges = [
        (0x20, 0x7E), (0xA0, 0x17F), (0x2010, 0x203B), (0x2070, 0x209C), (0x20A0, 0x20BF), (0x2100, 0x214F),
        (0x2150, 0x218B), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2460, 0x24FF), (0x25A0, 0x25FF), (0x2600, 0x2653),
        (0x2713, 0x2717), (0x3000, 0x303F), (0x3200, 0x32FF), (0x3300, 0x33FF), (0xFE30, 0xFE4F), (0xFF01, 0xFF5E),
        (0xFFE0, 0xFFE6), (0xFFFD, 0xFFFD),
    ]
    found = {chr(code) for first, last in ranges for code in range(first, last + 1)}
    # Elements of materials, and characters of personal and place names that came after GB 2312.
    return found | set("锂铍铌钽铯铷锶钡镧铈镨钕钷钐铕钆铽镝钬铒铥镱镥钪钇锆铪钼钨铼锇铱铂镓铟铊锗硒碲砷锑铋烯烷炔苯酚酮醛酯醚胺腈肽羟羧羰巯砜嗪唑啉呋噻吡啶嘧䓖镕堃喆昇珺玥琤甯祎赟翀旻晞晟淼煊焜瑄瑢皓睿"
                       "筠芃苡荃莜蓥邨鋆錡钰铖锴鑫阗雯霁韡飏骉骐鹍麒龑龢仝闫袆嫚偲弢旸昉暐栩桢梽泂洺浛淏渼溁滢濛炆炘炜烜烨焱熠燊犇玏玘玚玢珅珉珣珩琎琪琬琰瑀瑧瑱璁璟璠璐睦矸矽砼硅")


def main():
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "GSUB", "GPOS", "GDEF", "DSIG", "STAT", "MVAR", "HVAR"]
    font = ttLib.TTFont(SOURCE, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=sorted(map(ord, gb2312() | signs())))
    subsetter.subset(font)
    TARGET.parent.mkdir(exist_ok=True)
    font.save(TARGET)
    print(f"{TARGET.relative_to(ROOT)}: {len(font.getBestCmap())} characters, {TARGET.stat().st_size} bytes")


main()
