extension CueWords {
  static let eastAsian: [Language] = [
    Language(
      "ja", order: "注文番号|注文|ご注文|ご注文番号|オーダー番号|オーダー|オーダーナンバー|購入番号|購入履歴|受注番号|取引番号|注文ID|注文No",
      tracking:
        "追跡番号|お問い合わせ番号|お問合せ番号|問い合わせ番号|送り状番号|伝票番号|配送番号|荷物番号|トラッキング番号|ヤマト|ヤマト運輸|クロネコヤマト|佐川|佐川急便|日本郵便|ゆうパック|宅急便|追跡ナンバー|送り状",
      invoice: "請求書番号|請求書|領収書番号|領収書|インボイス番号|インボイス|適格請求書", booking: "予約番号|予約",
      account: "口座番号|口座|会員番号|お客様番号|アカウント番号|アカウントID|会員ID|ユーザーID",
      product: "商品番号|商品コード|品番|型番|管理番号|製品番号|JANコード|SKU",
      coupon: "クーポンコード|クーポン|ギフトコード|プロモーションコード|ギフト券番号|クーポン番号",
      phone: "電話番号|電話|携帯|携帯番号|連絡先|TEL|FAX|ファックス|でんわ",
      card: "カード番号|クレジットカード番号|クレジットカード|カード", postal: "〒|郵便番号|郵便", national: "マイナンバー|個人番号",
      filler: "番号|は|の|が|です|を|、|No|ナンバー|ID|コード|下記|こちら|以下|番|で"),
    Language(
      "zh-Hans", order: "订单号|订单编号|订单|单号|购买单号|订单号码", tracking: "顺丰|圆通|中通|韵达|申通|京东快递|邮政|快递单号|物流单号|运单号|快递号|物流号|运单号码|追踪号",
      invoice: "发票号|发票号码|发票|账单号|账单", booking: "预订号|预约号|预订编号",
      account: "账号|账户|会员号|帐号|银行卡号|银行账号", product: "商品编号|货号|型号|商品编码", coupon: "优惠码|优惠券|兑换码|折扣码",
      phone: "电话|手机|手机号|电话号码|手机号码|联系电话|传真|联系方式|热线", card: "信用卡|信用卡号|卡号", postal: "邮编|邮政编码",
      national: "身份证|身份证号|身份证号码", filler: "是|为|号|号码|编号|的|了|，"),
    Language(
      "zh-Hant", order: "訂單號|訂單編號|訂單|單號|訂單號碼", tracking: "黑貓|新竹物流|順豐|快遞單號|物流單號|運單號|追蹤號碼|追蹤編號|包裹編號",
      invoice: "發票號碼|發票|帳單編號|帳單", booking: "預訂編號|訂位代號|預約號碼",
      account: "帳號|帳戶|會員編號|銀行帳號", product: "商品編號|貨號|型號", coupon: "優惠碼|優惠券|折扣碼|兌換碼",
      phone: "電話|手機|手機號碼|電話號碼|聯絡電話|傳真|聯絡方式", card: "信用卡|信用卡號|卡號", postal: "郵遞區號", national: "身分證|身分證字號",
      filler: "是|為|號|號碼|編號|的"),
    Language(
      "ko", order: "주문번호|주문 번호|주문|오더번호|구매번호",
      tracking: "CJ대한통운|대한통운|한진택배|롯데택배|우체국택배|송장번호|송장 번호|운송장번호|운송장 번호|운송장|배송번호|택배번호|송장",
      invoice: "청구서 번호|청구서|영수증 번호|인보이스", booking: "예약번호|예약 번호|예약",
      account: "계좌번호|계좌 번호|계좌|회원번호|회원 번호", product: "상품번호|상품 번호|상품코드|모델명|품번", coupon: "쿠폰번호|쿠폰 번호|쿠폰코드|쿠폰 코드|쿠폰",
      phone: "전화번호|전화 번호|전화|휴대폰|핸드폰|연락처|팩스|휴대전화", card: "카드번호|카드 번호|신용카드|카드", postal: "우편번호|우편 번호",
      national: "주민등록번호|주민번호", filler: "번호|는|은|이|가|번|입니다|코드"),
  ]

  static let southEastAsian: [Language] = [
    Language(
      "vi",
      order: "đơn hàng|mã đơn hàng|mã đơn|đơn|mã đặt hàng|số đơn hàng|don hang|ma don hang|ma don|don|đơn đặt hàng",
      tracking: "GHN|GHTK|Viettel Post|VNPost|mã vận đơn|vận đơn|mã theo dõi|ma van don|van don|mã bưu gửi",
      invoice: "hóa đơn|hoá đơn|mã hóa đơn|số hóa đơn|hoa don",
      booking: "mã đặt chỗ|đặt chỗ|mã đặt phòng|ma dat cho",
      account: "số tài khoản|tài khoản|stk|so tai khoan|tai khoan",
      product: "mã sản phẩm|mã hàng|mã sp|ma san pham",
      coupon: "mã giảm giá|mã khuyến mãi|voucher|mã voucher|ma giam gia",
      phone: "số điện thoại|điện thoại|sđt|đt|sdt|so dien thoai|dien thoai|hotline|zalo|liên hệ",
      card: "số thẻ|thẻ|thẻ tín dụng|so the", postal: "mã bưu điện|mã bưu chính",
      national: "cccd|cmnd|căn cước|số cmnd|số cccd",
      filler: "số|là|mã|của tôi|của em|của mình|này|so|la|ma"),
    Language(
      "th", order: "หมายเลขคำสั่งซื้อ|เลขที่คำสั่งซื้อ|คำสั่งซื้อ|เลขคำสั่งซื้อ|ออเดอร์|รหัสคำสั่งซื้อ|เลขออเดอร์",
      tracking: "Kerry|Flash Express|ไปรษณีย์ไทย|เลขพัสดุ|หมายเลขพัสดุ|เลขติดตามพัสดุ|พัสดุ|เลขแทรค|หมายเลขติดตาม",
      invoice: "ใบแจ้งหนี้|เลขที่ใบแจ้งหนี้|ใบเสร็จ|ใบกำกับภาษี",
      booking: "หมายเลขการจอง|การจอง|รหัสการจอง", account: "เลขที่บัญชี|เลขบัญชี|บัญชี|หมายเลขบัญชี", product: "รหัสสินค้า",
      coupon: "โค้ดส่วนลด|โค้ด|คูปอง",
      phone: "เบอร์โทร|เบอร์โทรศัพท์|เบอร์|โทร|โทรศัพท์|มือถือ|หมายเลขโทรศัพท์", card: "หมายเลขบัตร|บัตรเครดิต|เลขบัตร|บัตร",
      postal: "รหัสไปรษณีย์",
      national: "เลขบัตรประชาชน|บัตรประชาชน", filler: "คือ|หมายเลข|เลขที่|เลข|ที่|ของฉัน"),
    Language(
      "id", order: "nomor pesanan|no pesanan|pesanan|order|id pesanan|kode pesanan|nomor order|orderan",
      tracking: "JNE|J&T|SiCepat|AnterAja|Pos Indonesia|nomor resi|no resi|resi|nomor pelacakan|kode resi",
      invoice: "nomor faktur|faktur|tagihan|nomor invoice|invoice",
      booking: "kode booking|kode pemesanan|nomor pemesanan",
      account: "nomor rekening|no rekening|rekening|norek|no rek|akun",
      product: "kode produk|kode barang", coupon: "kode kupon|kode promo|kupon|kode voucher|voucher",
      phone: "nomor telepon|telepon|no hp|nomor hp|hp|telp|no telp|nomor wa|whatsapp|nomor ponsel|no wa",
      card: "nomor kartu|kartu kredit|kartu|no kartu", postal: "kode pos", national: "nik|no ktp|ktp|nomor ktp",
      filler: "nomor|no|adalah|saya|dengan|yaitu|nmr|kode"),
    Language(
      "ms", order: "nombor pesanan|no pesanan|pesanan|tempahan|nombor tempahan",
      tracking: "nombor penjejakan|no tracking|nombor tracking|kod penjejakan",
      invoice: "nombor invois|invois|resit", account: "nombor akaun|akaun|no akaun",
      coupon: "kod kupon|kod promo|baucar|kod baucar",
      phone: "nombor telefon|telefon|no telefon|no tel|talian", card: "nombor kad|kad kredit|kad", postal: "poskod",
      national: "kad pengenalan|no ic|ic",
      filler: "nombor|ialah|adalah|saya"),
    Language(
      "fil", order: "numero ng order|order ko|order number ko|order", tracking: "tracking number ko|tracking",
      invoice: "resibo",
      account: "account ko|account number ko",
      phone: "numero ko|cellphone|cp number|cp|contact number|telepono|mobile number",
      card: "card ko|card number ko", filler: "ay|ko|na|po|numero|ng"),
    Language(
      "my", order: "အော်ဒါနံပါတ်|အော်ဒါ|မှာယူမှုနံပါတ်|အော်ဒါအမှတ်", tracking: "ခြေရာခံနံပါတ်", invoice: "ငွေတောင်းခံလွှာ|ဘောက်ချာ",
      account: "အကောင့်နံပါတ်|အကောင့်", phone: "ဖုန်းနံပါတ်|ဖုန်း|ဖုန်းနံပါတ်က", card: "ကတ်နံပါတ်|ကတ်", filler: "နံပါတ်|က|အမှတ်"),
  ]

  static let southAsian: [Language] = [
    Language(
      "hi", order: "ऑर्डर नंबर|ऑर्डर|ऑर्डर संख्या|ऑर्डर आईडी|आर्डर नंबर|आर्डर", tracking: "ट्रैकिंग नंबर|ट्रैकिंग आईडी|ट्रैकिंग",
      invoice: "इनवॉइस नंबर|चालान|बिल नंबर|बिल|इनवॉइस", booking: "बुकिंग नंबर|बुकिंग आईडी|बुकिंग", account: "खाता नंबर|खाता संख्या|खाता|अकाउंट नंबर",
      product: "उत्पाद कोड|प्रोडक्ट कोड", coupon: "कूपन कोड|कूपन|प्रोमो कोड", phone: "फोन नंबर|फ़ोन नंबर|फोन|मोबाइल नंबर|मोबाइल|मोबाइल नम्बर",
      card: "कार्ड नंबर|क्रेडिट कार्ड|कार्ड", postal: "पिन कोड|पिनकोड", national: "आधार नंबर|आधार|पैन", filler: "नंबर|नम्बर|है|संख्या|मेरा|आईडी"),
    Language(
      "ne", order: "अर्डर नम्बर|अर्डर|अर्डर नं", tracking: "ट्र्याकिङ नम्बर|ट्र्याकिङ", invoice: "बिल नम्बर|इनभ्वाइस", account: "खाता नम्बर|खाता नं",
      phone: "फोन नम्बर|मोबाइल नम्बर|सम्पर्क नम्बर", card: "कार्ड नम्बर", filler: "नम्बर|नं|हो|छ"),
    Language(
      "bn", order: "অর্ডার নম্বর|অর্ডার নাম্বার|অর্ডার|অর্ডার আইডি", tracking: "ট্র্যাকিং নম্বর|ট্র্যাকিং", invoice: "ইনভয়েস নম্বর|চালান নম্বর|বিল নম্বর",
      account: "অ্যাকাউন্ট নম্বর|একাউন্ট নম্বর|হিসাব নম্বর", coupon: "কুপন কোড|কুপন", phone: "ফোন নম্বর|ফোন|মোবাইল নম্বর|মোবাইল|ফোন নাম্বার",
      card: "কার্ড নম্বর|কার্ড", postal: "পোস্ট কোড|পোস্টকোড", filler: "নম্বর|নাম্বার|হলো|হল|আমার"),
  ]
}
