"""Further spellings of names of cities: those of the zones of CLDR, and simplified characters."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, Final

from babel import Locale

from reading.folding import fold
from reading.territories import LANGUAGES

# Characters that names of places are written with, and what they became in 1956.
TRADITIONAL: Final = (
    "爾亞馬羅納維奧達薩諾萊聖蘭頓魯貝東烏庫內盧島圖韋區倫茲蘇岡鎮陽傑謝凱約寧溫賈宮別華濟漢園蓋齊澤長門紐喬龍橋賓錫費萬賀勞熱須賽瑪紹灣靈賴見歐葉麗間麥揚邁徹連訥頭廣"
    "灘倉濱縣樹興慶雲開鶴湯莊緬軍遜貢張臺順車農欽館飯黃寶嶺貴國義鴨呂輪愛舊營崗來魚學將窩樂豐峽遠懷遼歷圍鳥戶條場駒勝會孫滿鷹銀鹽無鄉撫畢龐磯諸勢蘆陸鳳臘鐵標錦紅關衛"
    "蕪臨裡荊綏發調鄧禮堅飛務蓮紀霧楊實饒廈晉頂瓊風當觀堯諫齋錢湊濃龜綾網綠嵐幾贊恆鶯鄭棗運煙銅涼綿瀘婁鄲滄節雙瀋盤隴鬆佈敘叢對劍碼藍啟棟詩買聶結養築邊鈴訪靜櫻鳴護掛"
    "進動員謬環樓誇許強語點鮑聯總統絲覺騷積彎鄒濰隨漣贛勻雞顏夢瀝橫燒時鍋澀攝瀨吳鴻騎尋藝繩狹氣帶紋歲輕兒貫鷺習並驪論聞給豎軒腳淵崙壟礦韃參爛溝籠遺跡欖數榮穀鱷幹聲線"
    "歸"
)
SIMPLIFIED: Final = (
    "尔亚马罗纳维奥达萨诺莱圣兰顿鲁贝东乌库内卢岛图韦区伦兹苏冈镇阳杰谢凯约宁温贾宫别华济汉园盖齐泽长门纽乔龙桥宾锡费万贺劳热须赛玛绍湾灵赖见欧叶丽间麦扬迈彻连讷头广"
    "滩仓滨县树兴庆云开鹤汤庄缅军逊贡张台顺车农钦馆饭黄宝岭贵国义鸭吕轮爱旧营岗来鱼学将窝乐丰峡远怀辽历围鸟户条场驹胜会孙满鹰银盐无乡抚毕庞矶诸势芦陆凤腊铁标锦红关卫"
    "芜临里荆绥发调邓礼坚飞务莲纪雾杨实饶厦晋顶琼风当观尧谏斋钱凑浓龟绫网绿岚几赞恒莺郑枣运烟铜凉绵泸娄郸沧节双沈盘陇松布叙丛对剑码蓝启栋诗买聂结养筑边铃访静樱鸣护挂"
    "进动员谬环楼夸许强语点鲍联总统丝觉骚积弯邹潍随涟赣匀鸡颜梦沥横烧时锅涩摄濑吴鸿骑寻艺绳狭气带纹岁轻儿贯鹭习并骊论闻给竖轩脚渊仑垄矿鞑参烂沟笼遗迹榄数荣谷鳄干声线"
    "归"
)
SIMPLER: Final = str.maketrans(TRADITIONAL, SIMPLIFIED)


def simplified(name: str) -> str:
    """A name as it is written in Beijing; most names are left as they are."""
    return name if name < "\u3400" else name.translate(SIMPLER)


def zone_names(cities: Mapping[int, Mapping[str, Any]]) -> Iterator[tuple[int, str]]:
    """Each city that a zone is named after, with its name in every language that we read."""
    named = exemplars()
    best: dict[str, tuple[int, int]] = {}
    for key, row in cities.items():
        zone = row["timezone"]
        if fold(zone.rpartition("/")[2].replace("_", " ")) == fold(row["name"]) and zone in named:
            best[zone] = max(best.get(zone, (0, 0)), (int(row["population"]), key))
    for zone, (_, key) in best.items():
        yield from ((key, name) for name in sorted(named[zone]))


@lru_cache(maxsize=1)
def exemplars() -> dict[str, set[str]]:
    """The names of the cities of CLDR's zones."""
    found: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for zone, names in Locale.parse(language).time_zones.items():
            if "city" in names:
                found.setdefault(zone, set()).add(names["city"])
    return found
