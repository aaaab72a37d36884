// SPDX-License-Identifier: MIT

extension MailTemplate {
    /// The English texts.
    static func english(_ kind: MailKind) -> MailTemplate {
        switch kind {
        case .orderConfirmed:
            Self(
                "Your order {subject} is confirmed",
                "We have confirmed your order {subject}.",
                "It comes to {total}.",
                "We will write again when it leaves us."
            )
        case .orderRejected:
            Self(
                "We could not accept your order {subject}",
                "We are sorry: we could not accept your order {subject}.",
                "The reason: {reason}.",
                "Nothing is charged for it."
            )
        case .orderShort:
            Self(
                "Your order {subject} needs a decision of yours",
                "Not all of your order {subject} is in stock.",
                "Missing: {lines}.",
                "Please tell us whether to send what is there, to send the rest later, to wait "
                    + "until all of it is there, or to cancel it.",
                "Without an answer by {date} it is cancelled."
            )
        case .orderWaiting:
            Self(
                "Your order {subject} waits for goods",
                "Not all of your order {subject} is in stock; it goes on when all of it is there.",
                "Missing: {lines}.",
                "You need not do anything."
            )
        case .paymentWanted:
            Self(
                "We are waiting for the payment of your order {subject}",
                "Your order {subject} goes on as soon as it is paid.",
                "The amount is {total}.",
                "What kept us from taking it: {reason}.",
                "Without a payment by {date} it is cancelled."
            )
        case .orderShipped:
            Self(
                "Your order {subject} is on its way",
                "Goods of your order {subject} have left us.",
                "The shipment: {shipment}.",
                "They contain: {lines}.",
                "They travel with {carrier}.",
                "The tracking number: {tracking}."
            )
        case .orderDelivered:
            Self(
                "Your order {subject} was delivered",
                "Goods of your order {subject} were delivered.",
                "The shipment: {shipment}.",
                "They contain: {lines}."
            )
        case .orderCancelled:
            Self(
                "Your order {subject} is cancelled",
                "Your order {subject} is cancelled.",
                "The reason: {reason}.",
                "What you paid for goods that do not come is given back."
            )
        case .orderChanged:
            Self(
                "Your order {subject} was changed",
                "Your order {subject} was changed.",
                "It now contains: {lines}.",
                "It now comes to {total}."
            )
        case .shipmentLost:
            Self(
                "A shipment of your order {subject} was lost",
                "We are sorry: a shipment of your order {subject} was lost on its way.",
                "The shipment: {shipment}.",
                "It contained: {lines}.",
                "What you paid for it is given back."
            )
        case .shipmentReturned:
            Self(
                "A shipment of your order {subject} came back to us",
                "A shipment of your order {subject} could not be delivered and came back to us.",
                "The shipment: {shipment}.",
                "It contained: {lines}.",
                "What you paid for it is given back."
            )
        case .returnAuthorized:
            Self(
                "You may send back the goods of your return {subject}",
                "You may send back the goods of your return {subject}.",
                "They are of your order {order}.",
                "Please write {subject} on the parcel.",
                "It must reach us by {date}."
            )
        case .returnDenied:
            Self(
                "We cannot take back the goods of your return {subject}",
                "We are sorry: we cannot take back the goods of your return {subject}.",
                "They are of your order {order}.",
                "The reason: {reason}."
            )
        case .returnReceived:
            Self(
                "The goods of your return {subject} have arrived",
                "The goods of your return {subject} have arrived.",
                "They are of your order {order}.",
                "We counted {units} units.",
                "We will write again when we have looked them over."
            )
        case .returnSettled:
            Self(
                "Your return {subject} is settled",
                "Your return {subject} is settled.",
                "It was of your order {order}.",
                "You are credited {total}.",
                "The number of the credit note: {number}.",
                "Your exchange is on its way as order {exchange}."
            )
        case .invoice:
            Self(
                titles: ["Your invoice {number}", "Your invoice for {subject}"],
                sentences: [
                    "Here is your invoice for {subject}.", "Its number: {number}.",
                    "It comes to {total}.", "It is due on {date}.",
                ]
            )
        case .creditNote:
            Self(
                titles: ["Your credit note {number}", "Your credit note for {subject}"],
                sentences: [
                    "Here is your credit note for {subject}.", "Its number: {number}.",
                    "It comes to {total}.",
                ]
            )
        }
    }

    /// The Turkish texts.
    static func turkish(_ kind: MailKind) -> MailTemplate {
        switch kind {
        case .orderConfirmed:
            Self(
                "{subject} numaralı siparişiniz onaylandı",
                "{subject} numaralı siparişinizi onayladık.",
                "Tutarı: {total}.",
                "Gönderildiğinde size tekrar yazacağız."
            )
        case .orderRejected:
            Self(
                "{subject} numaralı siparişinizi kabul edemedik",
                "Üzgünüz, {subject} numaralı siparişinizi kabul edemedik.",
                "Nedeni: {reason}.",
                "Bunun için sizden ücret alınmaz."
            )
        case .orderShort:
            Self(
                "{subject} numaralı siparişiniz için kararınızı bekliyoruz",
                "{subject} numaralı siparişinizin tamamı stokta yok.",
                "Eksik olan: {lines}.",
                "Lütfen bize bildirin: eldekiler gönderilsin mi, kalanı sonra mı gönderilsin, "
                    + "tamamı gelene kadar beklensin mi, yoksa iptal mi edilsin?",
                "{date} tarihine kadar yanıt gelmezse iptal edilir."
            )
        case .orderWaiting:
            Self(
                "{subject} numaralı siparişiniz ürün bekliyor",
                "{subject} numaralı siparişinizin tamamı stokta yok; tamamlanınca devam edecek.",
                "Eksik olan: {lines}.",
                "Bir şey yapmanız gerekmiyor."
            )
        case .paymentWanted:
            Self(
                "{subject} numaralı siparişinizin ödemesini bekliyoruz",
                "{subject} numaralı siparişiniz ödenir ödenmez devam edecek.",
                "Tutarı: {total}.",
                "Ödemenin alınamama nedeni: {reason}.",
                "{date} tarihine kadar ödenmezse iptal edilir."
            )
        case .orderShipped:
            Self(
                "{subject} numaralı siparişiniz yolda",
                "{subject} numaralı siparişinizin ürünleri yola çıktı.",
                "Gönderi: {shipment}.",
                "İçindekiler: {lines}.",
                "Taşıyıcı: {carrier}.",
                "Takip numarası: {tracking}."
            )
        case .orderDelivered:
            Self(
                "{subject} numaralı siparişiniz teslim edildi",
                "{subject} numaralı siparişinizin ürünleri teslim edildi.",
                "Gönderi: {shipment}.",
                "İçindekiler: {lines}."
            )
        case .orderCancelled:
            Self(
                "{subject} numaralı siparişiniz iptal edildi",
                "{subject} numaralı siparişiniz iptal edildi.",
                "Nedeni: {reason}.",
                "Gelmeyecek ürünler için ödediğiniz tutar geri verilir."
            )
        case .orderChanged:
            Self(
                "{subject} numaralı siparişiniz değiştirildi",
                "{subject} numaralı siparişiniz değiştirildi.",
                "Yeni içeriği: {lines}.",
                "Yeni tutarı: {total}."
            )
        case .shipmentLost:
            Self(
                "{subject} numaralı siparişinizin bir gönderisi kayboldu",
                "Üzgünüz: {subject} numaralı siparişinizin bir gönderisi yolda kayboldu.",
                "Gönderi: {shipment}.",
                "İçindekiler: {lines}.",
                "Bunun için ödediğiniz tutar iade edilir."
            )
        case .shipmentReturned:
            Self(
                "{subject} numaralı siparişinizin bir gönderisi bize geri döndü",
                "{subject} numaralı siparişinizin bir gönderisi teslim edilemedi ve bize geri döndü.",
                "Gönderi: {shipment}.",
                "İçindekiler: {lines}.",
                "Bunun için ödediğiniz tutar iade edilir."
            )
        case .returnAuthorized:
            Self(
                "{subject} numaralı iadenizi gönderebilirsiniz",
                "{subject} numaralı iadenizin ürünlerini gönderebilirsiniz.",
                "Ait olduğu sipariş: {order}.",
                "Lütfen paketin üzerine {subject} yazın.",
                "Bize en geç {date} tarihinde ulaşmalıdır."
            )
        case .returnDenied:
            Self(
                "{subject} numaralı iadenizi kabul edemiyoruz",
                "Üzgünüz, {subject} numaralı iadenizin ürünlerini geri alamıyoruz.",
                "Ait olduğu sipariş: {order}.",
                "Nedeni: {reason}."
            )
        case .returnReceived:
            Self(
                "{subject} numaralı iadeniz bize ulaştı",
                "{subject} numaralı iadenizin ürünleri bize ulaştı.",
                "Ait olduğu sipariş: {order}.",
                "Sayılan adet: {units}.",
                "İnceledikten sonra size tekrar yazacağız."
            )
        case .returnSettled:
            Self(
                "{subject} numaralı iadeniz sonuçlandı",
                "{subject} numaralı iadeniz sonuçlandı.",
                "Ait olduğu sipariş: {order}.",
                "Size alacak yazılan tutar: {total}.",
                "İade faturası numarası: {number}.",
                "Değişiminiz {exchange} numaralı siparişle geliyor."
            )
        case .invoice:
            Self(
                titles: ["{number} numaralı faturanız", "{subject} için faturanız"],
                sentences: [
                    "{subject} için faturanız ektedir.", "Numarası: {number}.",
                    "Tutarı: {total}.", "Son ödeme tarihi: {date}.",
                ]
            )
        case .creditNote:
            Self(
                titles: ["{number} numaralı iade faturanız", "{subject} için iade faturanız"],
                sentences: [
                    "{subject} için iade faturanız ektedir.", "Numarası: {number}.",
                    "Tutarı: {total}.",
                ]
            )
        }
    }
}
