extension CueWords {
  static let english: [Language] = [
    Language(
      "en",
      order:
        "order|orders|order number|purchase|purchases|purchase number|order id|order no|purchase order|transaction|order reference",
      tracking:
        "tracking|tracking number|tracking id|tracking code|shipment|parcel|package|waybill|awb|consignment|dhl|fedex|ups|usps|ems|dpd|gls",
      invoice: "invoice|invoices|bill|bills|receipt|invoice number|bill number",
      booking:
        "booking|reservation|booking reference|reservation number|confirmation|confirmation number|booking number|pnr",
      account: "account|account number|acct|member|membership|customer id|customer number|user id|iban|policy number",
      product: "sku|item|product|product code|model|asin|part number|item number|jan|ean|upc|serial number|serial",
      coupon: "coupon|coupon code|promo|promo code|voucher|voucher code|gift card|gift code|discount code|redeem code",
      phone:
        "phone|phone number|tel|telephone|mobile|cell|fax|desk|call me at|call me on|call|whatsapp|contact number|mobile number|cell phone|contact|dial",
      card: "card|credit card|card number|debit card|card no|visa|mastercard|amex",
      postal: "zip|zip code|zipcode|postal code|postcode|post code",
      national: "ssn|social security number|national id|passport|passport number",
      filler:
        "number|numbers|no|nr|num|nos|id|code|is|was|my|the|for|of|with|are|reference|ref|#|№|n°|nº|it's|its|called")
  ]

  static let romance: [Language] = [
    Language(
      "es",
      order:
        "pedido|pedidos|número de pedido|numero de pedido|compra|orden|número de orden|número de compra|nº de pedido",
      tracking:
        "seguimiento|número de seguimiento|numero de seguimiento|código de seguimiento|guía|envío|número de guía|rastreo",
      invoice: "factura|número de factura|recibo|boleta",
      booking: "reserva|código de reserva|localizador|número de reserva",
      account: "cuenta|número de cuenta|socio|número de cliente",
      product: "referencia|código de producto|modelo|artículo",
      coupon: "cupón|código de descuento|código promocional|cupon|vale",
      phone: "teléfono|telefono|móvil|celular|tel|número de teléfono|fax|tlf",
      card: "tarjeta|tarjeta de crédito|número de tarjeta", postal: "código postal|cp",
      national: "dni|nie|curp|rfc|cédula|rut",
      filler: "número|numero|núm|num|es|de|mi|el|la|código|con|nº"),
    Language(
      "pt-BR", order: "pedido|pedidos|número do pedido|numero do pedido|compra|ordem|nº do pedido",
      tracking: "rastreio|código de rastreio|rastreamento|código de rastreamento|encomenda",
      invoice: "fatura|nota fiscal|número da fatura|boleto|nf|nfe", booking: "reserva|código da reserva|localizador",
      account: "conta|número da conta|conta bancária",
      product: "código do produto|referência|modelo", coupon: "cupom|código do cupom|código promocional|vale",
      phone: "telefone|celular|fone|tel|whatsapp|zap|número de telefone",
      card: "cartão|cartão de crédito|número do cartão|cartao", postal: "cep", national: "cpf|cnpj|rg",
      filler: "número|numero|é|do|da|meu|minha|o|a|código|com"),
    Language(
      "fr", order: "commande|commandes|numéro de commande|numero de commande|n° de commande|achat|no de commande",
      tracking: "suivi|numéro de suivi|numero de suivi|colis|n° de suivi",
      invoice: "facture|numéro de facture|reçu|n° de facture",
      booking: "réservation|numéro de réservation|code de réservation",
      account: "compte|numéro de compte|numéro client|n° client",
      product: "référence|réf|code produit|article|modèle",
      coupon: "code promo|bon de réduction|code de réduction|coupon",
      phone: "téléphone|telephone|portable|mobile|tél|tel|numéro de téléphone|fax",
      card: "carte|carte bancaire|carte de crédit|numéro de carte",
      postal: "code postal", national: "sécurité sociale", filler: "numéro|numero|est|le|la|mon|ma|de|du|n°|no|avec|au"),
    Language(
      "it", order: "ordine|ordini|numero ordine|numero d'ordine|numero dell'ordine|acquisto|n. ordine",
      tracking: "tracking|spedizione|codice di tracciamento|numero di tracking|pacco",
      invoice: "fattura|numero fattura|ricevuta", booking: "prenotazione|codice prenotazione|numero di prenotazione",
      account: "conto|numero di conto|codice cliente",
      product: "codice prodotto|articolo|modello", coupon: "codice sconto|coupon|buono|codice promozionale",
      phone: "telefono|cellulare|cell|tel|numero di telefono",
      card: "carta|carta di credito|numero di carta|numero carta", postal: "cap", national: "codice fiscale",
      filler: "numero|è|il|la|mio|mia|n|di|codice|con"),
  ]

  static let germanic: [Language] = [
    Language(
      "de", order: "bestellung|bestellnummer|bestellungen|auftrag|auftragsnummer|bestell-nr|bestellnr|kauf|auftragsnr",
      tracking:
        "sendungsnummer|sendung|paketnummer|trackingnummer|sendungsverfolgung|paket|tracking-nummer|sendungsverfolgungsnummer",
      invoice: "rechnung|rechnungsnummer|rechnungsnr|quittung|beleg|rechnungs-nr",
      booking: "buchung|buchungsnummer|reservierung|reservierungsnummer",
      account: "konto|kontonummer|kundennummer|kunden-nr|kundennr|mitgliedsnummer",
      product: "artikelnummer|artikel|artikel-nr|modell|produktnummer",
      coupon: "gutschein|gutscheincode|rabattcode|aktionscode",
      phone: "telefon|handy|telefonnummer|handynummer|tel|mobil|rufnummer|fax",
      card: "karte|kreditkarte|kartennummer|kreditkartennummer", postal: "plz|postleitzahl",
      national: "personalausweis|ausweisnummer|steuer-id",
      filler: "nummer|nr|ist|lautet|die|der|meine|mit|von"),
    Language(
      "nl", order: "bestelling|bestelnummer|ordernummer|bestellingen|aankoop",
      tracking: "zending|track en trace|trackingnummer|pakket|zendingsnummer|track-en-trace",
      invoice: "factuur|factuurnummer|rekening|bon", booking: "boeking|boekingsnummer|reservering|reserveringsnummer",
      account: "rekeningnummer|klantnummer|account",
      product: "artikelnummer|artikel|productcode", coupon: "kortingscode|cadeaubon|waardebon|couponcode",
      phone: "telefoon|mobiel|telefoonnummer|tel|06-nummer|gsm",
      card: "kaart|creditcard|kaartnummer|creditcardnummer|pas", postal: "postcode",
      national: "bsn|burgerservicenummer", filler: "nummer|nr|is|mijn|het|de|met|van"),
  ]

  static let slavic: [Language] = [
    Language(
      "ru", order: "заказ|заказа|заказу|заказе|заказом|номер заказа|заказы|покупка|покупки",
      tracking: "сдэк|трек|трек-номер|трек номер|трекинг|посылка|посылки|отправление|отслеживания",
      invoice: "счет|счета|счет-фактура|накладная|чек|чека", booking: "бронь|бронирование|бронирования|номер брони",
      account: "аккаунт|лицевой счет|расчетный счет|номер счета",
      product: "артикул|код товара|товар|модель", coupon: "купон|промокод|код купона|промо-код|сертификат",
      phone: "телефон|телефона|тел|номер телефона|мобильный|факс|телефону|сотовый",
      card: "карта|карты|карту|номер карты|кредитная карта|картой", postal: "индекс|почтовый индекс",
      national: "паспорт|инн|снилс", filler: "номер|номера|номером|мой|моего|это|за|под|код|с|no"),
    Language(
      "uk", order: "замовлення|номер замовлення|замовленню|замовленням|покупка|покупки",
      tracking: "нова пошта|ттн|трек|трек-номер|посилка|посилки|відстеження|накладна|накладної",
      invoice: "рахунок|рахунка|рахунок-фактура|чек", booking: "бронювання|бронь",
      account: "рахунку|акаунт|особовий рахунок", product: "артикул|код товару|модель",
      coupon: "купон|промокод|сертифікат", phone: "телефон|телефону|тел|номер телефону|мобільний",
      card: "картка|картки|картку|номер картки|карта", postal: "індекс|поштовий індекс",
      national: "паспорт|іпн|рнокпп", filler: "номер|номером|мій|мого|це|під|код|за|no"),
    Language(
      "pl", order: "zamówienie|zamówienia|numer zamówienia|zamówieniu|zamowienie|zamowienia|zakup|nr zamówienia",
      tracking: "inpost|przesyłka|przesyłki|numer przesyłki|list przewozowy|paczka|paczki|numer śledzenia",
      invoice: "faktura|faktury|numer faktury|rachunek|paragon|fakturę",
      booking: "rezerwacja|rezerwacji|numer rezerwacji", account: "konto|konta|numer konta|numer klienta",
      product: "kod produktu|artykuł|model", coupon: "kupon|kod rabatowy|bon|kod promocyjny",
      phone: "telefon|telefonu|tel|numer telefonu|komórka|kom|telefonu komórkowego",
      card: "karta|karty|numer karty|kartę|karty kredytowej", postal: "kod pocztowy", national: "pesel|dowód|nip",
      filler: "numer|nr|to|moje|mój|o|jest|kod|z"),
  ]

  static let others: [Language] = [
    Language(
      "ar", order: "طلب|الطلب|طلبي|رقم الطلب|رقم طلبي|الطلبية|طلبية|الأوردر|اوردر",
      tracking: "رقم التتبع|تتبع|الشحنة|شحنة|رقم الشحنة|بوليصة",
      invoice: "فاتورة|الفاتورة|رقم الفاتورة|إيصال", booking: "حجز|الحجز|رقم الحجز",
      account: "حساب|الحساب|حسابي|رقم الحساب|آيبان", product: "رمز المنتج|المنتج|موديل",
      coupon: "كوبون|كود الخصم|قسيمة|كود",
      phone: "هاتف|الهاتف|رقم الهاتف|جوال|الجوال|موبايل|رقم الجوال|تلفون|هاتفي|جوالي|واتساب",
      card: "بطاقة|البطاقة|رقم البطاقة|بطاقتي|بطاقة الائتمان",
      postal: "الرمز البريدي", national: "رقم الهوية|الهوية|رقم وطني", filler: "رقم|رقمه|هو|هي|الرقم"),
    Language(
      "tr",
      order: "sipariş|siparişim|sipariş numarası|sipariş numaram|sipariş no|siparis|siparis no|siparişimin|siparişi",
      tracking: "aras kargo|yurtiçi kargo|kargo|kargo takip|takip numarası|kargo takip numarası|takip no|kargo no",
      invoice: "fatura|fatura no|fatura numarası|fiş", booking: "rezervasyon|rezervasyon no|pnr",
      account: "hesap|hesap no|hesap numarası|müşteri no|müşteri numarası",
      product: "ürün kodu|ürün|model|stok kodu", coupon: "kupon|kupon kodu|indirim kodu|promosyon kodu",
      phone: "telefon|cep|cep telefonu|tel|telefon numaram|telefon numarası|gsm|cep no",
      card: "kart|kredi kartı|kart numarası|kart no|kartım", postal: "posta kodu",
      national: "tc|tc kimlik|tckn|kimlik no", filler: "numarası|numaram|no|nolu|numaralı|olan|kodu"),
  ]
}
