/** Turkish words of fields and collections, and function words that tell the language. */
import { phrases, words } from '../pack.ts';

export const stopWords = words(
  've bir bu ile için olarak olan daha çok sonra önce gibi kadar ancak değil olduğu olduğunu edildi yapıldı hastanın iki var yok her ise göre veya gün',
);

export const subjects = {
  patient: phrases(
    'hastalar,hastanın,hasta kayıt,hasta kayit,hasta bilgi,hasta bilgileri,hasta id,hasta no,hasta adı,yatan hasta,yatan hastalar,hasta dosyası,dosyalar,muayene,muayeneler,reçete,receteler,reçeteler,randevu,randevular,başvuru,basvuru,yatış,yatis,tedavi,tedaviler,sigortalı,sigortali,gebe,gebeler,donör,bağışçı,danışan,danisan,olgu,ameliyatlar,lab sonuç,tetkik sonuç',
  ),
  person: phrases(
    'sahip,sahibi,müşteri,musteri,müşteriler,musteriler,kullanıcı,kullanici,kullanıcılar,kullanicilar,kişi,kisi,kişiler,çalışan,calisan,çalışanlar,personel,üye,uye,üyeler,uyeler,öğrenci,ogrenci,öğrenciler,vatandaş,vatandas,abone,aboneler,misafir,yolcu,alıcı,başvuran,katılımcı,kiracı,veli',
  ),
  staff: phrases(
    'doktor,doktorlar,hekim,hekimler,hemşire,hemsire,hemşireler,ebe,cerrah,eczacı,eczaci,diş hekimi,dis hekimi,uzman hekim,sorumlu hekim,aile hekimi,teknisyen,laborant,psikolog,fizyoterapist,anestezi uzmanı,sağlık personeli,paramedik',
  ),
  relative: phrases('hasta yakını,yakını,yakini,anne,baba,veli,vasi,eşi,refakatçi,refakatci,acil kişi,çocuğu,bakım veren,akraba'),
  facility: phrases(
    'hastane,hastaneler,klinik,poliklinik,servis,servisler,bölüm,eczane,eczaneler,laboratuvar,aile sağlığı merkezi,sağlık ocağı,asm,kurum,tesis,muayenehane,sağlık merkezi,birim',
  ),
  company: phrases(
    'firma,firmalar,şirket,sirket,şirketler,tedarikçi,tedarikci,tedarikçiler,üretici,uretici,bayi,mağaza,magaza,şube,sube,depo,kuruluş,yayınevi,satıcı,cari',
  ),
  employer: phrases('işyeri,isyeri,işveren,isveren,çalıştığı kurum,okulu'),
  insurer: phrases('sigorta şirketi,sigorta sirketi,sgk,sosyal güvence,sigortacı'),
  product: phrases(
    'ürün,urun,ürünler,urunler,stok,stoklar,katalog,malzeme,malzemeler,parça,parca,model,kitap,kitaplar,yemek,fiyat listesi,ilaç listesi,envanter,mamul',
  ),
  animal: phrases('hayvan,hayvanlar,köpek,kedi,ırk,veteriner,sığır,küpe no'),
  place: phrases('istasyon,durak,havaalanı,iller,ilçeler,bina,mahalleler'),
  device: phrases('cihaz,cihazlar,sensör,sensor,makine,makineler,sunucu,tıbbi cihaz'),
  software: phrases(
    'ayar,ayarlar,yapılandırma,günlük kayıtları,islem loglari,çeviri,çeviriler,ceviriler,şablon,sablon,form alanları,yetkiler',
  ),
} as const;

export const nameWords = phrases(
  `numara,numarası,kod,kodu,tarih,tarihi,saat,gün,ay,yıl,başlangıç,baslangic,bitiş,bitis,durum,durumu,değer,deger,miktar,adet,tutar,fiyat,toplam,birim,adı,adi,soyadı,soyadi,açıklama,aciklama,not,notlar,oluşturma,olusturma,güncelleme,guncelleme,silindi,ekleyen,sürüm,surum,liste,listesi,veri,veriler,dosya,dosyası,resim,fotoğraf,belge,belgeler,ek,geçmiş,arşiv,yedek,kopya,eski,yeni,ana,aktif,pasif,grup,kategori,seviye,tür,turu,tip,tipi,ad,soyad,isim,doğum,dogum,cinsiyet,yaş,adres,il,ilçe,ilce,mahalle,sokak,cadde,posta,ülke,telefon,cep,eposta,fatura,ödeme,odeme,hesap,sipariş,siparis,teslimat,satış,satis,hizmet,ücret,sonuç,sonuc,sonuçlar,tahlil,tetkik,rapor,tanı,tani,teşhis,ilaç,ilac,doz,oda,yatak,kabul,taburcu,kayıt,kayit,kayıtlar,bilgi,bilgileri,sağlık,saglik,tıbbi,tibbi,ocak,şubat,mart,nisan,mayıs,haziran,temmuz,ağustos,eylül,ekim,kasım,aralık,türkiye,kaynak,sistem,sıra,sira,satır,tablo,hasta,protokol,kimlik`,
);

/** Words for a list of persons, one record each, as against records of what happened to them. */
export const personLists = phrases(
  'hastalar,musteriler,müşteriler,kullanicilar,kullanıcılar,personel,uyeler,üyeler,ogrenciler,öğrenciler,kisiler,kişiler,calisanlar,çalışanlar,doktorlar,hekimler,aboneler,sigortalilar,gebeler',
);
