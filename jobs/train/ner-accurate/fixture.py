"""Writes word, shape and ids of pieces for the tests of Java's WordPieces and WordShape.

Usage: fixture.py jobs/src/test/resources/dateline/annotate/word-pieces.tsv
"""

import sys

from model import Pieces, shape

WORDS = """
the The THE a A I 's n't 'll O'Neill Akufo-Addo al-Masri Al-Ghamdi U.S. U.N. N. Ph.D. Inc. St. 1,250.50
2024 10th 30-year 1990s F-16 MH17 COVID-19 G20 iPhone McDonald's MacArthur DeVos eBay JPMorgan xAI
São José Pará Zürich Özil Łódź Đặng Nguyễn İstanbul Iğdır ığdır Ərdoğan Ħal Ŵyn Æthel Straße STRAẞE Œuvre
naïve coöperate señor Besançon Dvořák Čapek Škoda Østergård Ångström Niño Peña-Nieto N'Djamena Côte d'Ivoire
Oluwaseun Nwankwo Ekwueme Chukwuemeka Tshisekedi Mnangagwa Rajoelina Ramkalawan Pohamba Geingob
Jayawardene Wickremesinghe Berdymukhammedov Mirziyoyev Tokayev Kvirikashvili Ter-Petrosyan Pashinyan
Thongloun Prayuth Chan-ocha Yingluck Duterte Widodo Nguyen Phuc Xi Jinping Ying-jeou Sung-min
Malielegaoi Sogavare Bainimarama Tuisugaletaua Xiomara Bukele Quispe Huarochiri Tegucigalpa Ouagadougou
https://example.org/a/very-long_path?with=many&parts=1 @handle #hashtag & + - -- — – … . , ; : ! ? ( ) % $ € £ ¥
½ ² № ™ © ° 😀 🇰🇪 👩‍🚀 北京 東京都 서울 Москва Київ Αθήνα Σωκράτης القاهرة תל-אביב दिल्ली กรุงเทพ ελπίς ΟΔΟΣ ﬁnance ｆｕｌｌ
e-mail co-operation x-ray's Smith's Rs100 $5m 5pm 3-1 v. vs Q3 H1N1 ½-mile AT&T R&D S&P/ASX Rock'n'roll
abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcd
zxqj Zzyzx Qwrtp ʻOkina Nukuʻalofa Qur'an Sana’a Ta'izz Dr.Smith A.B.C AbC aBC ABc A1 1A a.b a/b and/or Either/Or
""".split()


def main(to):
    pieces = Pieces()
    with open(to, "w", encoding="utf-8") as out:
        for word in dict.fromkeys(WORDS):
            out.write(f"{word}\t{shape(word)}\t{' '.join(map(str, pieces.of(word)))}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
