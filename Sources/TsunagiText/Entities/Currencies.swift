/// How currencies and large numbers are written, in the languages of our customers.
enum Currencies {
  /// Signs and words behind a number; each leads to an ISO 4217 code, or to none where the word alone does not tell.
  static let behind = WordTrie(words(symbols + codes + names))

  /// Signs and words before a number, looked up from the number back.
  static let before = WordTrie(words(symbols + codes + leading), backward: true)

  /// Words that multiply the number before them by a power of ten.
  static let magnitudes = WordTrie(
    powers.flatMap { power, words in words.split(separator: " ").map { (word: String($0), value: power) } })

  private typealias Row = (code: String?, words: String)

  private static func words(_ rows: [Row]) -> [(word: String, value: String?)] {
    rows.flatMap { row in
      row.words.split(separator: "|").map { (word: String($0), value: row.code) }
    }
  }

  private static let symbols: [Row] = [
    ("USD", "$|$ usd|$usd|$ us|us$|us $|usd$|u.s.$"), ("EUR", "€"), ("GBP", "£"), ("JPY", "¥|jp¥"), ("CNY", "cn¥|rmb¥"),
    ("KRW", "₩"), ("INR", "₹"), ("VND", "₫"), ("THB", "฿"), ("PHP", "₱"), ("RUB", "₽"), ("UAH", "₴"), ("TRY", "₺"),
    ("BDT", "৳"), ("TWD", "nt$|nt $|ntd$"), ("HKD", "hk$|hk $|$ hk|$hk"), ("XBT", "₿"), ("SGD", "s$|sg$"),
    ("AUD", "a$|au$|au $"),
    ("CAD", "c$|ca$|c $|ca $"), ("NZD", "nz$"), ("MXN", "mx$"), ("BRL", "r$"), ("MYR", "rm"), ("IDR", "rp|rp."),
    ("ILS", "₪"), ("NGN", "₦"), ("LAK", "₭"), ("CRC", "₡"), ("GEL", "₾"), ("KZT", "₸"), ("MNT", "₮"), ("KHR", "៛"),
    ("PYG", "₲"), ("GHS", "₵"), ("AZN", "₼"), ("LKR", "ரூ"), ("PLN", "zł|zl"), ("MMK", "ks"),
  ]

  private static let codes: [Row] = [
    "aed", "ars", "aud", "bdt", "bhd", "brl", "cad", "chf", "clp", "cny", "cop", "czk", "dkk", "egp", "eur", "gbp",
    "hkd", "huf", "idr", "ils", "inr", "jod", "jpy", "krw", "kwd", "lbp", "mad", "mmk", "mxn", "myr", "nok", "npr",
    "nzd", "omr", "pen", "php", "pkr", "pln", "qar", "ron", "rub", "sar", "sek", "sgd", "thb", "try", "twd", "uah",
    "usd", "vnd", "zar",
  ].map { ($0.uppercased(), $0) }

  private static let leading: [Row] = [
    ("INR", "rs|rs.|रु|रु.|₨"), ("NPR", "रू|रू."), ("PHP", "php"), ("CNY", "rmb|人民币"), ("GEL", "lari"), ("CHF", "fr."),
    ("USD", "dólares|dólar|dolares"),
    ("BDT", "tk|tk.|টাকা"), ("TWD", "ntd"),
  ]

  private static let names: [Row] = [
    ("JPY", "円|yen|日元|日圓|日圆|エン|엔|yên|yên nhật|เยน|येन|ইয়েন|иен|иены|иена|єн|єни|ين|jpy¥|yenes|ienes|ienes japoneses"),
    (
      "USD",
      "usドル|米ドル|アメリカドル|us dollars|us dollar|u.s. dollars|american dollars|美元|美金|미국 달러|미달러|đô la mỹ|đô la|đô|đôla"
        + "|ดอลลาร์สหรัฐ|अमेरिकी डॉलर|मार्किन डलर|долларов сша|доллара сша|доллар сша|доларів сша|دولار أمريكي|دولار امريكي"
        + "|us-dollar|dollars américains|dollars us|dólares americanos|dólares estadounidenses|dolar as|abd doları"
        + "|amerikaanse dollars|dollari americani|dólares de eeuu"
    ),
    (
      "USD",
      "ドル|dollars|dollar|bucks|달러|불|ดอลลาร์|ดอลล่าร์|ดอล|डॉलर|डलर|ডলার|долларов|доллара|доллар|баксов|доларів|долара|долар"
        + "|دولار|دولارات|dólares|dólar|dolares|dollari|dollaro|dolar|dolarów|dolary|dolara|doları|dolary|dolardan|dolarlık|abd dolar|abd doları|ဒေါ်လာ"
    ),
    (
      "EUR",
      "ユーロ|euros|euro|欧元|歐元|유로|ơ rô|ยูโร|यूरो|ইউরো|евро|євро|يورو|avro|ευρώ|eur€|ယူရို"
    ),
    (
      "GBP",
      "ポンド|英ポンド|pounds sterling|british pounds|pounds|pound|英镑|英鎊|파운드|bảng anh|bảng|ปอนด์|पाउंड|পাউন্ড|фунтов"
        + "|фунтов стерлингов|фунта|фунтів|جنيه إسترليني|libras esterlinas|libras|livres sterling|livres|pfund|sterline|pond"
        + "|funtów|funty|sterlin|poundsterling"
    ),
    (
      "CNY",
      "人民元|元人民币|人民币|元|块钱|块|圆|rmb|yuan|yuans|위안|nhân dân tệ|tệ|หยวน|युआन|ইউয়ান|юаней|юаня|юань|юанів|يوان|yuanes|yuanów"
    ),
    ("TWD", "台湾ドル|대만 달러|新台币|新臺幣|台币|台幣|taiwan dollars|new taiwan dollars|塊錢|塊"),
    ("HKD", "香港ドル|홍콩 달러|港币|港幣|港元|hong kong dollars|hk dollars"),
    ("SGD", "シンガポールドル|싱가포르 달러|singapore dollars|singapore dollar|新加坡元"),
    (
      "AUD",
      "豪ドル|オーストラリアドル|australian dollars|australian dollar|dólares australianos|dollari australiani|dollars australiens|avustralya doları|ऑस्ट्रेलियाई डॉलर|澳元|호주 달러"
    ),
    (
      "CAD",
      "カナダドル|canadian dollars|canadian dollar|加元|加拿大元|캐나다 달러|kanadische dollar|kanadischen dollar|dollars canadiens|dólares canadienses|dólares canadenses|dollari canadesi|kanada doları|कनाडाई डॉलर"
    ),
    ("NZD", "new zealand dollars"),
    ("CHF", "スイスフラン|swiss francs|swiss franc|francs suisses|schweizer franken|franken|瑞士法郎|스위스 프랑|franchi svizzeri"),
    ("KRW", "ウォン|원|won|韩元|韓元|韩币|韓幣|วอน"),
    ("VND", "ドン|đồng|đ|vnđ|đong|dong|d|ดอง|동|越南盾"),
    ("THB", "バーツ|บาท|baht|bhat|泰铢|泰銖|바트|baths|бат|батов"),
    ("IDR", "ルピア|rupiah|印尼盾|루피아|รูเปียห์"),
    ("MYR", "リンギット|ringgit|ringgits|令吉|马币|馬幣|링깃|ริงกิต|malaysian ringgit|malaysia ringgits"),
    ("PHP", "フィリピンペソ|piso|philippine pesos|philippine peso|phil pesos|比索|페소"),
    ("MXN", "pesos mexicanos|mexican pesos"), ("ARS", "pesos argentinos"),
    (
      nil,
      "bitcoins|bitcoin|btc|francos|frank|프랑|फ़्रैंक|mark|pesos|peso|ペソ|песо|kronor|kroner|krona|kr|krone|francs|franc|フラン|dinars|dinar|دينار|دنانير|riyals|riyal|rials"
    ),
    (
      "INR",
      "ルピー|rupees|rupee|रुपये|रुपए|रुपया|रुपयों|रू|रु|卢比|盧比|루피|roupies|rupias|rupien|indian rupees|indische rupien|indiase roepies|roupies indiennes|рупий|рупия|روبية"
        + "|rupias indias"
    ),
    ("NPR", "रुपैयाँ|रूपैयाँ|nepali rupees|nepalese rupees"),
    ("BDT", "টাকা|taka|tk|টাকার"),
    ("MMK", "ကျပ်|kyat|kyats|チャット"),
    ("RUB", "ルーブル|рублей|рубля|рубль|рублях|руб|руб.|р.|₽.|rubles|rubles|roubles|rublos|卢布|盧布|루블|rubel|rubli|ruble"),
    ("UAH", "гривень|гривні|гривня|гривня|грн|грн.|гривен|hryvnia|hryvnias|uah"),
    ("PLN", "złotych|złote|złoty|zlotych|zloty|zlotys|zlote|ズウォティ|злотых|злотих"),
    ("TRY", "türk lirası|turkish lira|turkish liras|lira|liras|tl|liraya|liralık|liradan|リラ|лир"),
    ("BRL", "reais|real|レアル|reals|brazilian reals|brazilian reais"),
    ("SAR", "ريال سعودي|ريال|ريالات|saudi riyals|saudi riyal|ر.س"), ("QAR", "qatari riyal|ريال قطري"),
    ("AED", "درهم|دراهم|درهم إماراتي|dirhams|dirham|درهم اماراتي|د.إ"),
    ("EGP", "جنيه مصري|جنيه|جنيها|ج.م|egyptian pounds"),
    ("KWD", "دينار كويتي|kuwaiti dinar|kuwaiti dinars"), ("LBP", "ليرة لبنانية|lebanese pounds"),
    ("ILS", "shekels|شيكل|شواقل"),
    ("SEK", "swedish kronor|schwedische kronen|schwedischen kronen"), ("NOK", "norwegian kroner|nkr"),
    ("DKK", "danish kroner|dkr"),
  ]

  /// Hundredths, whose word tells the currency or not.
  static let minor = WordTrie(
    words([
      (
        nil,
        "cents|cent|セント|सेंट|센트|centavos|centavo|centesimi|céntimos|céntimo|centimes|centime|sent|sente|美分|цент|центов|центів"
      ),
      ("GBP", "pence|펜스|पेंस|peni|penny|ペンス|便士"), ("RUB", "копеек|копейки|копейка"), ("UAH", "копійок|копійки"),
      ("TRY", "kuruş"), ("PLN", "groszy|grosze|grosz"), ("INR", "पैसे|paise"), ("THB", "สตางค์"), ("CNY", "分钱"),
      ("JPY", "銭"),
    ]))

  /// The units of Chinese, Japanese and Korean numbers, which may stand behind one another.
  static let units = WordTrie(
    [
      ("十", 1), ("십", 1), ("百", 2), ("백", 2), ("千", 3), ("천", 3), ("万", 4), ("萬", 4), ("만", 4), ("億", 8),
      ("亿", 8), ("억", 8), ("兆", 12), ("조", 12),
    ].map { (word: $0.0, value: $0.1) })

  private static let powers: [(Int, String)] = [
    (3, "k thousand nghìn ngàn nghin ngan rb ribu พัน हज़ार हजार হাজার тысяч тысячи тысяча тыс тыс. тисяч тисячі тис mil"),
    (3, "mille mila milles tausend duizend bin tys tysięcy tysiące tysiąc libo ألف آلاف ထောင်"),
    (4, "หมื่น သောင်း"),
    (5, "แสน लाख লাখ লক্ষ lakh lakhs lac သိန်း"),
    (
      6,
      "m mn million millions millones millón milhões milhao milhão milhoes milioni milione millionen mio mio. miljoen"
    ),
    (6, "milyon milion milionów miliony tr triệu trieu juta jt ล้าน मिलियन মিলিয়ন млн млн. миллионов миллиона миллион"),
    (6, "мільйонів мільйони مليون ملايين milyong miljoner သန်း"),
    (7, "करोड़ কোটি crore crores"),
    (
      9,
      "bn billion billions milliarden mrd mrd. milliards milliard miliardi miliardo miljard milyar miliar tỷ ty bilhões"
    ),
    (9, "miljarder अरब बिलियन млрд миллиардов мільярдів مليار bilhão bilhoes miliardów"),
    (12, "trillion ล้านล้าน"),
  ]
}
